import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { StatementLine } from '@shared/domain/reconciliation/statement';

type Words = Text<'reconciliation'>;
type LineColumns = Column<StatementLine>[];

/** The detail sheet's columns; those that a month's look needs first. */
export function lineColumns(text: Words): LineColumns {
  return [
    ...headColumns(text),
    ...goodsColumns(text),
    ...quantityColumns(text),
    ...tailColumns(text),
  ];
}

function headColumns(text: Words): LineColumns {
  return [
    column<StatementLine>({
      key: 'acceptedOn',
      title: text('column.accepted-on'),
      kind: 'date',
      width: 94,
      value: ({ acceptedOn }) => acceptedOn,
    }),
    column<StatementLine>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 58,
      filter: 'choice',
      value: ({ kind }) => text(`kind.${kind}`),
    }),
    column<StatementLine>({
      key: 'receipt',
      title: text('column.receipt'),
      kind: 'text',
      width: 190,
      value: ({ receiptNumber }) => receiptNumber,
    }),
    column<StatementLine>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 170,
      hidden: true,
      value: ({ orderNumber }) => orderNumber,
    }),
    column<StatementLine>({
      key: 'arrivedOn',
      title: text('column.arrived-on'),
      kind: 'date',
      width: 94,
      hidden: true,
      value: ({ arrivedOn }) => arrivedOn,
    }),
  ];
}

function goodsColumns(text: Words): LineColumns {
  const textual = (
    key: string,
    title: string,
    value: (line: StatementLine) => string,
  ): Column<StatementLine> =>
    column<StatementLine>({ key, title, kind: 'text', width: 120, value });
  return [
    { ...textual('name', text('column.name'), ({ name }) => name), width: 130 },
    textual('specification', text('column.specification'), (line) => line.specification),
    { ...textual('code', text('column.code'), (line) => line.nationalCode), hidden: true },
    { ...textual('lot', text('column.lot'), ({ lotNumber }) => lotNumber), width: 100 },
    column<StatementLine>({
      key: 'expiresOn',
      title: text('column.expires-on'),
      kind: 'date',
      width: 94,
      hidden: true,
      value: ({ expiresOn }) => expiresOn,
    }),
    { ...textual('unit', text('column.unit'), ({ unit }) => unit), width: 56 },
  ];
}

function quantityColumns(text: Words): LineColumns {
  const counts = ['delivered', 'accepted', 'rejected', 'returned'] as const;
  return [
    ...counts.map((key) =>
      column<StatementLine>({
        key,
        title: text(`column.${key}`),
        kind: 'quantity',
        width: 56,
        hidden: key === 'delivered' || key === 'rejected',
        value: (line) => line[key],
      }),
    ),
    column<StatementLine>({
      key: 'price',
      title: text('column.price'),
      kind: 'price',
      width: 122,
      value: ({ unitPrice, kind }) => (kind === 'adjustment' ? null : unitPrice),
    }),
    column<StatementLine>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 96,
      total: true,
      value: ({ amount }) => amount,
    }),
  ];
}

function tailColumns(text: Words): LineColumns {
  return [
    column<StatementLine>({
      key: 'agreement',
      title: text('column.agreement'),
      kind: 'text',
      width: 170,
      hidden: true,
      value: ({ agreementNumber }) => agreementNumber,
    }),
    column<StatementLine>({
      key: 'role',
      title: text('column.role'),
      kind: 'text',
      width: 60,
      hidden: true,
      filter: 'choice',
      value: ({ role }) => text(`role.${role}`),
    }),
    column<StatementLine>({
      key: 'invoices',
      title: text('column.invoices'),
      kind: 'text',
      width: 186,
      value: ({ invoiceNumbers }) => invoiceNumbers.join('、'),
    }),
    column<StatementLine>({
      key: 'dueOn',
      title: text('column.due-on'),
      kind: 'date',
      width: 94,
      value: ({ dueOn }) => dueOn,
    }),
  ];
}
