import type { DistributorRole } from '../program/program';
import { ARTICLE_KEYS, type ArticleKey } from './article-key';

/** An article that the hospital has added to one kind of agreement. */
export type AddedArticle = {
  readonly id: string;
  readonly role: DistributorRole;
  /** Without its number, which follows from its place. */
  readonly heading: string;
  /** The shipped article that it comes behind; several come in the order of their entry. */
  readonly after: ArticleKey;
  readonly paragraphs: readonly string[];
};

/** A shipped article that the hospital has taken out of one kind of agreement. */
export type RemovedArticle = { readonly key: ArticleKey; readonly role: DistributorRole };

/** Which articles an agreement has beside or without the shipped ones. */
export type ArticleLayout = {
  readonly added: readonly AddedArticle[];
  readonly removed: readonly RemovedArticle[];
};

export const SHIPPED_LAYOUT: ArticleLayout = { added: [], removed: [] };

/** One place in an agreement: a shipped article, or an added one. */
export type ArticlePlace =
  | { readonly kind: 'shipped'; readonly key: ArticleKey }
  | { readonly kind: 'added'; readonly article: AddedArticle };

/**
 * What no agreement may be without: products, quantity and term, price, the agreed delivery day, payment,
 * supply by main and backup, and from when it holds.
 *
 * @source 新医保发〔2024〕13号 二, 三, 四(二), 五(一)(二); which articles carry them is our convention
 */
export const REQUIRED_ARTICLES: readonly ArticleKey[] = [
  'subject',
  'term',
  'price',
  'delivery',
  'payment',
  'supply',
  'effect',
];

/** The articles of one kind of agreement in their order. */
export function articlePlaces(
  { added, removed }: ArticleLayout,
  role: DistributorRole,
): readonly ArticlePlace[] {
  return ARTICLE_KEYS.flatMap((key): readonly ArticlePlace[] => {
    const isRemoved = removed.some((one) => one.key === key && one.role === role);
    const behind = added.filter((one) => one.after === key && one.role === role);
    return [
      ...(isRemoved ? [] : [{ kind: 'shipped', key } as const]),
      ...behind.map((article) => ({ kind: 'added', article }) as const),
    ];
  });
}

/** The number of a shipped article, from 1; null when it was taken out. */
export function articleNumberOf(
  layout: ArticleLayout,
  role: DistributorRole,
  key: ArticleKey,
): number | null {
  const at = articlePlaces(layout, role).findIndex(
    (place) => place.kind === 'shipped' && place.key === key,
  );
  return at < 0 ? null : at + 1;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第八条, 第十四条, 第二十条. From 1 to 99. */
export function articleNumberWords(number: number): string {
  const tens = Math.trunc(number / 10);
  const words = `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10] ?? ''}`;
  return `第${words}条`;
}
