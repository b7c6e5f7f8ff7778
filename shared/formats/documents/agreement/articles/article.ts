/** One article of an agreement, for instance 第八条 发票与付款. Paragraphs are numbered within it. */
export type Article = { readonly heading: string; readonly paragraphs: readonly string[] };
