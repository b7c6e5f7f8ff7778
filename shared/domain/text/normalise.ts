const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** White space, byte order marks and zero-width characters, which people cannot see and never mean. */
const BLANK = /[\s\u200b\u200c\u200d\u2060\ufeff]/u;
const ALL_BLANKS = /[\s\u200b\u200c\u200d\u2060\ufeff]+/gu;

/** Writes full-width letters, digits, signs and spaces as their ASCII forms; leaves everything else as it was. */
export function toHalfWidth(text: string): string {
  if (!/[\u3000\uff01-\uff5e]/u.test(text)) return text;
  return Array.from(text, halfWidthOf).join('');
}

/** Takes blanks away at both ends and leaves those inside: published values have spaces of their own. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  // By hand: a pattern for the end would try every run of spaces inside of a hostile cell again and again.
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Takes away every blank, line breaks included. */
export function withoutBlanks(text: string): string {
  return text.replace(ALL_BLANKS, '');
}

function halfWidthOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return ' ';
  const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  return isFullWidth ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : character;
}
