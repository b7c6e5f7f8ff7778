import { useHost } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { DetailDrawer, EmptyState, ErrorPanel, Loading, useFail } from '@renderer/ui';
import type { PlatformMessage } from '@shared/contracts/platform';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { useEffect, useState } from 'react';
import { formatInstant } from './exchange-words';

export const MOST_MESSAGES = 1_000;

type Listed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly messages: readonly PlatformMessage[] }
  | { readonly kind: 'failed'; readonly reason: string };

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
  return (
    <section className="ch-exchange-message">
      <h3 className="ch-number">
        {[formatInstant(message.sentAt), message.operation, status, message.outcome].join('　')}
      </h3>
      <strong>{text('messages.request')}</strong>
      <pre>{message.request}</pre>
      <strong>{text('messages.answer')}</strong>
      <pre>{message.answer}</pre>
    </section>
  );
}
