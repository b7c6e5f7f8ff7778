import {
  articlePlaces,
  type AddedArticle,
  type ArticleLayout,
} from '@shared/domain/agreement/article-order';
import type { AgreementWording, ArticleKey, OwnArticle } from '@shared/domain/agreement/wording';
import type { DistributorRole } from '@shared/domain/program/program';
import { wordingToEdit } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import { useMemo, useState } from 'react';

const NONE: AgreementWording = { articles: [], added: [], removed: [] };

/** The wording as it is typed; an article that says what the program says is none of the hospital's own. */
export function useTemplateDraft(newest: AgreementWording | undefined, role: DistributorRole) {
  const stored: AgreementWording = newest ?? NONE;
  const [wording, setWording] = useState<AgreementWording>(() => contentOf(stored));
  const shipped = useMemo(() => wordingToEdit(role), [role]);
  const isSame = (
    one: { readonly key: ArticleKey; readonly role: DistributorRole },
    key: ArticleKey,
  ) => one.key === key && one.role === role;
  const ownOf = (key: ArticleKey) => wording.articles.find((one) => isSame(one, key));
  const shippedText = (key: ArticleKey) => textOf(shipped.find((one) => one.key === key));
  const change = (changes: Partial<AgreementWording>) => setWording({ ...wording, ...changes });
  const others = (key: ArticleKey) => wording.articles.filter((one) => !isSame(one, key));
  return {
    wording,
    places: articlePlaces(wording, role),
    /** Shipped articles of this kind of agreement that were taken out. */
    removed: wording.removed.filter((one) => one.role === role).map(({ key }) => key),
    isChanged: JSON.stringify(wording) !== JSON.stringify(contentOf(stored)),
    isOwn: (key: ArticleKey) => ownOf(key) !== undefined,
    textOf: (key: ArticleKey) => textOf(ownOf(key) ?? shipped.find((one) => one.key === key)),
    changeText: (key: ArticleKey, typed: string) => {
      const own: OwnArticle = { key, role, paragraphs: typed.split('\n') };
      change({ articles: typed === shippedText(key) ? others(key) : [...others(key), own] });
    },
    restore: (key: ArticleKey) => change({ articles: others(key) }),
    remove: (key: ArticleKey) => change({ removed: [...wording.removed, { key, role }] }),
    putBack: (key: ArticleKey) =>
      change({ removed: wording.removed.filter((one) => !isSame(one, key)) }),
    add: (after: ArticleKey): string => {
      const id = freeId(wording);
      change({ added: [...wording.added, { id, role, after, heading: '', paragraphs: [''] }] });
      return id;
    },
    changeAdded: (article: AddedArticle) =>
      change({ added: wording.added.map((one) => (one.id === article.id ? article : one)) }),
    removeAdded: (id: string) => change({ added: wording.added.filter((one) => one.id !== id) }),
  };
}

export type TemplateDraft = ReturnType<typeof useTemplateDraft>;

/** Without what a stored version says about its saving. */
function contentOf({ articles, added, removed }: AgreementWording): AgreementWording {
  return { articles, added, removed };
}

function textOf(article: OwnArticle | undefined): string {
  return article?.paragraphs.join('\n') ?? '';
}

/** The next number that no added article has. */
function freeId({ added }: ArticleLayout): string {
  const numbers = added.map(({ id }) => Number(id.slice(1)));
  return `a${Math.max(0, ...numbers) + 1}`;
}
