import type { LateFile } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, formatQuantity, SectionTitle } from '@renderer/ui';
import type { Instant } from '@shared/domain/calendar/instant';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReminderForm } from './reminder-form';

/** So much of a hash tells two apart on screen; the whole stands in the export. */
const SHOWN_HASH = 16;

type Part = { readonly file: LateFile };

/** The calls to the distributor, the latest first, and the form for one more. */
export function Reminders({ file }: Part) {
  const text = useText('orders-late');
  const [isOpen, setOpen] = useState(false);
  const add = <Button onClick={() => setOpen(true)}>{text('reminder.add')}</Button>;
  return (
    <Card>
      <SectionTitle extra={add}>{text('file.reminders')}</SectionTitle>
      {file.reminders.length === 0 && text('file.no-reminders')}
      <ol className="ch-order-timeline">
        {file.reminders.map(({ id, on, operator, way, contact, answer, namedOn }) => (
          <li key={id}>
            <time dateTime={on}>{on}</time>
            <span>{operator}</span>
            <span>
              {text('file.reminder', {
                way: text(`reminder.way.${way}`),
                contact: contact === '' ? 'none' : contact,
                answer,
              })}
              {namedOn !== null && <div>{text('file.reminder-named', { day: namedOn })}</div>}
            </span>
          </li>
        ))}
      </ol>
      {isOpen && <ReminderForm order={file.order} onClose={() => setOpen(false)} />}
    </Card>
  );
}

export function Deliveries({ file }: Part) {
  const text = useText('orders-late');
  return (
    <Card>
      <SectionTitle>{text('file.deliveries')}</SectionTitle>
      {file.deliveries.length === 0 && text('file.no-deliveries')}
      {file.deliveries.map(
        ({ id, receiptId, position, acceptedOn, accepted, rejected, lotNumber }) => (
          <div key={id}>
            <Link to={`/receiving/${receiptId}`}>
              {text('file.delivery', {
                position,
                day: acceptedOn,
                accepted: formatQuantity(accepted),
                rejected,
                lot: lotNumber,
              })}
            </Link>
          </div>
        ),
      )}
    </Card>
  );
}

/** What was frozen of the order, with the beginning of its hash. */
export function Evidence({ file }: Part) {
  const text = useText('orders-late');
  return (
    <Card>
      <SectionTitle>{text('file.evidence')}</SectionTitle>
      {file.evidence.length === 0 && text('file.no-evidence')}
      {file.evidence.map(({ id, at, reason, sha256 }) => (
        <div key={id} title={sha256}>
          {dayAndTimeOf(at)}{' '}
          {text('file.evidence-line', {
            reason: text(`file.evidence-reason.${reason}`),
            hash: sha256.slice(0, SHOWN_HASH),
          })}
        </div>
      ))}
    </Card>
  );
}

/** What the backup has taken over of the order. */
export function Switches({ file }: Part) {
  const text = useText('orders-late');
  if (file.switches.length === 0) return null;
  return (
    <Card>
      <SectionTitle>{text('file.switches')}</SectionTitle>
      {file.switches.map(({ id, on, backupOrderId, backupOrderNumber, number, lines }) => (
        <div key={id}>
          <Link to={`/orders/${backupOrderId}`}>
            {text('file.switch', { day: on, number: backupOrderNumber, lines: lines.length })}
          </Link>{' '}
          <Link to={`/orders/backup-notice/${id}`}>{text('file.notice', { number })}</Link>
        </div>
      ))}
    </Card>
  );
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

function dayAndTimeOf(at: Instant): string {
  return wallClock.format(new Date(at));
}
