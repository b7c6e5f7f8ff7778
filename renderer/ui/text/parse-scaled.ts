import { err, ok, type Result } from '@shared/kernel/result';

export type NumberRefusal =
  | { readonly kind: 'not-a-number'; readonly at: string }
  | { readonly kind: 'too-many-decimals'; readonly most: number }
  | { readonly kind: 'negative' }
  | { readonly kind: 'too-large' };

/** Full-width digits and signs as an input method leaves them, to their plain forms. */
export function toHalfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u3002\uff61]/gu, '.')
    .trim();
}

/**
 * Reads a typed number, digit by digit, as a whole number of its smallest parts.
 *
 * `1,234.5` with two decimals is 123450. Leftovers such as `12.5x` are refused, as are more decimals
 * than the value can hold.
 *
 * @errors `not-a-number` with the leftover, `too-many-decimals`, `negative`, `too-large`
 */
export function parseScaled(
  typed: string,
  decimals: number,
  { negative = false }: { readonly negative?: boolean } = {},
): Result<number, NumberRefusal> {
  const text = toHalfWidth(typed);
  const match = /^(-?)((?:\d{1,3}(?:,\d{3})+)|\d+)?(?:\.(\d*))?/u.exec(text);
  const [read = '', sign = '', whole = '', part = ''] = match ?? [];
  if (read.length < text.length || (whole === '' && part === ''))
    return err({ kind: 'not-a-number', at: text.slice(read.length) || text });
  if (sign === '-' && !negative) return err({ kind: 'negative' });
  if (part.replace(/0+$/u, '').length > decimals)
    return err({ kind: 'too-many-decimals', most: decimals });
  const digits = whole.replaceAll(',', '') + part.slice(0, decimals).padEnd(decimals, '0');
  const value = Number(digits) * (sign === '-' ? -1 : 1);
  return Number.isSafeInteger(value) ? ok(value) : err({ kind: 'too-large' });
}
