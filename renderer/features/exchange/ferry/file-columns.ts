import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { Instant } from '@shared/domain/calendar/instant';
import type { FerryFile } from '@shared/domain/exchange/exchange';

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

export function formatMoment(at: Instant): string {
  return moment.format(new Date(at));
}

export function fileColumns(text: Text<'exchange-portal'>): Column<FerryFile>[] {
  return [
    column<FerryFile>({
      key: 'number',
      title: text('column.batch'),
      kind: 'text',
      width: 200,
      value: ({ number }) => number,
    }),
    column<FerryFile>({
      key: 'direction',
      title: text('ferry.column.direction'),
      kind: 'text',
      width: 80,
      filter: 'choice',
      value: ({ direction }) => text(`ferry.direction.${direction}`),
    }),
    column<FerryFile>({
      key: 'orders',
      title: text('column.orders'),
      kind: 'quantity',
      width: 90,
      value: ({ exchangeIds }) => exchangeIds.length,
    }),
    column<FerryFile>({
      key: 'at',
      title: text('column.at'),
      kind: 'text',
      width: 150,
      value: ({ at }) => formatMoment(at),
    }),
    column<FerryFile>({
      key: 'receipt',
      title: text('ferry.column.receipt'),
      kind: 'text',
      width: 150,
      value: ({ receiptAt }) => (receiptAt === null ? '' : formatMoment(receiptAt)),
    }),
    column<FerryFile>({
      key: 'sha',
      title: text('ferry.column.sha'),
      kind: 'text',
      width: 320,
      value: ({ sha256 }) => sha256,
    }),
  ];
}
