import type { OrderItem } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import {
  EditableGrid,
  parseQuantityText,
  useNotify,
  useSaveKey,
  type EditableColumn,
  type EditableLine,
  type LineLookupOption,
} from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { basketLineOf, type BasketLine } from './basket';
import { useBasket } from './basket-state';
import { BuildingFrame } from './building-frame';
import { useItemSearch } from './use-item-search';

/** Products looked up across all agreements, one to a line, with a quantity. */
export function ItemsPage() {
  const text = useText('orders');
  const notify = useNotify();
  const navigate = useNavigate();
  const { items, search } = useItemSearch();
  const add = useBasket((basket) => basket.add);
  const [lines, setLines] = useState<readonly EditableLine[]>(() => [emptyLine()]);
  const columns = useMemo(() => itemColumns(text, search), [text, search]);
  const read = readItemLines(lines, items ?? []);
  const goOn = () => {
    if (read.wrong.length > 0) {
      const rows = read.wrong.map((line) => line + 1).join('、');
      notify.warning(text('items.wrong', { lines: rows }));
    } else if (read.basket.length === 0) notify.warning(text('finding.no-lines'));
    else {
      add(read.basket);
      void navigate('/orders/review');
    }
  };
  useSaveKey(goOn);
  return (
    <BuildingFrame way="items">
      <span className="ch-field-help">{text('items.hint')}</span>
      <div className="ch-form-lines">
        <EditableGrid
          caption={text('way.items-title')}
          columns={columns}
          lines={lines}
          onChange={setLines}
          newLine={emptyLine}
        />
      </div>
      <div className="ch-form-footer">
        <span role="status">{text('items.count', { count: read.basket.length })}</span>
        <Button type="primary" onClick={goOn}>
          {text('items.go-on')}
        </Button>
      </div>
    </BuildingFrame>
  );
}

function emptyLine(): EditableLine {
  return { id: crypto.randomUUID(), values: {} };
}

function itemColumns(
  text: Text<'orders'>,
  search: (words: string) => Promise<readonly LineLookupOption[]>,
): readonly EditableColumn[] {
  const shown = { kind: 'fixed' } as const;
  return [
    { key: 'product', title: text('line.product'), kind: 'lookup', width: 250, search },
    { key: 'quantity', title: text('line.quantity'), kind: 'quantity', width: 80 },
    { key: 'unit', title: text('line.unit'), width: 44, ...shown },
    { key: 'open', title: text('line.open-agreed'), width: 70, align: 'right', ...shown },
    { key: 'price', title: text('line.price'), width: 90, align: 'right', ...shown },
    { key: 'code', title: text('line.code'), width: 220, ...shown },
    { key: 'manufacturer', title: text('line.manufacturer'), width: 150, ...shown },
    { key: 'distributor', title: text('column.distributor'), width: 150, ...shown },
  ];
}

/** Lines that name a product and a quantity, and the positions of those that have only one of them. */
function readItemLines(
  lines: readonly EditableLine[],
  items: readonly OrderItem[],
): { readonly basket: readonly BasketLine[]; readonly wrong: readonly number[] } {
  const itemsById = new Map<string, OrderItem>(items.map((item) => [item.product.id, item]));
  const basket: BasketLine[] = [];
  const wrong: number[] = [];
  for (const [position, { values }] of lines.entries()) {
    const product = (values['product'] ?? '').trim();
    const typed = (values['quantity'] ?? '').trim();
    if (product === '' && typed === '') continue;
    // What was typed over a picked product is another text and names nothing.
    const isPicked = product === values['pickedLabel'];
    const item = isPicked ? itemsById.get(values['productId'] ?? '') : undefined;
    const count = parseQuantityText(typed);
    if (item && count.ok) basket.push(basketLineOf(item, count.value));
    else wrong.push(position);
  }
  return { basket, wrong };
}
