import type { ExchangeOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import { ExchangeStateTag, shownStateOf } from './exchange-state';
import { countLines, formatInstant, problemWords, stepWords } from './exchange-words';

type ExchangeColumn = Column<ExchangeOverview>;
type OutboxText = Text<'exchange-outbox'>;

export function exchangeColumns(text: OutboxText): readonly ExchangeColumn[] {
  return [...documentColumns(text), ...standingColumns(text), ...timeColumns(text)];
}

function documentColumns(text: OutboxText): readonly ExchangeColumn[] {
  return [
    column<ExchangeOverview>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 180,
      pinned: 'left',
      value: ({ exchange }) => exchange.orderNumber,
    }),
    column<ExchangeOverview>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 70,
      filter: 'choice',
      value: ({ exchange }) => text(`kind.${exchange.kind}`),
    }),
    column<ExchangeOverview>({
      key: 'connection',
      title: text('column.connection'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ connectionName }) => connectionName,
    }),
    column<ExchangeOverview>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 160,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<ExchangeOverview>({
      key: 'urgent',
      title: text('column.urgent'),
      kind: 'text',
      width: 60,
      filter: 'choice',
      hidden: true,
      value: ({ exchange }) => text(exchange.isUrgent ? 'urgent.yes' : 'urgent.no'),
    }),
  ];
}

function standingColumns(text: OutboxText): readonly ExchangeColumn[] {
  return [
    column<ExchangeOverview>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ exchange }) => text(`state.${shownStateOf(exchange)}`),
      render: ({ exchange }) => <ExchangeStateTag exchange={exchange} />,
    }),
    column<ExchangeOverview>({
      key: 'step',
      title: text('column.step'),
      kind: 'text',
      width: 80,
      value: ({ exchange }) => stepWords(text, exchange.step),
    }),
    column<ExchangeOverview>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 55,
      value: ({ exchange }) => exchange.document.lines.length,
    }),
    column<ExchangeOverview>({
      key: 'sent',
      title: text('column.sent'),
      kind: 'quantity',
      width: 65,
      value: ({ exchange }) => countLines(exchange).sent,
    }),
    column<ExchangeOverview>({
      key: 'refused',
      title: text('column.refused'),
      kind: 'quantity',
      width: 55,
      value: ({ exchange }) => countLines(exchange).refused,
    }),
    column<ExchangeOverview>({
      key: 'problem',
      title: text('column.problem'),
      kind: 'text',
      width: 260,
      value: ({ exchange }) => problemWords(text, exchange.problem),
    }),
  ];
}

function timeColumns(text: OutboxText): readonly ExchangeColumn[] {
  return [
    column<ExchangeOverview>({
      key: 'platform-id',
      title: text('column.platform-id'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ exchange }) => exchange.progress.headerId ?? '',
    }),
    column<ExchangeOverview>({
      key: 'queued',
      title: text('column.queued'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ exchange }) => formatInstant(exchange.queuedAt),
    }),
    column<ExchangeOverview>({
      key: 'attempts',
      title: text('column.attempts'),
      kind: 'quantity',
      width: 55,
      hidden: true,
      value: ({ exchange }) => exchange.attempts,
    }),
    column<ExchangeOverview>({
      key: 'next',
      title: text('column.next'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ exchange }) => formatInstant(exchange.retryAt),
    }),
  ];
}
