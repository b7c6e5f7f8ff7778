import { toHalfWidth, type EditableLine } from '@renderer/ui';

export type PastedQuantities = {
  readonly lines: readonly EditableLine[];
  readonly filled: number;
  /** First cells of the rows that name no product of the agreement, or more than one. */
  readonly unknown: readonly string[];
};

/** Rows that name products: a code, or name and specification, with the quantity in the last cell. */
export function isNamedRows(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 0 && rows.every((row) => row.length >= 2 && !isNumber(row[0] ?? ''));
}

/** Fills the quantities of the products that pasted rows name. What cannot be matched is left out and told. */
export function pasteQuantities(
  lines: readonly EditableLine[],
  rows: readonly (readonly string[])[],
): PastedQuantities {
  const quantities = new Map<string, string>();
  const unknown: string[] = [];
  for (const row of rows) {
    const names = row.slice(0, -1).map(fold);
    const found = lines.filter((line) => isNamed(line, names));
    const [only] = found;
    if (only === undefined || found.length > 1) unknown.push(row[0] ?? '');
    else quantities.set(only.id, (row.at(-1) ?? '').trim());
  }
  const filled = lines.map((line) => {
    const typed = quantities.get(line.id);
    return typed === undefined ? line : { ...line, values: { ...line.values, quantity: typed } };
  });
  return { lines: filled, filled: quantities.size, unknown };
}

/** By code, else every cell must stand in name or specification, the first one being the whole name. */
function isNamed({ values }: EditableLine, [first = '', ...others]: readonly string[]): boolean {
  const code = fold(values['code'] ?? '');
  if (code !== '' && first === code) return true;
  if (fold(values['product'] ?? '') !== first) return false;
  const specification = fold(values['specification'] ?? '');
  return others.every((part) => specification.includes(part));
}

function fold(text: string): string {
  return toHalfWidth(text).replace(/\s+/gu, '').toUpperCase();
}

function isNumber(text: string): boolean {
  // A national code is letters and digits, a quantity never more than a dozen digits.
  return /^[\d.,]{0,12}$/u.test(toHalfWidth(text));
}
