/** How much of the last article shares a page with the signatures: about half a page of the body's text. */
export const MOST_LETTERS_BESIDE_SIGNATURES = 700;

/** The first of the last paragraphs that stay on the page of the signatures; always at least the last one. */
export function firstBesideSignatures(paragraphs: readonly string[]): number {
  let letters = 0;
  for (let index = paragraphs.length - 1; index > 0; index -= 1) {
    letters += paragraphs[index]?.length ?? 0;
    if (letters + (paragraphs[index - 1]?.length ?? 0) > MOST_LETTERS_BESIDE_SIGNATURES)
      return index;
  }
  return 0;
}
