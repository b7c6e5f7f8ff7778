import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { PackRule } from './pack-rule';

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
      title: text('rule.certainty'),
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

export function ruleColumns(text: Text<'settings'>): readonly Column<PackRule>[] {
  return [
    column<PackRule>({
      key: 'title',
      title: text('rule.title'),
      kind: 'text',
      width: 170,
      value: ({ title }) => title,
    }),
    column<PackRule>({
      key: 'value',
      title: text('rule.value'),
      kind: 'text',
      width: 290,
      value: ({ value }) => value,
    }),
    column<PackRule>({
      key: 'notice',
      title: text('packs.notice'),
      kind: 'text',
      width: 150,
      value: ({ citation }) => citation.notice,
    }),
    column<PackRule>({
      key: 'clause',
      title: text('rule.clause'),
      kind: 'text',
      width: 90,
      value: ({ citation }) => citation.clause,
    }),
    column<PackRule>({
      key: 'certainty',
      title: text('rule.certainty'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ citation }) => text(`certainty.${citation.certainty}`),
    }),
    column<PackRule>({
      key: 'summary',
      title: text('rule.summary'),
      kind: 'text',
      width: 340,
      value: ({ citation }) => citation.summary,
    }),
  ];
}
