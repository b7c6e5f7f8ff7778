import { toHalfWidth } from '../text/normalise';
import { parseDecimal } from '../text/parse-decimal';

/** What pasted rows are matched with: a product by its names and code. */
export type NamedProduct = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
};

/** A row that names one product and a quantity. Rows and columns count from 1, as people see them. */
export type ReadOrderRow = {
  readonly row: number;
  readonly key: string;
  readonly quantity: number;
};

/** Why a row cannot be taken, at its cell. */
export type OrderRowRefusal = {
  readonly row: number;
  readonly column: number;
  readonly kind:
    | 'too-few-cells'
    | 'product-unknown'
    | 'product-ambiguous'
    | 'quantity-missing'
    | 'quantity-unreadable'
    | 'quantity-not-positive'
    | 'product-twice';
  /** The cell as it stood. */
  readonly text: string;
  /** For `product-ambiguous`: what it could be. For `product-twice`: the row before, as text. */
  readonly candidates: readonly string[];
};

export type ReadOrderRows = {
  readonly rows: readonly ReadOrderRow[];
  readonly refusals: readonly OrderRowRefusal[];
};

/** More candidates than this do not help anybody. */
const MOST_CANDIDATES = 4;

/**
 * Reads rows pasted from a sheet: a code, or name and specification, and the quantity in the last column.
 *
 * Every row that is not blank is either read or refused at its cell; nothing is dropped. A first row
 * whose last cell is no number and which names no product is taken for the header.
 */
export function readOrderRows(
  pasted: readonly (readonly string[])[],
  products: readonly NamedProduct[],
): ReadOrderRows {
  const rows: ReadOrderRow[] = [];
  const refusals: OrderRowRefusal[] = [];
  const rowByKey = new Map<string, number>();
  const width = widthOf(pasted);
  for (const [index, cells] of pasted.entries()) {
    const kept = Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim());
    const isBlank = kept.every((cell) => cell === '');
    if (isBlank || (index === 0 && isHeader(kept, products))) continue;
    const read = readRow(kept, index + 1, products);
    if ('kind' in read) {
      refusals.push(read);
      continue;
    }
    const before = rowByKey.get(read.key);
    rowByKey.set(read.key, before ?? read.row);
    if (before === undefined) rows.push(read);
    else {
      const place = { row: read.row, column: 1, text: kept[0] ?? '' };
      refusals.push({ ...place, kind: 'product-twice', candidates: [String(before)] });
    }
  }
  return { rows, refusals };
}

function readRow(
  cells: readonly string[],
  row: number,
  products: readonly NamedProduct[],
): ReadOrderRow | OrderRowRefusal {
  const [first = ''] = cells;
  const refuse = (
    kind: OrderRowRefusal['kind'],
    column: number,
    candidates: readonly string[] = [],
  ): OrderRowRefusal => ({ row, column, kind, text: cells[column - 1] ?? '', candidates });
  if (cells.length < 2) return refuse('too-few-cells', 1);
  const named = findNamed(cells.slice(0, -1), products);
  const [only] = named;
  if (only === undefined) return refuse('product-unknown', 1);
  if (named.length > 1) {
    const candidates = named.slice(0, MOST_CANDIDATES).map(wordsOf);
    return { ...refuse('product-ambiguous', 1, candidates), text: first };
  }
  const quantity = parseDecimal(cells.at(-1) ?? '', { scale: 0, allowNegative: true });
  if (!quantity.ok) {
    const kind = quantity.error.kind === 'empty' ? 'quantity-missing' : 'quantity-unreadable';
    return refuse(kind, cells.length);
  }
  if (quantity.value <= 0) return refuse('quantity-not-positive', cells.length);
  return { row, key: only.key, quantity: quantity.value };
}

/** By code, else by the whole name in the first cell and the other cells somewhere in specification and model. */
function findNamed(
  names: readonly string[],
  products: readonly NamedProduct[],
): readonly NamedProduct[] {
  const [first = '', ...others] = names.map(fold);
  if (first === '') return [];
  const byCode = products.filter(({ code }) => code !== '' && fold(code) === first);
  if (byCode.length === 1) return byCode;
  const candidates =
    byCode.length > 1 ? byCode : products.filter(({ name }) => fold(name) === first);
  const specified = candidates.filter((product) => {
    const words = fold(`${product.specification}${product.model}`);
    return others.every((part) => words.includes(part));
  });
  const exact = specified.filter((product) => {
    const parts = [fold(product.specification), fold(product.model)];
    return others.length > 0 && others.every((part) => part === '' || parts.includes(part));
  });
  return exact.length === 1 ? exact : specified;
}

function isHeader(cells: readonly string[], products: readonly NamedProduct[]): boolean {
  const hasNumber = cells.some((cell) => /\d/u.test(toHalfWidth(cell)));
  return !hasNumber && cells.length > 1 && findNamed(cells.slice(0, -1), products).length === 0;
}

function wordsOf({ name, specification, model }: NamedProduct): string {
  return [name, specification, model].filter((part) => part !== '').join(' ');
}

/** Up to the last column in which any row has something: there the quantities stand. */
function widthOf(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
}

function fold(text: string): string {
  return toHalfWidth(text).replace(/\s+/gu, '').toUpperCase();
}
