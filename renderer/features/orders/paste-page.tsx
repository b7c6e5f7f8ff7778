import { useBusinessDay, useLiveQuery, useRepositories, type OrderItem } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { parseClipboardRows, TextField } from '@renderer/ui';
import { readOrderRows, type NamedProduct } from '@shared/domain/order/read-order-rows';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { basketLineOf } from './basket';
import { useBasket } from './basket-state';
import { BuildingFrame } from './building-frame';
import { PasteRefusals } from './paste-refusals';

const NO_ITEMS: readonly OrderItem[] = [];

/** Rows from Excel: each is read or refused at its cell, before anything goes on. */
export function PastePage() {
  const text = useText('orders');
  const navigate = useNavigate();
  const { orders } = useRepositories();
  const today = useBusinessDay();
  const items = useLiveQuery(() => orders.listItems(today), [orders, today]) ?? NO_ITEMS;
  const add = useBasket((basket) => basket.add);
  const [typed, setTyped] = useState('');
  const [accepted, setAccepted] = useState('');
  const read = useMemo(
    () => readOrderRows(typed.trim() === '' ? [] : parseClipboardRows(typed), items.map(namedOf)),
    [typed, items],
  );
  const refused = read.refusals.length;
  const mayGoOn = read.rows.length > 0 && (refused === 0 || accepted === typed);
  const goOn = () => {
    const itemsById = new Map<string, OrderItem>(items.map((item) => [item.product.id, item]));
    add(
      read.rows.flatMap(({ key, quantity }) => {
        const item = itemsById.get(key);
        return item === undefined ? [] : [basketLineOf(item, quantity)];
      }),
    );
    void navigate('/orders/review');
  };
  return (
    <BuildingFrame way="paste">
      <TextField
        label={text('paste.rows')}
        help={text('paste.hint')}
        hasFocus
        rows={8}
        value={typed}
        onChange={setTyped}
      />
      <PasteRefusals refusals={read.refusals} />
      <div className="ch-form-footer">
        {refused > 0 && read.rows.length > 0 && (
          <Checkbox
            checked={accepted === typed}
            onChange={({ target }) => setAccepted(target.checked ? typed : '')}
          >
            {text('paste.without', { rows: read.rows.length, refused })}
          </Checkbox>
        )}
        <span role="status">{text('paste.read', { rows: read.rows.length, refused })}</span>
        <Button type="primary" disabled={!mayGoOn} onClick={goOn}>
          {text('items.go-on')}
        </Button>
      </div>
    </BuildingFrame>
  );
}

function namedOf({ product }: OrderItem): NamedProduct {
  return {
    key: product.id,
    code: product.nationalCode ?? '',
    name: product.name,
    specification: product.specification,
    model: product.model,
  };
}
