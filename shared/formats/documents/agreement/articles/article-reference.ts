import {
  articleNumberOf,
  articleNumberWords,
  SHIPPED_LAYOUT,
} from '../../../../domain/agreement/article-order';
import type { ArticleKey } from '../../../../domain/agreement/article-key';
import type { AgreementDocumentInput } from '../agreement-document-input';

/** How one article names another: 第六条, by its place in this agreement. */
export function articleReference(
  { layout = SHIPPED_LAYOUT, role }: Pick<AgreementDocumentInput, 'layout' | 'role'>,
  key: ArticleKey,
): string {
  const number = articleNumberOf(layout, role, key);
  return number === null ? '本协议' : articleNumberWords(number);
}
