import type { AgreementTemplate, ArticleKey, OwnArticle } from '@shared/domain/agreement/wording';
import type { DistributorRole } from '@shared/domain/program/program';
import { wordingToEdit } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import { useMemo, useState } from 'react';

const NONE: readonly OwnArticle[] = [];

/** The own articles as they are typed; an article that says what the program says is none. */
export function useTemplateDraft(newest: AgreementTemplate | undefined) {
  const stored = newest?.articles ?? NONE;
  const [articles, setArticles] = useState(stored);
  const shipped = useMemo(() => [...wordingToEdit('main'), ...wordingToEdit('backup')], []);
  const find = (list: readonly OwnArticle[], key: ArticleKey, role: DistributorRole) =>
    list.find((one) => one.key === key && one.role === role);
  const without = (key: ArticleKey, role: DistributorRole) =>
    articles.filter((one) => one.key !== key || one.role !== role);
  const shippedText = (key: ArticleKey, role: DistributorRole) =>
    find(shipped, key, role)?.paragraphs.join('\n') ?? '';
  return {
    articles,
    isChanged: JSON.stringify(articles) !== JSON.stringify(stored),
    isOwn: (key: ArticleKey, role: DistributorRole) => find(articles, key, role) !== undefined,
    textOf: (key: ArticleKey, role: DistributorRole) =>
      find(articles, key, role)?.paragraphs.join('\n') ?? shippedText(key, role),
    change: (key: ArticleKey, role: DistributorRole, typed: string) => {
      const others = without(key, role);
      const isShipped = typed === shippedText(key, role);
      setArticles(isShipped ? others : [...others, { key, role, paragraphs: typed.split('\n') }]);
    },
    restore: (key: ArticleKey, role: DistributorRole) => setArticles(without(key, role)),
  };
}
