/** A spreadsheet keeps and shows fifteen digits; the rest of a double is noise of binary fractions. */
const SHOWN_DIGITS = 15;
/** A double takes some 25 characters. */
const MAX_LENGTH = 400;
const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const ANY_NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/u;

export type NumberText = { readonly text: string; readonly scientific: boolean };

/**
 * The digits of a stored number, as plain decimal text.
 *
 * Text of up to fifteen digits and every whole number is taken over as it stands. Longer fractions
 * such as 1280.0999999999999 are how a double is written down: they become what the cell shows, 1280.1.
 * Undefined when it is no number at all.
 */
export function numberText(stored: string): NumberText | undefined {
  const match = stored.length > MAX_LENGTH ? null : ANY_NUMBER.exec(stored);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = Number(exponentText ?? 0);
  const significant = `${whole}${fraction}`.replace(/^0+/u, '').length;
  const isShort = significant <= SHOWN_DIGITS || fraction === '';
  const scientific = exponentText !== undefined && exponent > 0;
  if (isShort && PLAIN.test(stored)) return { text: stored, scientific };
  if (isShort) return { text: plain({ sign, whole, fraction, exponent }), scientific };
  return { text: doubleText(Number(stored)), scientific };
}

/** The digits a spreadsheet shows of a double. */
export function doubleText(value: number): string {
  const match = ANY_NUMBER.exec(value.toPrecision(SHOWN_DIGITS));
  // NaN and the infinities have no digits; a reader keeps them as the words they are.
  if (match === null) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  return plain({
    sign,
    whole,
    fraction: exponent === undefined ? fraction.replace(/0+$/u, '') : fraction,
    exponent: Number(exponent ?? 0),
  });
}

type Digits = {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
};

function plain({ sign, whole, fraction, exponent }: Digits): string {
  const digits = `${whole}${fraction}`;
  const point = whole.length + exponent;
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '';
  const after = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0');
  const wholePart = before.replace(/^0+(?=\d)/u, '') || '0';
  const decimals = exponent === 0 ? after : after.replace(/0+$/u, '');
  return `${sign === '-' ? '-' : ''}${wholePart}${decimals === '' ? '' : `.${decimals}`}`;
}
