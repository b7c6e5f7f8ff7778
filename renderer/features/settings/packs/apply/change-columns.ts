import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { FigureChange } from '@shared/domain/policy/own/pack-figures';
import { figureWords, subjectWords } from './figure-words';

/** What would change: where, about what, from what to what, and by which rule. */
export function changeColumns(text: Text<'packs'>): readonly Column<FigureChange>[] {
  const words = (
    key: 'area' | 'subject' | 'before' | 'after' | 'rule',
    width: number,
    value: (change: FigureChange) => string,
  ) => column<FigureChange>({ key, title: text(`column.${key}`), kind: 'text', width, value });
  return [
    { ...words('area', 120, ({ area }) => text(`area.${area}`)), filter: 'choice' },
    words('subject', 300, (change) => subjectWords(text, change)),
    words('before', 250, ({ before }) => figureWords(text, before)),
    words('after', 250, ({ after }) => figureWords(text, after)),
    words('rule', 380, ({ citation }) =>
      citation === null ? '' : `${citation.notice} ${citation.clause}　${citation.summary}`,
    ),
  ];
}
