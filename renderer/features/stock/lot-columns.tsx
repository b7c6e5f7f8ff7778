import type { LotOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, formatQuantity, type Column } from '@renderer/ui';
import { daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { expiryStateOf, ExpiryTag } from './expiry-state';

type LotColumn = Column<LotOverview>;

export function lotColumns(text: Text<'stock'>, today: LocalDate): readonly LotColumn[] {
  return [...productColumns(text), ...lotFacts(text), ...stockColumns(text, today)];
}

function productColumns(text: Text<'stock'>): readonly LotColumn[] {
  return [
    column<LotOverview>({
      key: 'product',
      title: text('column.product'),
      kind: 'text',
      width: 170,
      pinned: 'left',
      value: ({ product }) => product.name,
    }),
    column<LotOverview>({
      key: 'specification',
      title: text('column.specification'),
      kind: 'text',
      width: 140,
      value: ({ product }) => `${product.specification} ${product.model}`.trim(),
    }),
    column<LotOverview>({
      key: 'manufacturer',
      title: text('column.manufacturer'),
      kind: 'text',
      width: 190,
      filter: 'choice',
      value: ({ manufacturerName }) => manufacturerName,
    }),
    column<LotOverview>({
      key: 'code',
      title: text('column.code'),
      kind: 'text',
      width: 210,
      hidden: true,
      value: ({ product }) => product.nationalCode ?? text('column.no-code'),
    }),
  ];
}

function lotFacts(text: Text<'stock'>): readonly LotColumn[] {
  return [
    column<LotOverview>({
      key: 'lot',
      title: text('column.lot'),
      kind: 'text',
      width: 120,
      value: ({ lot }) => lot.lotNumber,
    }),
    column<LotOverview>({
      key: 'produced-on',
      title: text('column.produced-on'),
      kind: 'date',
      width: 100,
      hidden: true,
      value: ({ lot }) => lot.producedOn,
    }),
    column<LotOverview>({
      key: 'expires-on',
      title: text('column.expires-on'),
      kind: 'date',
      width: 100,
      value: ({ lot }) => lot.expiresOn,
    }),
  ];
}

function stockColumns(text: Text<'stock'>, today: LocalDate): readonly LotColumn[] {
  return [
    column<LotOverview>({
      key: 'days-left',
      title: text('column.days-left'),
      kind: 'quantity',
      width: 90,
      value: ({ lot }) => daysBetween(today, lot.expiresOn),
    }),
    column<LotOverview>({
      key: 'expiry',
      title: text('column.expiry'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: (lot) => text(`expiry.${expiryStateOf(lot, today)}`),
      render: (lot) => <ExpiryTag state={expiryStateOf(lot, today)} />,
    }),
    column<LotOverview>({
      key: 'on-hand',
      title: text('column.on-hand'),
      kind: 'quantity',
      width: 80,
      unit: ({ product }) => product.unit.baseUnit,
      value: ({ stock }) => stock.onHand,
    }),
    column<LotOverview>({
      key: 'campus',
      title: text('column.campus'),
      kind: 'text',
      width: 150,
      value: ({ campuses }) =>
        campuses
          .map(({ campus, onHand }) =>
            text('campus.words', { campus: campus.name, count: formatQuantity(onHand) }),
          )
          .join('，'),
    }),
  ];
}
