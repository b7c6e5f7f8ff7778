/** The fourteen articles that the program words, in their order (reference/codes-and-documents.md). */
export const ARTICLE_KEYS = [
  'trading',
  'subject',
  'term',
  'price',
  'quality',
  'delivery',
  'acceptance',
  'payment',
  'supply',
  'returns',
  'breach',
  'integrity',
  'ending',
  'effect',
] as const;

export type ArticleKey = (typeof ARTICLE_KEYS)[number];
