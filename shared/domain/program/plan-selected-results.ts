import type { RowOutcome } from './change-book';
import {
  enterpriseNamed,
  findGroup,
  groupNamed,
  productOf,
  type ImportDraft,
} from './import-draft';
import { sameText } from './product-match';
import type { ProgramProduct, ProgramProductId } from './program';
import type {
  ProgramImportInput,
  ProgramRefusal,
  ReadRow,
  RowPlace,
  SelectedResult,
} from './program-import';

type Refusal = Omit<ProgramRefusal, 'sheet' | 'row'>;

/** Puts the rows of a published result into the draft: products, with their groups and manufacturers. */
export function planSelectedResults(input: ProgramImportInput, draft: ImportDraft): void {
  const firstByProductId = new Map<ProgramProductId, RowPlace>();
  for (const read of input.selected) {
    const { sheet, row } = read;
    const match = draft.productIndex.match(read.item);
    const product = match.kind === 'one' ? productOf(match.productId, draft) : null;
    const refusal =
      match.kind === 'several'
        ? refuse('product-ambiguous', nameOf(read.item))
        : checkAgainst(product, read.item, { draft, firstByProductId });
    if (refusal !== null) {
      draft.refusals.push({ ...refusal, sheet, row });
      continue;
    }
    const { id, outcome } = putProduct(read, product, { input, draft });
    draft.productIndex.put(id, { ...productOf(id, draft), manufacturer: read.item.manufacturer });
    firstByProductId.set(id, { sheet, row });
    draft.outcomes.push(outcome);
  }
}

function checkAgainst(
  product: ProgramProduct | null,
  item: SelectedResult,
  {
    draft,
    firstByProductId,
  }: {
    readonly draft: ImportDraft;
    readonly firstByProductId: ReadonlyMap<ProgramProductId, RowPlace>;
  },
): Refusal | null {
  if (product === null) return item.group === '' ? refuse('group-missing', nameOf(item)) : null;
  const first = firstByProductId.get(product.id) ?? null;
  if (item.group !== '' && findGroup(item.group, draft)?.id !== product.groupId) {
    const expected = draft.groups.find(product.groupId)?.name ?? '';
    return { kind: 'in-two-groups', value: item.group, expected, first };
  }
  if (first !== null) return { ...refuse('product-twice', nameOf(item)), first };
  // Quantities that are already stored count the old base unit.
  const [asked, known] = [item.unit.baseUnit, product.unit.baseUnit];
  if (asked !== '' && known !== '' && sameText(asked) !== sameText(known))
    return refuse('unit-differs', asked, known);
  return null;
}

function putProduct(
  { item, raw }: ReadRow<SelectedResult>,
  product: ProgramProduct | null,
  { input, draft }: { readonly input: ProgramImportInput; readonly draft: ImportDraft },
): { readonly id: ProgramProductId; readonly outcome: RowOutcome } {
  const manufacturerId = enterpriseNamed(item.manufacturer, 'manufacturer', {
    draft,
    newId: input.newId,
  });
  const groupId = product?.groupId ?? groupNamed(item.group, draft, input);
  draft.groups.keep(groupId);
  const { name, specification, model, registrationNumber, price } = item;
  const facts = {
    ...{ name, specification, model, registrationNumber, price, manufacturerId },
    selection: item.selection ?? product?.selection ?? 'main-supply',
    unit: item.unit.baseUnit === '' ? (product?.unit ?? item.unit) : item.unit,
    // A file that does not have the code yet does not take it away.
    nationalCode: item.nationalCode ?? product?.nationalCode ?? null,
  };
  if (product !== null) {
    const outcome = draft.products.set(product.id, facts);
    if (outcome === 'changed')
      draft.products.set(product.id, { importId: input.importId, raw: raw ?? {} });
    return { id: product.id, outcome };
  }
  const id = input.newId() as ProgramProductId;
  draft.products.add({
    ...facts,
    id,
    revision: 1,
    programId: input.program.id,
    groupId,
    importId: input.importId,
    raw: raw ?? {},
  });
  return { id, outcome: 'added' };
}

function nameOf({ name, specification, model }: SelectedResult): string {
  return [name, specification, model].filter((text) => text !== '').join(' ');
}

function refuse(kind: Refusal['kind'], value: string, expected = ''): Refusal {
  return { kind, value, expected, first: null };
}
