import { toHalfWidth, withoutBlanks } from '@shared/domain/text/normalise';

/** Longer text is a note that stands where a header might. */
const MAX_HEADER = 200;

/** A header without what differs from file to file: blanks, line breaks, width, required marks, case. */
export function normaliseHeader(text: string): string {
  return withoutBlanks(toHalfWidth(text.slice(0, MAX_HEADER)))
    .replace(/[【[{〔]/gu, '(')
    .replace(/[】\]}〕]/gu, ')')
    .replace(/^\*+|\*+$/gu, '')
    .replace(/[::]$/u, '')
    .toLowerCase();
}

/** The header without its remarks in brackets: 中选价格(元) is 中选价格. */
export function withoutBrackets(header: string): string {
  return header.replace(/\([^()]*\)/gu, '');
}

/** Names a header row, so that a mapping confirmed once can be offered for the next file of the same shape. */
export function headerFingerprint(titles: readonly string[]): string {
  const text = titles.map(normaliseHeader).join('|').replace(/\|+$/u, '');
  // FNV-1a over two seeds: short, repeatable and without the asynchronous digest of the platform.
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed)).join('');
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
