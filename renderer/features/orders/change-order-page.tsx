import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { OrderId } from '@shared/domain/order/order';
import { Link, useParams } from 'react-router';
import { ChangeOrderForm } from './change-order-form';

/** Changes an order that has not begun to be sent. */
export function ChangeOrderPage() {
  const text = useText('orders');
  const { id = '' } = useParams();
  const { orders } = useRepositories();
  const today = useBusinessDay();
  const found = useLiveQuery(
    async () => ({ base: await orders.findChangeBase(id as OrderId, today) }),
    [orders, id, today],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { base } = found;
  if (base === undefined)
    return (
      <EmptyState
        title={text('detail.missing')}
        action={<Link to="/orders">{text('detail.back')}</Link>}
      >
        {text('detail.missing-hint')}
      </EmptyState>
    );
  const { order } = base.rows;
  return (
    <PageFrame
      title={text('change.title', { number: order.number })}
      purpose={text('change.purpose')}
      actions={<Link to={`/orders/${order.id}`}>{text('print.back')}</Link>}
    >
      {/* What is being typed stays when the order is saved elsewhere: saving it is refused then. */}
      <ChangeOrderForm key={order.id} base={base} />
    </PageFrame>
  );
}
