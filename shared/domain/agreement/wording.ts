import { err, ok, type Result } from '../../kernel/result';
import type { Instant } from '../calendar/instant';
import type { DistributorRole } from '../program/program';
import type { Stored } from '../record/record';
import { fieldFaults, fillFields, type FieldFault } from '../text/wording-fields';
import type { AgreementId } from './agreement';
import type { ArticleKey } from './article-key';
import { articlePlaces, REQUIRED_ARTICLES, type ArticleLayout } from './article-order';

export { ARTICLE_KEYS, type ArticleKey } from './article-key';

/** What a wording may name; each is replaced by the agreement's own fact: `{{到货天数}}`. */
export const WORDING_FIELDS = [
  '医疗机构',
  '生产企业',
  '配送企业',
  '配送企业账户',
  '主配备选安排',
  '备选启用条款',
  '平台名称',
  '未编码产品条款',
  '签订频次',
  '集采项目',
  '通知文号',
  '采购周期起',
  '采购周期止',
  '协议年度',
  '年度起',
  '年度止',
  '响应小时',
  '到货天数',
  '急救小时',
  '偏远小时',
  '剩余有效期月数',
  '验收工作日',
  '开票工作日',
  '付款期限条款',
  '退换天数',
  '违约金比例',
  '签订地点',
  '份数',
  '订单与配送条号',
  '供应保障条号',
] as const;

export type WordingField = (typeof WORDING_FIELDS)[number];

/** The hospital's own paragraphs of one article, in one kind of agreement. */
export type OwnArticle = {
  readonly key: ArticleKey;
  readonly role: DistributorRole;
  readonly paragraphs: readonly string[];
};

/** The hospital's wording of its agreements: own words of shipped articles, articles added and taken out. */
export type AgreementWording = ArticleLayout & {
  /** Articles that are not here are worded by the program. */
  readonly articles: readonly OwnArticle[];
};

/** Who saved a version of a wording, when and why. A version is never changed: a change is the next one. */
export type WordingVersion = Stored<string> & {
  /** From 1; 0 is the program's own wording. */
  readonly version: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
  readonly reason: string;
};

/** One version of the hospital's own wording. */
export type AgreementTemplate = WordingVersion & AgreementWording;

/** With which version of the wording an agreement went to its parties. Same id as the agreement. */
export type AgreementPaper = Stored<AgreementId> & { readonly templateVersion: number };

export type WordingFault =
  | { readonly kind: 'article-empty'; readonly key: ArticleKey; readonly role: DistributorRole }
  | (FieldFault & {
      readonly key: ArticleKey;
      readonly role: DistributorRole;
      /** From 1. */
      readonly paragraph: number;
    })
  | { readonly kind: 'article-required'; readonly key: ArticleKey; readonly role: DistributorRole }
  | { readonly kind: 'heading-missing' | 'added-empty'; readonly heading: string }
  | { readonly kind: 'added-fault'; readonly heading: string; readonly found: string }
  | { readonly kind: 'too-many-articles'; readonly role: DistributorRole };

/** 第九十九条 is the last number that articles can have. */
const MOST_ARTICLES = 99;

/**
 * Checks that every article of a wording says something, names only known fields, and that none is missing
 * that an agreement must have.
 *
 * @errors every fault, with article and paragraph
 */
export function checkWording(
  wording: AgreementWording,
): Result<AgreementWording, readonly WordingFault[]> {
  const faults = [
    ...wording.articles.flatMap(ownFaults),
    ...wording.removed
      .filter(({ key }) => REQUIRED_ARTICLES.includes(key))
      .map(({ key, role }) => ({ kind: 'article-required', key, role }) as const),
    ...wording.added.flatMap(addedFaults),
    ...(['main', 'backup'] as const)
      .filter((role) => articlePlaces(wording, role).length > MOST_ARTICLES)
      .map((role) => ({ kind: 'too-many-articles', role }) as const),
  ];
  return faults.length === 0 ? ok(wording) : err(faults);
}

/** A paragraph with its fields replaced. */
export function fillWording(text: string, fields: Readonly<Record<WordingField, string>>): string {
  return fillFields(text, fields);
}

/** The newest version; 0, the program's own wording, where the hospital has none. */
export function newestVersion(templates: readonly Pick<WordingVersion, 'version'>[]): number {
  return templates.reduce((newest, { version }) => Math.max(newest, version), 0);
}

function ownFaults({ key, role, paragraphs }: OwnArticle): readonly WordingFault[] {
  if (isSilent(paragraphs)) return [{ kind: 'article-empty', key, role }];
  return paragraphs.flatMap((text, index) =>
    fieldFaults(text, WORDING_FIELDS).map((fault) => ({
      ...fault,
      key,
      role,
      paragraph: index + 1,
    })),
  );
}

function addedFaults({
  heading,
  paragraphs,
}: AgreementWording['added'][number]): readonly WordingFault[] {
  if (heading.trim() === '') return [{ kind: 'heading-missing', heading }];
  if (isSilent(paragraphs)) return [{ kind: 'added-empty', heading }];
  return paragraphs
    .flatMap((text) => fieldFaults(text, WORDING_FIELDS))
    .map(({ found }) => ({ kind: 'added-fault', heading, found }));
}

function isSilent(paragraphs: readonly string[]): boolean {
  return paragraphs.every((text) => text.trim() === '');
}
