import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';

export function enterpriseColumns(text: Text<'settings'>): readonly Column<Enterprise>[] {
  const kinds = ({ kinds: all }: Enterprise) =>
    all.map((kind) => text(`enterprise.${kind}`)).join('、');
  return [
    column<Enterprise>({
      key: 'name',
      title: text('enterprise.name'),
      kind: 'text',
      width: 260,
      value: ({ name }) => name,
    }),
    column<Enterprise>({
      key: 'kinds',
      title: text('enterprise.kinds'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: kinds,
    }),
    column<Enterprise>({
      key: 'creditCode',
      title: text('enterprise.credit-code'),
      kind: 'text',
      width: 190,
      value: ({ creditCode }) => creditCode,
    }),
    column<Enterprise>({
      key: 'contact',
      title: text('enterprise.contact'),
      kind: 'text',
      width: 190,
      value: ({ contact }) => contact,
    }),
    column<Enterprise>({
      key: 'bankAccount',
      title: text('enterprise.bank-account'),
      kind: 'text',
      width: 240,
      value: ({ bankAccount }) => bankAccount,
    }),
    ...licenceColumns(text),
    column<Enterprise>({
      key: 'address',
      title: text('enterprise.address'),
      kind: 'text',
      width: 240,
      hidden: true,
      value: ({ address }) => address,
    }),
  ];
}

function licenceColumns(text: Text<'settings'>): readonly Column<Enterprise>[] {
  return [
    column<Enterprise>({
      key: 'licence-expires',
      title: text('enterprise.licence-expires'),
      kind: 'date',
      width: 130,
      value: ({ licence }) => licence?.expiresOn ?? null,
    }),
    column<Enterprise>({
      key: 'licence-number',
      title: text('enterprise.licence-number'),
      kind: 'text',
      width: 190,
      hidden: true,
      value: ({ licence }) => licence?.number ?? null,
    }),
  ];
}
