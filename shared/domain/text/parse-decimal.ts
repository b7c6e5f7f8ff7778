import { err, ok, type Result } from '../../kernel/result';
import { toHalfWidth, trimBlanks } from './normalise';

export type DecimalRefusal = {
  readonly kind:
    'empty' | 'not-a-number' | 'scientific' | 'negative' | 'too-many-decimals' | 'too-large';
};

export type DecimalForm = {
  /** How many decimals the result holds: 4 turns `12.8` into 128000. */
  readonly scale: number;
  readonly allowNegative?: boolean;
};

/** Far more than any number people write; longer text is not looked at. */
const MAX_LENGTH = 400;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/u;
const PLAIN = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u;

/**
 * Reads a decimal number as a whole number of its smallest parts, digit by digit.
 *
 * Full-width digits and thousands separators in their places are read; zeros after the last
 * decimal that is kept say nothing and are dropped; anything left over refuses the whole text.
 *
 * @errors `empty`, `not-a-number`, `scientific`, `negative`, `too-many-decimals`, `too-large` (beyond a safe integer)
 */
export function parseDecimal(text: string, form: DecimalForm): Result<number, DecimalRefusal> {
  const plain = trimBlanks(toHalfWidth(text)).replace(/^\u2212/u, '-');
  if (plain === '') return err({ kind: 'empty' });
  if (plain.length > MAX_LENGTH) return err({ kind: 'too-large' });
  if (SCIENTIFIC.test(plain)) return err({ kind: 'scientific' });
  const match = PLAIN.exec(plain);
  if (match === null) return err({ kind: 'not-a-number' });

  const [, sign = '', whole = '', fraction = ''] = match;
  const decimals = fraction.replace(/0+$/u, '');
  if (decimals.length > form.scale) return err({ kind: 'too-many-decimals' });
  const digits = `${whole.replaceAll(',', '')}${decimals.padEnd(form.scale, '0')}`;
  const value = Number(BigInt(digits));
  if (!Number.isSafeInteger(value)) return err({ kind: 'too-large' });
  if (sign !== '-' || value === 0) return ok(value);
  return form.allowNegative === true ? ok(-value) : err({ kind: 'negative' });
}
