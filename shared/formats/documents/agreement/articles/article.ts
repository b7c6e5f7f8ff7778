/** One article of an agreement; its heading gets its number from its place. Paragraphs are numbered within it. */
export type Article = { readonly heading: string; readonly paragraphs: readonly string[] };
