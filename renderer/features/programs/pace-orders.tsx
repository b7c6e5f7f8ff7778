import type { PaceOrder } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText, SectionTitle, formatQuantity } from '@renderer/ui';
import { Button } from 'antd';
import type { AgreedLineId } from '@shared/domain/program/program';
import { useState } from 'react';
import { Link } from 'react-router';

type PaceOrdersProps = {
  readonly orders: readonly PaceOrder[];
  /** What a line is called where documents of several stand together. */
  readonly names: ReadonlyMap<AgreedLineId, string>;
};

/** A panel is no list page: more than this is asked for. */
const SHOWN_FIRST = 15;

/** The orders behind a figure, latest first, each leading to itself. */
export function PaceOrders({ orders, names }: PaceOrdersProps) {
  const text = useText('programs');
  const [isAll, setAll] = useState(false);
  const latest = [...orders].reverse();
  const shown = isAll ? latest : latest.slice(0, SHOWN_FIRST);
  return (
    <section>
      <SectionTitle>{text('behind.title', { count: orders.length })}</SectionTitle>
      {orders.length === 0 ? (
        <p>{text('behind.none')}</p>
      ) : (
        <table className="ch-pace-events">
          <caption className="ch-visually-hidden">{text('behind.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('events.day')}</th>
              <th scope="col">{text('behind.order')}</th>
              <th scope="col" className="is-number">
                {text('behind.ordered')}
              </th>
              <th scope="col" className="is-number">
                {text('behind.counted')}
              </th>
              <th scope="col" className="is-number">
                {text('behind.accepted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(
              ({ key, agreedLineId, on, orderId, number, state, ordered, counted, accepted }) => (
                <tr key={key}>
                  <td>
                    <DateText value={on} />
                  </td>
                  <td>
                    <Link to={`/orders/${orderId}`}>{number}</Link>{' '}
                    {state !== 'placed' && text(`behind.${state}`)}
                    <small>{names.get(agreedLineId)}</small>
                  </td>
                  <td className="is-number">{formatQuantity(ordered)}</td>
                  <td className="is-number">{formatQuantity(counted)}</td>
                  <td className="is-number">{formatQuantity(accepted)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {shown.length < latest.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {text('events.all')}
        </Button>
      )}
    </section>
  );
}
