import { groupBy } from '@shared/kernel/group-by';
import type { ConnectionId } from '../order/order';
import type { ProgramProduct, ProgramProductId } from '../program/program';
import { toHalfWidth, withoutBlanks } from '../text/normalise';
import type { ItemLink, PlatformItem } from './connection';

/** The first characters of a code, which all models of one product share. */
const PRODUCT_LENGTH = 20;
const MODEL_LENGTH = 27;

type Product = Pick<ProgramProduct, 'id' | 'nationalCode'>;
type Item = Pick<PlatformItem, 'platformItemId' | 'nationalCode'>;

export type LinkProposal = {
  readonly productId: ProgramProductId;
  readonly platformItemId: string;
};

export function itemLinkIdOf(connectionId: ConnectionId, productId: ProgramProductId): string {
  return `${connectionId}/${productId}`;
}

/**
 * Which platform item each product is, as far as the national codes leave no doubt.
 *
 * By 27 characters where the platform lists exactly one item of that code. By 20 where one side knows
 * no more: then only when the platform has one item and we have one product of that family. Two items
 * of one code are left to people.
 */
export function proposeItemLinks(
  products: readonly Product[],
  items: readonly Item[],
): readonly LinkProposal[] {
  const codedItems = items.flatMap((item) => withCode(item));
  const itemsByModel = groupBy(codedItems.filter(isModel), ({ code }) => code);
  const itemsByFamily = groupBy(codedItems, familyOf);
  const codesByFamily = groupBy(
    [...new Set(products.flatMap((product) => withCode(product)).map(({ code }) => code))],
    (code) => code.slice(0, PRODUCT_LENGTH),
  );
  return products.flatMap((product) =>
    withCode(product).flatMap((coded) => {
      const family = familyOf(coded);
      const exact = isModel(coded) ? (itemsByModel.get(coded.code) ?? []) : [];
      const related = itemsByFamily.get(family) ?? [];
      const isAlone = codesByFamily.get(family)?.length === 1;
      // Two whole codes that differ are two models, however alike the beginning is.
      const kin = isAlone ? related.filter((item) => !(isModel(item) && isModel(coded))) : [];
      const found = exact.length > 0 ? exact : related.length === 1 ? kin : [];
      const [only, ...others] = found;
      if (only === undefined || others.length > 0) return [];
      return [{ productId: product.id, platformItemId: only.row.platformItemId }];
    }),
  );
}

/** The links to add: proposals for products that have none; what people chose is never touched. */
export function newItemLinks(
  connectionId: ConnectionId,
  proposals: readonly LinkProposal[],
  linkedProductIds: ReadonlySet<ProgramProductId>,
): readonly ItemLink[] {
  return proposals
    .filter(({ productId }) => !linkedProductIds.has(productId))
    .map((proposal) => ({
      ...proposal,
      id: itemLinkIdOf(connectionId, proposal.productId),
      revision: 1,
      connectionId,
      origin: 'by-code',
    }));
}

type Coded<Row> = { readonly row: Row; readonly code: string };

function withCode<Row extends { readonly nationalCode: string | null }>(
  row: Row,
): readonly Coded<Row>[] {
  const code = withoutBlanks(toHalfWidth(row.nationalCode ?? ''));
  return code.length === MODEL_LENGTH || code.length === PRODUCT_LENGTH ? [{ row, code }] : [];
}

function isModel({ code }: Coded<unknown>): boolean {
  return code.length === MODEL_LENGTH;
}

function familyOf({ code }: Coded<unknown>): string {
  return code.slice(0, PRODUCT_LENGTH);
}
