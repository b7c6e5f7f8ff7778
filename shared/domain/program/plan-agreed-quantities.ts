import { err, ok, type Result } from '../../kernel/result';
import { baseUnitsIn, inBaseUnits } from '../conversion/base-units';
import { conversionOf } from '../conversion/group-conversion';
import type { CampusId, DepartmentId } from '../hospital/hospital';
import type { RowOutcome } from './change-book';
import {
  agreedLineKey,
  enterpriseNamed,
  findGroup,
  productOf,
  relationKey,
  type ImportDraft,
} from './import-draft';
import { sameText } from './product-match';
import type {
  AgreedLineId,
  DistributionRelationId,
  DistributorRole,
  ProgramProduct,
} from './program';
import type {
  AgreedQuantity,
  ProgramImportInput,
  ProgramRefusal,
  ReadRow,
  RowPlace,
} from './program-import';

type Refusal = Omit<ProgramRefusal, 'sheet' | 'row'>;

type Place = { readonly campusId: CampusId | null; readonly departmentId: DepartmentId | null };

type Planning = {
  readonly input: ProgramImportInput;
  readonly draft: ImportDraft;
  readonly firstByLineKey: Map<string, RowPlace>;
};

/** Puts the rows of an agreed-quantity file into the draft: agreed lines and the distribution relations they name. */
export function planAgreedQuantities(input: ProgramImportInput, draft: ImportDraft): void {
  const planning: Planning = { input, draft, firstByLineKey: new Map() };
  for (const read of input.agreed) {
    const { sheet, row } = read;
    const outcome = planRow(read, planning);
    if (outcome.ok) draft.outcomes.push(outcome.value);
    else draft.refusals.push({ ...outcome.error, sheet, row });
  }
}

function planRow(read: ReadRow<AgreedQuantity>, planning: Planning): Result<RowOutcome, Refusal> {
  const { item } = read;
  const product = findProduct(item, planning.draft);
  if (!product.ok) return product;
  const units = unitsOf(item, product.value, planning.input);
  if (!units.ok) return units;
  const place = findPlace(item, planning.input);
  if (!place.ok) return place;
  const { mainDistributor, backupDistributor } = item;
  if (mainDistributor !== null && sameText(mainDistributor) === sameText(backupDistributor ?? ''))
    return refuse('same-distributor', mainDistributor);

  const key = [product.value.id, place.value.campusId, place.value.departmentId].join('/');
  const first = planning.firstByLineKey.get(key);
  if (first !== undefined) return err({ ...refusal('line-twice', nameOf(item)), first });
  planning.firstByLineKey.set(key, { sheet: read.sheet, row: read.row });

  const { unit } = product.value;
  if (unit.baseUnit === '' && item.unit !== null)
    planning.draft.products.set(product.value.id, { unit: { ...unit, baseUnit: item.unit } });
  putRelation(product.value, { name: mainDistributor, role: 'main' }, planning);
  putRelation(product.value, { name: backupDistributor, role: 'backup' }, planning);
  return ok(
    putLine(read, { product: product.value, units: units.value, ...place.value }, planning),
  );
}

function findProduct(item: AgreedQuantity, draft: ImportDraft): Result<ProgramProduct, Refusal> {
  const match = draft.productIndex.match(item);
  if (match.kind === 'several') return refuse('product-ambiguous', nameOf(item));
  if (match.kind === 'none') return refuse('product-not-selected', nameOf(item));
  const product = productOf(match.productId, draft);
  if (product.selection === 'non-selected') return refuse('product-not-selected', nameOf(item));
  if (item.group !== '' && findGroup(item.group, draft)?.id !== product.groupId) {
    const expected = draft.groups.find(product.groupId)?.name ?? '';
    return refuse('in-two-groups', item.group, expected);
  }
  return ok(product);
}

type Units = Pick<AgreedQuantity, 'agreed' | 'reported' | 'confirmed'>;

/**
 * The row's quantities in base units, by the group's conversion or the product's pack; a product without a unit takes
 * the row's. A unit without a conversion is refused, and so is what is no whole number of base units.
 */
