import { useHost } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { DetailDrawer, EmptyState, ErrorPanel, Loading, useFail } from '@renderer/ui';
import type { PlatformMessage, SendOutcome } from '@shared/contracts/platform';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { useEffect, useState } from 'react';
import { formatInstant } from './exchange-words';

export const MOST_MESSAGES = 1_000;

type Listed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly messages: readonly PlatformMessage[] }
  | { readonly kind: 'failed'; readonly reason: string };

const OUTCOMES = [
  'answered',
  'not-sent',
  'unknown',
] as const satisfies readonly SendOutcome['outcome'][];

const LOADING: Listed = { kind: 'loading' };

type MessageDrawerProps = { readonly exchange: Exchange; readonly onClose: () => void };

/** The raw messages of one document as the host keeps them, secrets struck out. */
export function MessageDrawer({ exchange, onClose }: MessageDrawerProps) {
  const text = useText('exchange-outbox');
  const listed = useMessages(exchange);
  return (
    <DetailDrawer
      isOpen
      width={860}
      title={text('messages.title', { number: exchange.orderNumber })}
      onClose={onClose}
    >
      <p>{text('messages.struck')}</p>
      {listed.kind === 'loading' && <Loading label={text('messages.loading')} />}
      {listed.kind === 'failed' && (
        <ErrorPanel title={text('messages.failed', { kind: listed.reason })} />
      )}
      {listed.kind === 'listed' && listed.messages.length === 0 && (
        <EmptyState title={text('messages.none')} />
      )}
      {listed.kind === 'listed' &&
        listed.messages.map((message) => <RawMessage key={message.id} message={message} />)}
    </DetailDrawer>
  );
}

function useMessages({ connectionId, orderNumber }: Exchange): Listed {
  const { host } = useHost();
  const fail = useFail();
  const [listed, setListed] = useState<Listed>(LOADING);
  useEffect(() => {
    let isCurrent = true;
    host
      .listPlatformMessages({ connectionId, subject: orderNumber, limit: MOST_MESSAGES })
      .then((answer) => {
        if (!isCurrent) return;
        setListed(
          answer.ok
            ? { kind: 'listed', messages: answer.value.messages }
            : { kind: 'failed', reason: answer.error.kind },
        );
      })
      .catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [host, fail, connectionId, orderNumber]);
  return listed;
}

function RawMessage({ message }: { readonly message: PlatformMessage }) {
  const text = useText('exchange-outbox');
  const status = message.status === null ? '' : String(message.status);
  const outcome = OUTCOMES.find((one) => message.outcome.startsWith(one));
  const became = outcome === undefined ? message.outcome : text(`messages.outcome.${outcome}`);
  return (
    <section className="ch-exchange-message">
      <h3 className="ch-number">
        {[formatInstant(message.sentAt), message.operation, status, became]
          .filter((part) => part !== '')
          .join('　')}
      </h3>
      <Wire title={text('messages.request')}>{message.request}</Wire>
      <Wire title={text('messages.answer')}>{message.answer}</Wire>
    </section>
  );
}

/** What is longer is opened by whoever wants to read it. */
const MOST_SHOWN_CHARS = 3_000;

/** One direction of a message, whole: nothing scrolls within what scrolls. */
function Wire({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <details open={children.length <= MOST_SHOWN_CHARS}>
      <summary>{title}</summary>
      <pre>{children}</pre>
    </details>
  );
}
