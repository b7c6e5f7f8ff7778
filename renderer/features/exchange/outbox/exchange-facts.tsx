import { useText } from '@renderer/i18n/use-text';
import { FactList } from '@renderer/ui';
import type { ExchangeOverview } from '@renderer/data';
import { Link } from 'react-router';
import { ExchangeStateTag } from './exchange-state';
import { formatInstant, problemWords, stepWords } from './exchange-words';

/** Where one document stands, why, and what to do about it. */
export function ExchangeFacts({ overview }: { readonly overview: ExchangeOverview }) {
  const text = useText('exchange-outbox');
  const { exchange, connectionName, distributorName } = overview;
  const { doubt, problem } = exchange;
  const facts = [
    { label: text('column.state'), value: <ExchangeStateTag exchange={exchange} /> },
    { label: text('column.connection'), value: connectionName },
    { label: text('column.kind'), value: text(`kind.${exchange.kind}`) },
    {
      label: text('column.order'),
      value: <Link to={`/orders/${exchange.orderId}`}>{exchange.orderNumber}</Link>,
    },
    { label: text('column.distributor'), value: distributorName },
    { label: text('column.platform-id'), value: exchange.progress.headerId ?? '—' },
    { label: text('column.step'), value: stepWords(text, exchange.step) },
    { label: text('column.queued'), value: formatInstant(exchange.queuedAt) },
    ...(exchange.finishedAt === null
      ? []
      : [{ label: text('fact.finished'), value: formatInstant(exchange.finishedAt) }]),
    ...(exchange.retryAt === null
      ? []
      : [{ label: text('column.next'), value: formatInstant(exchange.retryAt) }]),
    ...(exchange.ferryNumber === null
      ? []
      : [{ label: text('fact.ferry'), value: exchange.ferryNumber }]),
    ...(problem === null
      ? []
      : [
          { label: text('fact.problem'), value: problemWords(text, problem) },
          { label: text('fact.remedy'), value: text(`remedy.${problem.kind}`) },
        ]),
    ...(doubt === null
      ? []
      : [
          {
            label: text('fact.doubt'),
            value: text('fact.doubt-words', {
              since: formatInstant(doubt.since),
              step: stepWords(text, doubt.step),
              count: doubt.absentAnswers,
            }),
          },
        ]),
  ];
  return <FactList facts={facts} />;
}
