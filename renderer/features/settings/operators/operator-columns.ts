import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { Operator } from '@shared/domain/hospital/hospital';

export function operatorColumns(text: Text<'settings'>): readonly Column<Operator>[] {
  return [
    column<Operator>({
      key: 'name',
      title: text('operator.name'),
      kind: 'text',
      width: 200,
      value: ({ name }) => name,
    }),
    column<Operator>({
      key: 'role',
      title: text('operator.role'),
      kind: 'text',
      width: 200,
      filter: 'choice',
      value: ({ role }) => text(`role.${role}`),
    }),
  ];
}
