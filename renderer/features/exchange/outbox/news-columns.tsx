import type { DeliveryNews, LineNews } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column, type StatusTone } from '@renderer/ui';
import type { PlatformLineState } from '@shared/domain/exchange/exchange';
import { formatInstant } from './exchange-words';

type OutboxText = Text<'exchange-outbox'>;

const TONES = {
  'waiting-response': 'info',
  accepted: 'info',
  declined: 'error',
  'out-of-stock': 'error',
  'part-shipped': 'warning',
  shipped: 'success',
  received: 'success',
  'void-by-timeout': 'error',
  'void-by-hospital': 'neutral',
  'void-of-back-entry': 'neutral',
  unknown: 'warning',
} as const satisfies Record<PlatformLineState, StatusTone>;

export function lineNewsColumns(text: OutboxText): readonly Column<LineNews>[] {
  return [
    ...orderColumns<LineNews>(text),
    column<LineNews>({
      key: 'platform-line',
      title: text('line.platform-id'),
      kind: 'text',
      width: 160,
      value: ({ line }) => line.platformLineId,
    }),
    column<LineNews>({
      key: 'state',
      title: text('line.told'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ line }) => text(`line.${line.state}`),
      render: ({ line }) => (
        <StatusTag tone={TONES[line.state]}>{text(`line.${line.state}`)}</StatusTag>
      ),
    }),
    column<LineNews>({
      key: 'quantity',
      title: text('line.quantity'),
      kind: 'quantity',
      width: 70,
      value: ({ line }) => line.quantity,
    }),
    column<LineNews>({
      key: 'shipped',
      title: text('line.shipped-quantity'),
      kind: 'quantity',
      width: 70,
      value: ({ line }) => line.shippedQuantity,
    }),
    column<LineNews>({
      key: 'received',
      title: text('line.received-quantity'),
      kind: 'quantity',
      width: 70,
      value: ({ line }) => line.receivedQuantity,
    }),
    column<LineNews>({
      key: 'told',
      title: text('news.told-at'),
      kind: 'text',
      width: 150,
      value: ({ line }) => formatInstant(line.toldAt),
    }),
  ];
}

export function deliveryNewsColumns(text: OutboxText): readonly Column<DeliveryNews>[] {
  return [
    ...orderColumns<DeliveryNews>(text),
    column<DeliveryNews>({
      key: 'id',
      title: text('deliveries.id'),
      kind: 'text',
      width: 160,
      value: ({ delivery }) => delivery.deliveryLineId,
    }),
    column<DeliveryNews>({
      key: 'quantity',
      title: text('deliveries.quantity'),
      kind: 'quantity',
      width: 70,
      value: ({ delivery }) => delivery.quantity,
    }),
    ...lotColumns(text),
    column<DeliveryNews>({
      key: 'told',
      title: text('news.told-at'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ delivery }) => formatInstant(delivery.toldAt),
    }),
  ];
}

function lotColumns(text: OutboxText): readonly Column<DeliveryNews>[] {
  return [
    column<DeliveryNews>({
      key: 'lot',
      title: text('deliveries.lot'),
      kind: 'text',
      width: 120,
      value: ({ delivery }) => delivery.lot,
    }),
    column<DeliveryNews>({
      key: 'expires',
      title: text('deliveries.expires'),
      kind: 'date',
      width: 100,
      value: ({ delivery }) => delivery.expiresOn,
    }),
    column<DeliveryNews>({
      key: 'on',
      title: text('deliveries.on'),
      kind: 'date',
      width: 100,
      value: ({ delivery }) => delivery.deliveredOn,
    }),
    column<DeliveryNews>({
      key: 'invoice',
      title: text('deliveries.invoice'),
      kind: 'text',
      width: 170,
      value: ({ delivery }) => delivery.invoiceNumber,
    }),
    column<DeliveryNews>({
      key: 'udi',
      title: text('deliveries.udi'),
      kind: 'text',
      width: 200,
      hidden: true,
      value: ({ delivery }) => delivery.udi,
    }),
  ];
}

type Named = Pick<LineNews, 'connectionName' | 'orderNumber' | 'productName'>;

function orderColumns<Row extends Named>(text: OutboxText): readonly Column<Row>[] {
  return [
    column<Row>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 180,
      pinned: 'left',
      value: ({ orderNumber }) => orderNumber ?? text('deliveries.unmatched'),
    }),
    column<Row>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 200,
      value: ({ productName }) => productName ?? '',
    }),
    column<Row>({
      key: 'connection',
      title: text('column.connection'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ connectionName }) => connectionName,
    }),
  ];
}
