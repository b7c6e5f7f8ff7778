import { useBusinessDay, useRepositories, type OrderView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { basketLineOf, type BasketLine } from './basket';
import { useBasket } from './basket-state';

/** Takes the products and quantities of an order into a new basket, at today's prices and agreements. */
export function CopyOrder({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const notify = useNotify();
  const navigate = useNavigate();
  const { orders } = useRepositories();
  const today = useBusinessDay();
  const replace = useBasket((basket) => basket.replace);
  const copy = async () => {
    const items = await orders.listItems(today);
    const itemsById = new Map<string, (typeof items)[number]>(
      items.map((item) => [item.product.id, item]),
    );
    const lines: BasketLine[] = [];
    const missing: string[] = [];
    for (const { line } of view.lines) {
      const item = itemsById.get(line.productId);
      if (item === undefined) missing.push(`${line.facts.name} ${line.facts.specification}`.trim());
      else {
        const isSame = item.sources.some(({ id }) => id === view.order.agreementId);
        const copied = basketLineOf(item, line.quantity);
        lines.push(isSame ? { ...copied, agreementId: view.order.agreementId } : copied);
      }
    }
    const { campusId, departmentId, remark, isUrgent } = view.order;
    replace(lines, { campusId, departmentId: departmentId ?? '', remark, isUrgent });
    if (missing.length > 0) notify.warning(text('copy.missing', { products: missing.join('、') }));
    void navigate('/orders/review');
  };
  return <Button onClick={() => void copy()}>{text('copy')}</Button>;
}
