import type { OrderView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel } from '@renderer/ui';
import { addDays, daysBetween } from '@shared/domain/calendar/local-date';
import { Link } from 'react-router';

/** Says how late an order is, from when the backup may deliver, and where that stands. */
export function LateNotice({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const lateText = useText('orders-late');
  const { backup, backupAgreements, lines, order } = view;
  const late = lines.filter(({ daysLate }) => daysLate > 0);
  const [worst] = late;
  if (worst === undefined) return null;
  return (
    <ErrorPanel title={text('late.title', { days: worst.daysLate, lines: late.length })}>
      {backup !== null && (
        <>
          {backup.allowed
            ? text('late.backup-now', { day: backup.allowedFrom })
            : text('late.backup-from', {
                day: backup.allowedFrom,
                limit: daysBetween(order.promisedOn, addDays(backup.allowedFrom, -1)),
              })}
          {text('late.source', backup.citation)}{' '}
          {backupAgreements.length === 0 && text('late.no-backup')}
          <Link to={`/orders/${order.id}/late`}>{lateText('link.file')}</Link>
        </>
      )}
    </ErrorPanel>
  );
}
