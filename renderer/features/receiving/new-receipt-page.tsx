import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { OrderId } from '@shared/domain/order/order';
import { Link, useParams } from 'react-router';
import { NewReceiptForm } from './new-receipt-form';

/** Accepts a delivery of one order. */
export function NewReceiptPage() {
  const text = useText('receiving');
  const { orderId = '' } = useParams();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(async () => {
    const id = orderId as OrderId;
    const [view, context] = await Promise.all([
      repositories.orders.findView(id, today),
      repositories.receipts.readContext(id, today),
    ]);
    return { view, context };
  }, [repositories, orderId, today]);
  if (found === undefined) return <Loading label={text('loading')} />;
  const { view, context } = found;
  const back = <Link to="/receiving">{text('new.back')}</Link>;
  if (view === undefined || !context.ok) {
    const kind = context.ok ? 'order-not-found' : context.error.kind;
    return (
      <EmptyState title={text(`new.${kind}`)} action={back}>
        {text(`new.${kind}-hint`)}
      </EmptyState>
    );
  }
  const { order, names } = view;
  return (
    <PageFrame
      title={text('new.title', { number: order.number })}
      purpose={text('new.purpose', { distributor: names.distributor, day: order.promisedOn })}
      actions={back}
    >
      <NewReceiptForm key={order.id} context={context.value} view={view} />
    </PageFrame>
  );
}
