import { useText } from '@renderer/i18n/use-text';
import { SectionTitle, TextField } from '@renderer/ui';
import {
  articleNumberWords,
  REQUIRED_ARTICLES,
  type AddedArticle,
} from '@shared/domain/agreement/article-order';
import type { ArticleKey } from '@shared/domain/agreement/wording';
import { Button } from 'antd';
import { headingOfPlace, idOfPlace } from './article-list';
import type { TemplateDraft } from './use-template-draft';

type ArticleEditorProps = {
  readonly draft: TemplateDraft;
  readonly headings: ReadonlyMap<ArticleKey, string>;
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  readonly onSave: () => void;
};

/** The words of the chosen article, and what may be done with it. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { draft, headings, chosenId } = props;
  const text = useText('agreement-templates');
  const at = Math.max(
    0,
    draft.places.findIndex((place) => idOfPlace(place) === chosenId),
  );
  const place = draft.places[at];
  if (place === undefined) return null;
  return (
    <>
      <SectionTitle extra={<ArticleActions {...props} at={at} />}>
        {articleNumberWords(at + 1)}　{headingOfPlace(place, headings)}
      </SectionTitle>
      {place.kind === 'added' ? (
        <AddedFields article={place.article} onChange={draft.changeAdded} />
      ) : (
        <TextField
          label={text('paragraphs')}
          help={text('paragraphs-help')}
          rows={18}
          maxLength={8000}
          value={draft.textOf(place.key)}
          onChange={(typed) => draft.changeText(place.key, typed)}
        />
      )}
    </>
  );
}

function ArticleActions({
  draft,
  at,
  onChoose,
  onSave,
}: ArticleEditorProps & { readonly at: number }) {
  const text = useText('agreement-templates');
  const place = draft.places[at];
  if (place === undefined) return null;
  const after = place.kind === 'shipped' ? place.key : place.article.after;
  const isRequired = place.kind === 'shipped' && REQUIRED_ARTICLES.includes(place.key);
  const remove = () => {
    if (place.kind === 'shipped') draft.remove(place.key);
    else draft.removeAdded(place.article.id);
    const neighbour = draft.places[at - 1] ?? draft.places[at + 1];
    if (neighbour !== undefined) onChoose(idOfPlace(neighbour));
  };
  return (
    <>
      <Button onClick={() => onChoose(draft.add(after))}>{text('add')}</Button>{' '}
      <Button disabled={isRequired} title={isRequired ? text('required') : ''} onClick={remove}>
        {text('remove')}
      </Button>{' '}
      {place.kind === 'shipped' && (
        <Button disabled={!draft.isOwn(place.key)} onClick={() => draft.restore(place.key)}>
          {text('restore')}
        </Button>
      )}{' '}
      <Button type="primary" disabled={!draft.isChanged} onClick={onSave}>
        {text('save')}
      </Button>
    </>
  );
}

function AddedFields({
  article,
  onChange,
}: {
  readonly article: AddedArticle;
  readonly onChange: (article: AddedArticle) => void;
}) {
  const text = useText('agreement-templates');
  return (
    <>
      <TextField
        label={text('heading')}
        isRequired
        maxLength={40}
        value={article.heading}
        onChange={(heading) => onChange({ ...article, heading })}
      />
      <TextField
        label={text('paragraphs')}
        help={text('paragraphs-help')}
        isRequired
        rows={14}
        maxLength={8000}
        value={article.paragraphs.join('\n')}
        onChange={(typed) => onChange({ ...article, paragraphs: typed.split('\n') })}
      />
    </>
  );
}
