import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';

export function packColumns(text: Text<'settings'>): readonly Column<PolicyPack>[] {
  return [
    column<PolicyPack>({
      key: 'notice',
      title: text('packs.notice'),
      kind: 'text',
      width: 260,
      value: ({ noticeNumber }) => noticeNumber,
    }),
    column<PolicyPack>({
      key: 'region',
      title: text('packs.region'),
      kind: 'text',
      width: 150,
      value: ({ region }) => region,
    }),
    column<PolicyPack>({
      key: 'published',
      title: text('packs.published'),
      kind: 'date',
      width: 120,
      value: ({ publishedOn }) => publishedOn,
    }),
    column<PolicyPack>({
      key: 'scope',
      title: text('packs.scope'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ scope }) => text(`scope.${scope}`),
    }),
    column<PolicyPack>({
      key: 'certainty',
      title: text('packs.certainty'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ payment }) =>
        text(payment.citation.certainty === 'unverified' ? 'packs.unverified' : 'packs.read'),
    }),
    column<PolicyPack>({
      key: 'version',
      title: text('packs.version'),
      kind: 'quantity',
      width: 64,
      value: ({ version }) => version,
    }),
    column<PolicyPack>({
      key: 'classes',
      title: text('packs.classes'),
      kind: 'text',
      width: 220,
      value: ({ productClasses }) => productClasses.join('、'),
    }),
  ];
}
