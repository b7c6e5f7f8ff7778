import type { OrderHappening } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, formatQuantity } from '@renderer/ui';
import type { Instant } from '@shared/domain/calendar/instant';
import type { OrderEvent, OrderFieldChange } from '@shared/domain/order/order-event';
import { Link } from 'react-router';
import './orders.css';

/** Everything that happened to an order, the latest first, with who, when and what was said. */
export function OrderTimeline({ happenings }: { readonly happenings: readonly OrderHappening[] }) {
  const text = useText('orders');
  return (
    <ol className="ch-order-timeline" aria-label={text('timeline')}>
      {happenings.map((happening) => (
        <li key={happening.key}>
          <time dateTime={happening.at ?? happening.on}>{whenOf(happening)}</time>
          <span>{whoOf(text, happening)}</span>
          <WhatHappened happening={happening} />
        </li>
      ))}
    </ol>
  );
}

function WhatHappened({ happening }: { readonly happening: OrderHappening }) {
  const text = useText('orders');
  switch (happening.source) {
    case 'placed':
      return <span>{text('event.placed')}</span>;
    case 'order':
      return <OrderEventText event={happening.event} />;
    case 'exchange': {
      const { kind, words } = happening.event;
      return (
        <span>
          {text(`exchange.${kind}`)}
          {words !== '' && text('event.words', { words })}
        </span>
      );
    }
    case 'reminder': {
      const { way, contact, answer } = happening.reminder;
      const words = { way: text(`event.reminder-way.${way}`), contact: contact || 'none', answer };
      return <span>{text('event.reminder', words)}</span>;
    }
    case 'receipt': {
      const { id, number, lineCount, amount } = happening.receipt;
      return (
        <Link to={`/receiving/${id}`}>
          {text('event.receipt', { number, lines: lineCount, amount: formatMoney(amount) })}
        </Link>
      );
    }
    case 'return': {
      const { receiptId, number, amount } = happening.goodsReturn;
      return (
        <Link to={`/receiving/${receiptId}`}>
          {text('event.return', { number, amount: formatMoney(amount) })}
        </Link>
      );
    }
  }
}

function OrderEventText({ event }: { readonly event: OrderEvent }) {
  const text = useText('orders');
  return (
    <span>
      {text(`event.${event.kind}`)}
      {event.words !== '' && text('event.words', { words: event.words })}
      {event.changes.length > 0 && (
        <ul>
          {event.changes.map((change) => (
            <li key={`${change.field} ${String(change.position)}`}>
              {describeChange(text, change)}
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** One field before and after, in words. */
export function describeChange(text: Text<'orders'>, change: OrderFieldChange): string {
  const { field, product, before, after } = change;
  const position = change.position ?? 0;
  switch (field) {
    case 'quantity':
      return text('change.quantity', {
        position,
        product,
        before: formatQuantity(Number(before)),
        after: formatQuantity(Number(after)),
      });
    case 'line':
      return text('change.line', { position, product, before: formatQuantity(Number(before)) });
    case 'urgent':
      return text(after === 'true' ? 'change.urgent' : 'change.not-urgent');
    case 'approval':
      return text(after === 'waiting' ? 'change.approval-waiting' : 'change.approval-none');
    case 'remark':
    case 'promised-on':
      return text(`change.${field}`, { before: before || '—', after: after || '—' });
  }
}

function whoOf(text: Text<'orders'>, happening: OrderHappening): string {
  switch (happening.source) {
    case 'placed':
      return happening.operator;
    case 'order':
      return happening.event.operator;
    case 'exchange':
      return happening.connection;
    case 'reminder':
      return happening.reminder.operator;
    case 'receipt':
      return happening.receipt.inspector;
    case 'return':
      return text('event.store');
  }
}

const wallClock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

/** 2024-04-08 10:32; only the day where no more is known. */
function whenOf({ on, at }: OrderHappening): string {
  return at === null ? on : `${on} ${timeOf(at)}`;
}

function timeOf(at: Instant): string {
  return wallClock.format(new Date(at));
}