function unitsOf(
  item: AgreedQuantity,
  product: ProgramProduct,
  { existing, yearNumber }: ProgramImportInput,
): Result<Units, Refusal> {
  const { agreed, reported, confirmed } = item;
  const { baseUnit } = product.unit;
  const asked = item.unit ?? baseUnit;
  if (baseUnit === '') return ok({ agreed, reported, confirmed });
  const conversion = conversionOf(existing.conversions, product.groupId, yearNumber);
  const factor = baseUnitsIn(asked, { product, conversion });
  if (factor === null) return refuse('unit-differs', asked, baseUnit);
  const inBase = [agreed, reported, confirmed].map((units) =>
    units === null ? null : (inBaseUnits(units, factor) ?? undefined),
  );
  const [agreedBase, reportedBase, confirmedBase] = inBase;
  if (agreedBase == null || reportedBase === undefined || confirmedBase === undefined)
    return refuse('not-whole-units', `${agreed} ${asked}`, baseUnit);
  return ok({ agreed: agreedBase, reported: reportedBase, confirmed: confirmedBase });
}

function findPlace(item: AgreedQuantity, { existing }: ProgramImportInput): Result<Place, Refusal> {
  const campus = existing.campuses.find(
    ({ name }) => sameText(name) === sameText(item.campus ?? ''),
  );
  if (item.campus !== null && campus === undefined) return refuse('campus-unknown', item.campus);
  const department = existing.departments.find(
    ({ name, campusId }) =>
      sameText(name) === sameText(item.department ?? '') &&
      (campus === undefined || campusId === null || campusId === campus.id),
  );
  if (item.department !== null && department === undefined)
    return refuse('department-unknown', item.department);
  return ok({ campusId: campus?.id ?? null, departmentId: department?.id ?? null });
}

function putRelation(
  { manufacturerId }: ProgramProduct,
  { name, role }: { readonly name: string | null; readonly role: DistributorRole },
  { input, draft }: Planning,
): void {
  if (name === null) return;
  const distributorId = enterpriseNamed(name, 'distributor', { draft, newId: input.newId });
  const found = draft.relations.findByKey(relationKey({ manufacturerId, distributorId, role }));
  if (found !== undefined) {
    draft.relations.keep(found.id);
    return;
  }
  draft.relations.add({
    id: input.newId() as DistributionRelationId,
    revision: 1,
    programId: input.program.id,
    manufacturerId,
    distributorId,
    role,
    since: null,
  });
}

function putLine(
  { raw }: ReadRow<AgreedQuantity>,
  choice: Place & { readonly product: ProgramProduct; readonly units: Units },
  { input, draft }: Planning,
): RowOutcome {
  const { product, units, campusId, departmentId } = choice;
  const { yearNumber } = input;
  const productId = product.id;
  const found = draft.agreedLines.findByKey(
    agreedLineKey({ productId, yearNumber, campusId, departmentId }),
  );
  const signed = found?.quantities.signed ?? null;
  const { agreed: imported, reported, confirmed } = units;
  const facts = {
    agreed: signed ?? imported,
    quantities: {
      reported: reported ?? found?.quantities.reported ?? null,
      confirmed: confirmed ?? found?.quantities.confirmed ?? null,
      imported,
      signed,
    },
  };
  if (found !== undefined) {
    const outcome = draft.agreedLines.set(found.id, facts);
    if (outcome === 'changed')
      draft.agreedLines.set(found.id, { importId: input.importId, raw: raw ?? {} });
    return outcome;
  }
  draft.agreedLines.add({
    ...facts,
    id: input.newId() as AgreedLineId,
    revision: 1,
    programId: input.program.id,
    yearNumber,
    groupId: product.groupId,
    productId,
    manufacturerId: product.manufacturerId,
    campusId,
    departmentId,
    importId: input.importId,
    raw: raw ?? {},
  });
  return 'added';
}

function nameOf({ name, specification, model }: AgreedQuantity): string {
  return [name, specification, model].filter((text) => text !== '').join(' ');
}

function refusal(kind: Refusal['kind'], value: string, expected = ''): Refusal {
  return { kind, value, expected, first: null };
}

function refuse(...given: Parameters<typeof refusal>): Result<never, Refusal> {
  return err(refusal(...given));
}
