import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import {
  agreedUnitsOf,
  isOffPlatform,
  type OutsidePurchase,
} from '@shared/domain/monitoring/outside-purchase';
import { outsideStateOf } from './outside-state';

type Words = Text<'monitoring'>;

export function outsideColumns(text: Words): readonly Column<OutsidePurchase>[] {
  return [...whatColumns(text), ...figureColumns(text), ...paperColumns(text)];
}

function whatColumns(text: Words): readonly Column<OutsidePurchase>[] {
  return [
    column<OutsidePurchase>({
      key: 'boughtOn',
      title: text('outside.bought-on'),
      kind: 'date',
      width: 92,
      value: ({ boughtOn }) => boughtOn,
    }),
    column<OutsidePurchase>({
      key: 'kind',
      title: text('outside.kind'),
      kind: 'text',
      width: 112,
      filter: 'choice',
      value: ({ kind }) => text(`outside-kind.${kind}`),
      render: (row) => (
        <StatusTag tone={isOffPlatform(row) && !row.isWithdrawn ? 'error' : 'neutral'}>
          {text(`outside-kind.${row.kind}`)}
        </StatusTag>
      ),
    }),
    column<OutsidePurchase>({
      key: 'state',
      title: text('case.state'),
      kind: 'text',
      width: 76,
      filter: 'choice',
      value: (row) => text(`outside-state.${outsideStateOf(row)}`),
    }),
    column<OutsidePurchase>({
      key: 'role',
      title: text('outside.role'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      value: ({ role }) => text(`outside-role.${role}`),
    }),
    column<OutsidePurchase>({
      key: 'product',
      title: text('outside.product'),
      kind: 'text',
      width: 180,
      value: ({ product }) => product,
    }),
    column<OutsidePurchase>({
      key: 'department',
      title: text('outside.department'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: ({ department }) => department,
    }),
  ];
}

function figureColumns(text: Words): readonly Column<OutsidePurchase>[] {
  return [
    column<OutsidePurchase>({
      key: 'quantity',
      title: text('outside.quantity'),
      kind: 'quantity',
      width: 80,
      unit: ({ unit }) => unit,
      value: ({ quantity }) => quantity,
    }),
    column<OutsidePurchase>({
      key: 'agreedUnits',
      title: text('outside.agreed-units'),
      kind: 'quantity',
      width: 84,
      value: agreedUnitsOf,
    }),
    column<OutsidePurchase>({
      key: 'unitPrice',
      title: text('outside.unit-price'),
      kind: 'price',
      width: 90,
      value: ({ unitPrice }) => unitPrice,
    }),
    column<OutsidePurchase>({
      key: 'amount',
      title: text('outside.amount'),
      kind: 'money',
      width: 100,
      total: true,
      value: ({ amount, isWithdrawn }) => (isWithdrawn ? null : amount),
    }),
  ];
}

function paperColumns(text: Words): readonly Column<OutsidePurchase>[] {
  return [
    column<OutsidePurchase>({
      key: 'filing',
      title: text('outside.filing'),
      kind: 'text',
      width: 130,
      value: ({ filingNumber }) => filingNumber,
    }),
    column<OutsidePurchase>({
      key: 'validUntil',
      title: text('outside.valid-until'),
      kind: 'date',
      width: 92,
      value: ({ validUntil }) => validUntil,
    }),
    column<OutsidePurchase>({
      key: 'order',
      title: text('outside.order'),
      kind: 'text',
      width: 150,
      value: ({ orderNumber }) => orderNumber,
    }),
    column<OutsidePurchase>({
      key: 'reason',
      title: text('outside.reason'),
      kind: 'text',
      width: 160,
      value: ({ reason }) => reason,
    }),
    column<OutsidePurchase>({
      key: 'comparison',
      title: text('outside.comparison'),
      kind: 'text',
      width: 140,
      hidden: true,
      value: ({ priceComparison }) => priceComparison,
    }),
    column<OutsidePurchase>({
      key: 'decision',
      title: text('outside.decision'),
      kind: 'text',
      width: 140,
      hidden: true,
      value: ({ decision }) => decision,
    }),
    column<OutsidePurchase>({
      key: 'supplier',
      title: text('outside.supplier'),
      kind: 'text',
      width: 140,
      hidden: true,
      value: ({ supplier }) => supplier,
    }),
  ];
}
