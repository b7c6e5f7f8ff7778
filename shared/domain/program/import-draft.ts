import type { Enterprise, EnterpriseId, EnterpriseKind } from '../enterprise/enterprise';
import { createChangeBook, type RowOutcome } from './change-book';
import { createProductIndex, sameText } from './product-match';
import type {
  AgreedLine,
  DistributionRelation,
  Group,
  GroupId,
  ProgramProduct,
  ProgramProductId,
} from './program';
import type { ProgramImportInput, ProgramRefusal } from './program-import';

/** What a plan is built up in: one book per table, and what was refused. */
export type ImportDraft = ReturnType<typeof createImportDraft>;

export function createImportDraft({ existing, program }: ProgramImportInput) {
  function own<Row extends { readonly programId: string }>(rows: readonly Row[]): readonly Row[] {
    return rows.filter(({ programId }) => programId === program.id);
  }
  const refusals: ProgramRefusal[] = [];
  const outcomes: RowOutcome[] = [];
  const draft = {
    enterprises: createChangeBook(existing.enterprises, ({ name }) => sameText(name)),
    groups: createChangeBook(own(existing.groups), ({ name }) => sameText(name)),
    products: createChangeBook(own(existing.products), ({ id }) => id),
    productIndex: createProductIndex(),
    agreedLines: createChangeBook(own(existing.agreedLines), agreedLineKey),
    relations: createChangeBook(own(existing.relations), relationKey),
    refusals,
    outcomes,
  };
  for (const product of own(existing.products)) {
    const manufacturer = draft.enterprises.find(product.manufacturerId)?.name ?? '';
    draft.productIndex.put(product.id, { ...product, manufacturer });
  }
  return draft;
}

/** One agreed quantity: product × year × campus × department. */
export function agreedLineKey(
  line: Pick<AgreedLine, 'productId' | 'yearNumber' | 'campusId' | 'departmentId'>,
): string {
  return [line.productId, line.yearNumber, line.campusId, line.departmentId].join('/');
}

export function relationKey(
  relation: Pick<DistributionRelation, 'manufacturerId' | 'distributorId' | 'role'>,
): string {
  return [relation.manufacturerId, relation.distributorId, relation.role].join('/');
}

/** The product as the import has it so far. */
export function productOf(id: ProgramProductId, draft: ImportDraft): ProgramProduct {
  const product = draft.products.find(id);
  if (product === undefined) throw new Error(`No such product: ${id}`);
  return product;
}

/** The enterprise with this name, made if it is new; gains the kind if it lacks it. */
export function enterpriseNamed(
  name: string,
  kind: EnterpriseKind,
  { draft, newId }: { readonly draft: ImportDraft; readonly newId: () => string },
): EnterpriseId {
  const found = draft.enterprises.findByKey(sameText(name));
  if (found === undefined) {
    const enterprise: Enterprise = {
      id: newId() as EnterpriseId,
      revision: 1,
      name,
      kinds: [kind],
      creditCode: null,
      address: null,
      contact: null,
      bankAccount: null,
      licence: null,
    };
    draft.enterprises.add(enterprise);
    return enterprise.id;
  }
  const kinds = found.kinds.includes(kind) ? found.kinds : [...found.kinds, kind];
  draft.enterprises.set(found.id, { kinds });
  return found.id;
}

/** The group with this name, made if it is new. */
export function groupNamed(name: string, draft: ImportDraft, input: ProgramImportInput): GroupId {
  const found = findGroup(name, draft);
  if (found !== undefined) {
    draft.groups.keep(found.id);
    return found.id;
  }
  const group: Group = {
    id: input.newId() as GroupId,
    revision: 1,
    programId: input.program.id,
    name,
  };
  draft.groups.add(group);
  return group.id;
}

export function findGroup(name: string, draft: ImportDraft): Group | undefined {
  return draft.groups.findByKey(sameText(name));
}
