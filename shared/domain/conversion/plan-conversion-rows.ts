import type { ProgramProduct, ProgramProductId } from '../program/program';
import { createProductIndex, type ProductName } from '../program/product-match';
import type { ProductConversion } from './group-conversion';

/** A row of a conversion workbook. A system without a part is the whole set; without a system it counts directly. */
export type ConversionRow = ProductName & {
  readonly agreedUnits: number;
  readonly baseUnits: number;
  readonly set: string;
  readonly role: string;
  readonly perSet: number;
};

export type PlacedConversion = {
  readonly sheet: string;
  readonly row: number;
  readonly item: ConversionRow;
};

/** Why a row cannot be taken. `first` is the row that has the same product or part before it. */
export type ConversionRowRefusal = Pick<PlacedConversion, 'sheet' | 'row'> & {
  readonly kind:
    | 'product-unknown'
    | 'product-ambiguous'
    | 'base-unit-missing'
    | 'product-twice'
    | 'per-set-differs';
  readonly value: string;
  readonly first: number | null;
};

/** A part of a system as the rows name it. */
export type NamedPart = { readonly set: string; readonly role: string; readonly perSet: number };

export type ConversionRowsPlan = {
  readonly products: readonly ProductConversion[];
  readonly parts: readonly NamedPart[];
  readonly refusals: readonly ConversionRowRefusal[];
};

/**
 * What rows of a workbook say of the products of one group.
 *
 * A product that the group does not have is refused, not added: products come with the program's result.
 */
export function planConversionRows(
  rows: readonly PlacedConversion[],
  products: readonly Pick<ProgramProduct, 'id' | 'unit'>[],
  namesById: ReadonlyMap<ProgramProductId, ProductName>,
): ConversionRowsPlan {
  const index = createProductIndex();
  for (const [id, name] of namesById) index.put(id, name);
  const unitById = new Map(products.map(({ id, unit }) => [id, unit.baseUnit]));
  const rowByProduct = new Map<ProgramProductId, number>();
  const parts = new Map<string, NamedPart & { readonly row: number }>();
  const found: ProductConversion[] = [];
  const refusals: ConversionRowRefusal[] = [];
  for (const { sheet, row, item } of rows) {
    const refuse = (kind: ConversionRowRefusal['kind'], first: number | null = null) =>
      refusals.push({ sheet, row, kind, value: valueOf(item), first });
    const match = index.match(item);
    if (match.kind !== 'one') {
      refuse(match.kind === 'none' ? 'product-unknown' : 'product-ambiguous');
      continue;
    }
    const { productId } = match;
    const first = rowByProduct.get(productId);
    if (first !== undefined) {
      refuse('product-twice', first);
      continue;
    }
    rowByProduct.set(productId, row);
    if ((unitById.get(productId) ?? '').trim() === '') {
      refuse('base-unit-missing');
      continue;
    }
    if (item.role !== '') {
      const { set, role, perSet } = item;
      const key = JSON.stringify([set, role]);
      const before = parts.get(key);
      if (before !== undefined && before.perSet !== perSet) refuse('per-set-differs', before.row);
      if (before === undefined) parts.set(key, { set, role, perSet, row });
    }
    found.push(conversionOf(productId, item));
  }
  const named = [...parts.values()].map(({ set, role, perSet }) => ({ set, role, perSet }));
  return { products: found, parts: named, refusals };
}

function conversionOf(productId: ProgramProductId, row: ConversionRow): ProductConversion {
  const { set, role, agreedUnits, baseUnits } = row;
  if (role !== '') return { kind: 'part', productId, set, role };
  return { kind: 'direct', productId, agreedUnits, baseUnits, set: set === '' ? null : set };
}

function valueOf({ nationalCode, name, specification, model }: ConversionRow): string {
  return [nationalCode, name, specification, model].filter((part) => (part ?? '') !== '').join(' ');
}
