import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';

/** A notice's pack, or the newest version of an own one with its first day. */
export type PackRow = { readonly pack: PolicyPack; readonly effectiveOn: LocalDate | null };

export function packColumns(text: Text<'settings'>): readonly Column<PackRow>[] {
  const words = (
    given: Pick<Column<PackRow>, 'key' | 'title' | 'width' | 'filter' | 'isWhole'>,
    value: (pack: PolicyPack) => string,
  ) => column<PackRow>({ ...given, kind: 'text', value: ({ pack }) => value(pack) });
  const titled = (key: string, title: string, width: number) => ({ key, title, width });
  const day = (key: 'published' | 'effective', value: (row: PackRow) => LocalDate | null) =>
    column<PackRow>({ key, title: text(`packs.${key}`), kind: 'date', width: 96, value });
  return [
    words({ ...titled('source', text('packs.source'), 80), filter: 'choice' }, ({ id }) =>
      text(isOwnPack(id) ? 'packs.source-own' : 'packs.source-notice'),
    ),
    words(titled('notice', text('packs.notice'), 200), ({ noticeNumber }) => noticeNumber),
    words(titled('title', text('packs.title-column'), 220), ({ title }) => title),
    words(titled('region', text('packs.region'), 140), ({ region }) => region),
    day('published', ({ pack }) => pack.publishedOn),
    day('effective', ({ effectiveOn }) => effectiveOn),
    words({ ...titled('scope', text('packs.scope'), 100), filter: 'choice' }, ({ scope }) =>
      text(`scope.${scope}`),
    ),
    words(
      { ...titled('certainty', text('packs.certainty'), 124), isWhole: true, filter: 'choice' },
      ({ payment }) =>
        text(payment.citation.certainty === 'unverified' ? 'packs.unverified' : 'packs.read'),
    ),
    column<PackRow>({
      key: 'version',
      title: text('packs.version'),
      kind: 'quantity',
      width: 64,
      value: ({ pack }) => pack.version,
    }),
    words(titled('classes', text('packs.classes'), 200), ({ productClasses }) =>
      productClasses.join('、'),
    ),
  ];
}
