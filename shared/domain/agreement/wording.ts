import { err, ok, type Result } from '../../kernel/result';
import type { Instant } from '../calendar/instant';
import type { DistributorRole } from '../program/program';
import type { Stored } from '../record/record';
import type { AgreementId } from './agreement';

/** The fourteen articles that an agreement must have, in their order (reference/codes-and-documents.md). */
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
] as const;

export type WordingField = (typeof WORDING_FIELDS)[number];

/** The hospital's own paragraphs of one article, in one kind of agreement. */
export type OwnArticle = {
  readonly key: ArticleKey;
  readonly role: DistributorRole;
  readonly paragraphs: readonly string[];
};

/** One version of the hospital's own wording. Never changed: a change is the next version. Version 0 is the program's. */
export type AgreementTemplate = Stored<string> & {
  readonly version: number;
  /** Articles that are not here are worded by the program. */
  readonly articles: readonly OwnArticle[];
  readonly savedAt: Instant;
  readonly savedBy: string;
  readonly reason: string;
};

/** With which version of the wording an agreement went to its parties. Same id as the agreement. */
export type AgreementPaper = Stored<AgreementId> & { readonly templateVersion: number };

export type WordingFault =
  | { readonly kind: 'article-empty'; readonly key: ArticleKey; readonly role: DistributorRole }
  | {
      readonly kind: 'field-unknown' | 'field-unclosed';
      readonly key: ArticleKey;
      readonly role: DistributorRole;
      /** From 1. */
      readonly paragraph: number;
      readonly found: string;
    };

const FIELD = /\{\{([^{}]*)\}\}/gu;

/**
 * Checks that every article of a wording still says something and names only known fields.
 *
 * @errors every fault, with article and paragraph
 */
export function checkWording(
  articles: readonly OwnArticle[],
): Result<readonly OwnArticle[], readonly WordingFault[]> {
  const faults = articles.flatMap((article): readonly WordingFault[] => {
    const { key, role, paragraphs } = article;
    const said = paragraphs.filter((text) => text.trim() !== '');
    if (said.length === 0) return [{ kind: 'article-empty', key, role }];
    return paragraphs.flatMap((text, index) =>
      faultsOf(text).map((fault) => ({ ...fault, key, role, paragraph: index + 1 })),
    );
  });
  return faults.length === 0 ? ok(articles) : err(faults);
}

/** A paragraph with its fields replaced. Throws on a field that is not given: wordings are checked when saved. */
export function fillWording(text: string, fields: Readonly<Record<WordingField, string>>): string {
  return text.replace(FIELD, (_, name: string) => {
    const field = name.trim();
    if (!isField(field)) throw new Error(`No field ${field}`);
    return fields[field];
  });
}

/** The newest version; 0, the program's own wording, where the hospital has none. */
export function newestVersion(templates: readonly Pick<AgreementTemplate, 'version'>[]): number {
  return templates.reduce((newest, { version }) => Math.max(newest, version), 0);
}

function faultsOf(text: string) {
  const faults: { kind: 'field-unknown' | 'field-unclosed'; found: string }[] = [];
  for (const [found, name = ''] of text.matchAll(FIELD)) {
    if (!isField(name.trim())) faults.push({ kind: 'field-unknown', found });
  }
  const left = /\{\{|\}\}/u.exec(text.replace(FIELD, ''));
  if (left !== null) faults.push({ kind: 'field-unclosed', found: left[0] });
  return faults;
}

function isField(name: string): name is WordingField {
  return (WORDING_FIELDS as readonly string[]).includes(name);
}
