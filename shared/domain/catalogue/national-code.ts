import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import { toHalfWidth, trimBlanks } from '../text/normalise';

/** A national insurance code of a consumable: 20 characters, or 27 with the serial of one model. */
export type NationalCode = Brand<string, 'NationalCode'>;

export type NationalCodeParts = {
  readonly kind: 'code20' | 'code27';
  readonly code: NationalCode;
  /** The first 20 characters, by which a model belongs to its product. */
  readonly productCode: NationalCode;
  /** 学科、用途、部位, two digits each. */
  readonly category: string;
  readonly generic: string;
  readonly feature: string;
  readonly manufacturer: string;
  /** The seven characters of one model; null in a 20-character code. */
  readonly serial: string | null;
};

export type NationalCodeRefusal = { readonly kind: 'empty' | 'lower-case' | 'not-a-code' };

const PRODUCT_LENGTH = 20;
const CODE = /^C(\d{6})(\d{3})(\d{5})(\d{5})([0-9A-Z]{7})?$/u;

/**
 * Reads a national code. Full-width characters and outer blanks are put right; nothing else is.
 *
 * Lower case is refused: a code typed by hand may be wrong elsewhere too.
 *
 * @errors `empty`, `lower-case`, `not-a-code`
 * @source reference/codes-and-documents.md 2.2
 */
export function parseNationalCode(text: string): Result<NationalCodeParts, NationalCodeRefusal> {
  const code = trimBlanks(toHalfWidth(text));
  if (code === '') return err({ kind: 'empty' });
  const match = CODE.exec(code);
  if (match === null) {
    const isOnlyLowerCase = code !== code.toUpperCase() && CODE.test(code.toUpperCase());
    return err({ kind: isOnlyLowerCase ? 'lower-case' : 'not-a-code' });
  }
  const [, category = '', generic = '', feature = '', manufacturer = '', serial] = match;
  return ok({
    kind: serial === undefined ? 'code20' : 'code27',
    code: code as NationalCode,
    productCode: code.slice(0, PRODUCT_LENGTH) as NationalCode,
    category,
    generic,
    feature,
    manufacturer,
    serial: serial ?? null,
  });
}
