import { useText } from '@renderer/i18n/use-text';
import { StatusTag } from '@renderer/ui';
import { articleNumberWords, type ArticlePlace } from '@shared/domain/agreement/article-order';
import type { ArticleKey } from '@shared/domain/agreement/wording';
import { Button } from 'antd';
import type { TemplateDraft } from './use-template-draft';

type ArticleListProps = {
  readonly draft: TemplateDraft;
  readonly headings: ReadonlyMap<ArticleKey, string>;
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
};

/** The articles with their numbers as they will print, and what was taken out. */
export function ArticleList({ draft, headings, chosenId, onChoose }: ArticleListProps) {
  const text = useText('agreement-templates');
  return (
    <>
      {draft.places.map((place, index) => {
        const id = idOfPlace(place);
        return (
          <button
            key={id}
            type="button"
            className={id === chosenId ? 'is-chosen' : ''}
            aria-pressed={id === chosenId}
            onClick={() => onChoose(id)}
          >
            {articleNumberWords(index + 1)}　{headingOfPlace(place, headings)}
            {place.kind === 'added' && <StatusTag tone="info">{text('added')}</StatusTag>}
            {place.kind === 'shipped' && draft.isOwn(place.key) && (
              <StatusTag tone="info">{text('own')}</StatusTag>
            )}
          </button>
        );
      })}
      {draft.removed.map((key) => (
        <div key={key} className="ch-template-removed">
          <del>{headings.get(key)}</del>
          <Button size="small" onClick={() => draft.putBack(key)}>
            {text('put-back')}
          </Button>
        </div>
      ))}
    </>
  );
}

export function idOfPlace(place: ArticlePlace): string {
  return place.kind === 'shipped' ? place.key : place.article.id;
}

export function headingOfPlace(
  place: ArticlePlace,
  headings: ReadonlyMap<ArticleKey, string>,
): string {
  return place.kind === 'shipped' ? (headings.get(place.key) ?? '') : place.article.heading;
}
