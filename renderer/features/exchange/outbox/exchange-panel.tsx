import { useLiveQuery, useRepositories, type ExchangeOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, SectionTitle, SidePanel } from '@renderer/ui';
import { useState } from 'react';
import { EventList } from './event-list';
import { ExchangeActions } from './exchange-actions';
import { ExchangeFacts } from './exchange-facts';
import { ExchangeLines } from './exchange-lines';
import { MessageDrawer } from './message-drawer';

type ExchangePanelProps = {
  readonly overview: ExchangeOverview;
  readonly onClose: () => void;
};

/** One document: where it stands and why, its lines on both sides, and everything that happened. */
export function ExchangePanel({ overview, onClose }: ExchangePanelProps) {
  const text = useText('exchange-outbox');
  const { exchanges } = useRepositories();
  const { exchange } = overview;
  const [isReading, setReading] = useState(false);
  const known = useLiveQuery(
    () => exchanges.findOrderExchange(exchange.orderId),
    [exchanges, exchange.orderId],
  );
  return (
    <SidePanel
      title={exchange.orderNumber}
      width={560}
      onClose={onClose}
      actions={<ExchangeActions overview={overview} onMessages={() => setReading(true)} />}
    >
      <ExchangeFacts overview={overview} />
      {known === undefined ? (
        <Loading label={text('messages.loading')} />
      ) : (
        <div className="ch-exchange-parts">
          <SectionTitle>{text('panel.lines')}</SectionTitle>
          <ExchangeLines
            exchange={exchange}
            told={known.platformLines.filter(
              ({ connectionId }) => connectionId === exchange.connectionId,
            )}
          />
          <SectionTitle>{text('panel.events')}</SectionTitle>
          <EventList
            events={known.events.filter(
              ({ connectionId }) => connectionId === exchange.connectionId,
            )}
          />
        </div>
      )}
      {isReading && <MessageDrawer exchange={exchange} onClose={() => setReading(false)} />}
    </SidePanel>
  );
}
