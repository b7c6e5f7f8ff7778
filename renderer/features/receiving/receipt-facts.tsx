import type { ReceiptView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  DateText,
  FactList,
  formatMoney,
  MoneyText,
  SectionTitle,
  StatusTag,
} from '@renderer/ui';
import { Link } from 'react-router';
import { describeRule } from './payment-rule-words';

/** The head of a receipt, what it makes us owe, and what went back. */
export function ReceiptFacts({ view }: { readonly view: ReceiptView }) {
  const text = useText('receiving');
  const { receipt, names, returns } = view;
  const none = text('detail.none');
  return (
    <div className="ch-columns">
      <Card>
        <FactList
          facts={[
            {
              label: text('column.order'),
              value: <Link to={`/orders/${receipt.orderId}`}>{receipt.orderNumber}</Link>,
            },
            { label: text('column.note'), value: receipt.deliveryNote || none },
            { label: text('column.arrived-on'), value: <DateText value={receipt.arrivedOn} /> },
            { label: text('column.inspector'), value: receipt.inspector },
            { label: text('detail.campus'), value: names.campus || none },
            { label: text('detail.amount'), value: <MoneyText value={receipt.amount} /> },
            {
              label: text('detail.report'),
              value: receipt.beforeReport ? (
                <>
                  <StatusTag tone="warning">{text('report.early')}</StatusTag>{' '}
                  {text('detail.early')}
                </>
              ) : (
                <StatusTag tone="success">{text('report.done')}</StatusTag>
              ),
            },
          ]}
        />
      </Card>
      <Card>
        <SectionTitle>{text('detail.payable')}</SectionTitle>
        <PayableFacts view={view} />
      </Card>
      <Card>
        <SectionTitle>{text('detail.returns')}</SectionTitle>
        {returns.length === 0 && text('detail.no-returns')}
        {returns.map(({ id, number, returnedOn, lines, amount, reason }) => (
          <div key={id}>
            {text('detail.return-words', {
              number,
              day: returnedOn,
              lines: lines.length,
              amount: formatMoney(amount),
              reason,
            })}
          </div>
        ))}
      </Card>
    </div>
  );
}

function PayableFacts({ view }: { readonly view: ReceiptView }) {
  const text = useText('receiving');
  const { payable, balance } = view;
  if (payable === undefined) return <>{text('detail.no-payable')}</>;
  return (
    <FactList
      facts={[
        { label: text('detail.owed'), value: <MoneyText value={payable.amount} /> },
        {
          label: text('detail.open'),
          value: <MoneyText value={balance?.open ?? payable.amount} />,
        },
        { label: text('detail.due-on'), value: <DateText value={payable.dueOn} /> },
        { label: text('detail.rule'), value: describeRule(text, payable.rule) },
      ]}
    />
  );
}
