import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import { toHalfWidth, withoutBlanks } from '../text/normalise';

/** A unified social credit code (统一社会信用代码): 18 characters, the last one a check. */
export type CreditCode = Brand<string, 'CreditCode'>;

export type CreditCodeRefusal =
  | { readonly kind: 'empty' | 'not-a-credit-code' }
  /** Well formed, but one character or more is mistyped. */
  | { readonly kind: 'wrong-check-character'; readonly expected: string };

/** Without I, O, S, V and Z, which are easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WELL_FORMED = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{10}$`, 'u');
const BODY_LENGTH = 17;
const WEIGHT_STEP = 3;

/**
 * Reads a credit code; full-width characters, blanks and lower case are put right first.
 *
 * @errors `empty`, `not-a-credit-code`, `wrong-check-character` with the one that would fit
 * @source reference/codes-and-documents.md 2.5: weights 3^i mod 31, check mod 31
 */
export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const code = withoutBlanks(toHalfWidth(text)).toUpperCase();
  if (code === '') return err({ kind: 'empty' });
  if (!WELL_FORMED.test(code)) return err({ kind: 'not-a-credit-code' });
  const expected = creditCodeCheck(code.slice(0, BODY_LENGTH));
  if (!code.endsWith(expected)) return err({ kind: 'wrong-check-character', expected });
  return ok(code as CreditCode);
}

/** The check character that belongs behind the first seventeen. */
export function creditCodeCheck(body: string): string {
  let weight = 1;
  let total = 0;
  for (const character of body) {
    total += ALPHABET.indexOf(character) * weight;
    weight = (weight * WEIGHT_STEP) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (total % ALPHABET.length)) % ALPHABET.length);
}
