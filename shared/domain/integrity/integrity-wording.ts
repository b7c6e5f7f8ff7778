import type { WordingVersion } from '../agreement/wording';
import { err, ok, type Result } from '../../kernel/result';
import { fieldFaults, type FieldFault } from '../text/wording-fields';

/** What the wording of an integrity contract may name: `{{配送企业}}`. */
export const INTEGRITY_FIELDS = ['医疗机构', '配送企业', '合同起', '合同止'] as const;

export type IntegrityField = (typeof INTEGRITY_FIELDS)[number];

/** One version of the hospital's own wording of integrity contracts: one text for each numbered article. */
export type IntegrityTemplate = WordingVersion & { readonly articles: readonly string[] };

export type IntegrityWordingFault =
  | { readonly kind: 'no-articles' }
  | { readonly kind: 'article-empty'; readonly article: number }
  | (FieldFault & {
      /** From 1. */
      readonly article: number;
    });

/**
 * Checks that a wording has articles, that none is empty, and that they name only known fields.
 *
 * @errors every fault, with the article
 */
export function checkIntegrityWording(
  articles: readonly string[],
): Result<readonly string[], readonly IntegrityWordingFault[]> {
  if (articles.length === 0) return err([{ kind: 'no-articles' }]);
  const faults = articles.flatMap((words, index): readonly IntegrityWordingFault[] => {
    const article = index + 1;
    if (words.trim() === '') return [{ kind: 'article-empty', article }];
    return fieldFaults(words, INTEGRITY_FIELDS).map((fault) => ({ ...fault, article }));
  });
  return faults.length === 0 ? ok(articles) : err(faults);
}
