import { useText } from '@renderer/i18n/use-text';
import type { ExchangeEvent } from '@shared/domain/exchange/exchange';
import { eventWords, formatInstant } from './exchange-words';

/** Everything that happened to a document on its way, oldest first. */
export function EventList({ events }: { readonly events: readonly ExchangeEvent[] }) {
  const text = useText('exchange-outbox');
  return (
    <ol className="ch-exchange-events" aria-label={text('panel.events')}>
      {events.map((event) => (
        <li key={event.id}>
          <time className="ch-number" dateTime={event.at}>
            {formatInstant(event.at)}
          </time>{' '}
          {eventWords(text, event)}
        </li>
      ))}
    </ol>
  );
}
