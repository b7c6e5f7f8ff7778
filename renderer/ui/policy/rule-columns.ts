import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '../data-grid/column';
import type { PackRule } from './pack-rule';

/** A rule with its value, its place in the notice, how sure it is, and our one line. */
export function packRuleColumns(text: Text<'packs'>): readonly Column<PackRule>[] {
  const own = (key: 'title' | 'value', width: number) =>
    column<PackRule>({
      key,
      title: text(`rule.${key}`),
      kind: 'text',
      width,
      value: (rule) => rule[key],
    });
  const cited = (key: 'notice' | 'clause' | 'summary', width: number) =>
    column<PackRule>({
      key,
      title: text(`rule.${key}`),
      kind: 'text',
      width,
      value: ({ citation }) => citation[key],
    });
  return [
    own('title', 150),
    own('value', 290),
    cited('notice', 150),
    cited('clause', 90),
    column<PackRule>({
      key: 'certainty',
      title: text('rule.certainty'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ citation }) => text(`certainty.${citation.certainty}`),
    }),
    cited('summary', 340),
  ];
}
