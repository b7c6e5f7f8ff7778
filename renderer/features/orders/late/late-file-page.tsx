import { useHospitalData, useLiveQuery, type LateFile } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, EmptyState, FactList, Loading, PageFrame, SectionTitle } from '@renderer/ui';
import { addDays, daysBetween } from '@shared/domain/calendar/local-date';
import type { OrderId } from '@shared/domain/order/order';
import { Link, useParams } from 'react-router';
import '../orders.css';
import { Deliveries, Evidence, Reminders, Switches } from './late-file-parts';
import { SwitchForm } from './switch-form';

/** The file of a late main order, and the switch to the backup. */
export function LateFilePage() {
  const text = useText('orders-late');
  const { id = '' } = useParams();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(
    async () => ({ file: await repositories.backups.findFile(id as OrderId, today) }),
    [repositories, id, today],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { file } = found;
  if (file === undefined)
    return (
      <EmptyState
        title={text('file.missing')}
        action={<Link to="/orders/late-main">{text('title')}</Link>}
      >
        {text('file.missing-hint')}
      </EmptyState>
    );
  const { order, distributorName, lines } = file;
  const [worst] = lines;
  const facts = { distributor: distributorName, promised: order.promisedOn };
  return (
    <PageFrame
      title={text('file.title', { number: order.number })}
      purpose={
        worst === undefined
          ? text('file.purpose-none', facts)
          : text('file.purpose', { ...facts, days: worst.daysLate })
      }
      actions={
        <>
          <Link to="/orders/late-main">{text('title')}</Link>
          <Link to={`/orders/${order.id}`}>{text('action.order')}</Link>
        </>
      }
    >
      <div className="ch-late-file">
        <div className="ch-late-file-facts">
          <OrderCard file={file} />
          <Reminders file={file} />
          <Deliveries file={file} />
          <Evidence file={file} />
        </div>
        <div className="ch-late-file-switch">
          <Switches file={file} />
          <SectionTitle>{text('switch.title')}</SectionTitle>
          {lines.length === 0 ? (
            text('file.no-lines')
          ) : (
            <SwitchForm key={lines.map(({ line }) => line.id).join(' ')} file={file} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function OrderCard({ file }: { readonly file: LateFile }) {
  const text = useText('orders-late');
  const { order, lines, platformLines, connectionName } = file;
  const [worst] = lines;
  const number = worst?.platformNumber ?? '';
  const response = platformLines
    .map(({ stateCode, platformLineId }) =>
      text('file.response-line', { state: stateCode, number: platformLineId }),
    )
    .join('；');
  return (
    <Card>
      <FactList
        facts={[
          {
            label: text('file.order'),
            value: <Link to={`/orders/${order.id}`}>{order.number}</Link>,
          },
          {
            label: text('file.platform'),
            value:
              `${connectionName} ${number}`.trim() ||
              text(worst?.standing === 'held' ? 'file.by-hand' : 'file.no-platform'),
          },
          {
            label: text('column.standing'),
            value: worst === undefined ? '—' : text(`standing.${worst.standing}`),
          },
          { label: text('file.response'), value: response || text('file.response-none') },
          { label: text('file.ordered-on'), value: order.orderedOn },
          { label: text('file.promised-on'), value: order.promisedOn },
          {
            label: text('file.allowed-from'),
            value:
              worst === undefined
                ? '—'
                : text('file.allowed-value', {
                    day: worst.permission.allowedFrom,
                    limit: daysBetween(order.promisedOn, addDays(worst.permission.allowedFrom, -1)),
                  }),
          },
        ]}
      />
    </Card>
  );
}
