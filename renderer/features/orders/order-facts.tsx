import type { OrderView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { Card, DateText, FactList, formatMoney, MoneyText, SectionTitle } from '@renderer/ui';
import { Link } from 'react-router';
import { OrderStateTag, ReportStateTag } from './order-state';

/** The head of an order and the receipts it got. */
export function OrderFacts({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const { order, names, program, receipts, lines } = view;
  const none = text('detail.none');
  const hasGoods = lines.some(({ totals }) => totals.accepted > 0);
  const state = order.state === 'placed' && hasGoods ? 'part' : order.state;
  return (
    <div className="ch-columns">
      <Card>
        <FactList
          facts={[
            { label: text('column.state'), value: <OrderStateTag state={state} /> },
            { label: text('column.report'), value: <ReportStateTag order={order} /> },
            {
              label: text('detail.connection'),
              value: names.connection || text('detail.no-connection'),
            },
            { label: text('column.promised-on'), value: <DateText value={order.promisedOn} /> },
            { label: text('detail.amount'), value: <MoneyText value={order.amount} /> },
          ]}
        />
      </Card>
      <Card>
        <FactList
          facts={[
            { label: text('column.program'), value: program.name },
            {
              label: text('column.agreement'),
              value: <Link to={`/agreements/${order.agreementId}`}>{order.agreementNumber}</Link>,
            },
            { label: text('detail.campus'), value: names.campus || none },
            { label: text('detail.department'), value: names.department || text('create.store') },
            { label: text('detail.operator'), value: names.operator || none },
            { label: text('detail.remark'), value: order.remark || none },
            ...specialFacts(text, view),
            ...useSwitchFacts(view),
          ]}
        />
      </Card>
      <Card>
        <SectionTitle>{text('detail.receipts')}</SectionTitle>
        {receipts.length === 0 ? text('detail.no-receipts') : null}
        {receipts.map((receipt) => (
          <div key={receipt.id}>
            <Link to={`/receiving/${receipt.id}`}>
              {text('detail.receipt', {
                number: receipt.number,
                day: receipt.acceptedOn,
                lines: receipt.lineCount,
                amount: formatMoney(receipt.amount),
                early: receipt.beforeReport ? 'yes' : 'no',
              })}
            </Link>
          </div>
        ))}
      </Card>
    </div>
  );
}

/** The other order, where the backup has taken over what the main distributor owed. */
function useSwitchFacts({ order, switches }: OrderView) {
  const text = useText('orders-late');
  return switches.map((record) => {
    const isMain = record.mainOrderId === order.id;
    const number = isMain ? record.backupOrderNumber : record.mainOrderNumber;
    const words = text(isMain ? 'link.to-backup' : 'link.from-main', { number });
    const other = isMain ? record.backupOrderId : record.mainOrderId;
    return { label: text('switch.title'), value: <Link to={`/orders/${other}`}>{words}</Link> };
  });
}

/** What is out of the ordinary with an order; nothing for most. */
function specialFacts(text: Text<'orders'>, { order, names }: OrderView) {
  const { isUrgent, backEntry, receiveFirst, settlement, gateReason, approval } = order;
  const facts: { readonly label: string; readonly value: string }[] = [];
  if (isUrgent) facts.push({ label: text('detail.kind'), value: text('create.urgent') });
  if (backEntry !== null)
    facts.push({ label: text('create.back-entry'), value: text('detail.back-entry', backEntry) });
  if (receiveFirst !== null) {
    const settled = settlement === null ? 'no' : 'yes';
    const words = settlement?.words ?? '';
    const given = { reason: receiveFirst, settled, words, settler: names.settler };
    facts.push({ label: text('show.receive-first'), value: text('detail.receive-first', given) });
  }
  if (gateReason !== null) facts.push({ label: text('create.gate-reason'), value: gateReason });
  if (approval !== null) {
    const { state, words } = approval;
    const given = { state, words, approver: names.approver };
    facts.push({ label: text('detail.approval'), value: text('detail.approval-words', given) });
  }
  return facts;
}
