import type { GroupShare } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, formatQuantity, StatusTag, type Column } from '@renderer/ui';

type Words = Text<'monitoring'>;

export function shareColumns(text: Words): readonly Column<GroupShare>[] {
  return [...groupColumns(text), ...figureColumns(text)];
}

function groupColumns(text: Words): readonly Column<GroupShare>[] {
  return [
    column<GroupShare>({
      key: 'program',
      title: text('program'),
      kind: 'text',
      width: 200,
      filter: 'choice',
      value: ({ program }) => program.name,
    }),
    column<GroupShare>({
      key: 'group',
      title: text('entry.group'),
      kind: 'text',
      width: 140,
      value: ({ group }) => group.name,
    }),
    column<GroupShare>({
      key: 'light',
      title: text('share.light'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      value: (row) => text(`share-light.${lightOf(row)}`),
      render: (row) => (
        <StatusTag tone={TONES[lightOf(row)]}>{text(`share-light.${lightOf(row)}`)}</StatusTag>
      ),
    }),
  ];
}

function figureColumns(text: Words): readonly Column<GroupShare>[] {
  return [
    column<GroupShare>({
      key: 'share',
      title: text('share.share'),
      kind: 'share',
      width: 90,
      value: ({ share }) => share.share,
    }),
    column<GroupShare>({
      key: 'limit',
      title: text('share.limit'),
      kind: 'share',
      width: 80,
      value: ({ limit }) => limit?.share ?? null,
    }),
    column<GroupShare>({
      key: 'selected',
      title: text('share.selected'),
      kind: 'quantity',
      width: 84,
      value: ({ share }) => (canAdd(share) ? share.selected : null),
    }),
    column<GroupShare>({
      key: 'nonSelected',
      title: text('share.non-selected'),
      kind: 'quantity',
      width: 84,
      value: ({ share }) => (canAdd(share) ? share.nonSelected : null),
    }),
    column<GroupShare>({
      key: 'excluded',
      title: text('share.excluded'),
      kind: 'text',
      width: 190,
      value: ({ share }) =>
        share.excluded === 0 ? '' : excludedWords(text, share.excluded, share.documents),
    }),
    column<GroupShare>({
      key: 'substitutes',
      title: text('share.substitutes'),
      kind: 'quantity',
      width: 84,
      value: ({ share }) => share.substitutes,
    }),
    column<GroupShare>({
      key: 'gaps',
      title: text('share.gaps'),
      kind: 'text',
      width: 150,
      value: ({ share }) => gapWords(text, share.gaps),
    }),
  ];
}

export function excludedWords(text: Words, excluded: number, documents: readonly string[]): string {
  return text('share.excluded-words', {
    units: formatQuantity(excluded),
    documents: documents.join('、'),
  });
}

export function gapWords(text: Words, gaps: GroupShare['share']['gaps']): string {
  return gaps
    .map((gap) =>
      gap.kind === 'units-differ'
        ? text('gap.units-differ', { units: gap.units.join('、') })
        : text('gap.no-conversion', { count: gap.purchases }),
    )
    .join('；');
}

/** Boxes and pieces are not added up. */
function canAdd({ gaps }: GroupShare['share']): boolean {
  return !gaps.some(({ kind }) => kind === 'units-differ');
}

type ShareLight = 'above' | 'within' | 'no-limit' | 'unknown';

const TONES = {
  above: 'error',
  within: 'success',
  'no-limit': 'neutral',
  unknown: 'neutral',
} as const;

function lightOf({ share, limit }: GroupShare): ShareLight {
  if (share.share === null) return 'unknown';
  if (limit === null) return 'no-limit';
  return share.share > limit.share ? 'above' : 'within';
}
