import { useText } from '@renderer/i18n/use-text';
import { DayField, TextField } from '@renderer/ui';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { OrderHead } from './order-head';
import './orders.css';

type OrderKindFieldsProps = {
  readonly head: OrderHead;
  readonly onChange: (change: Partial<OrderHead>) => void;
};

/** Urgent or not, and what a back entry has to say: day of use and reason. */
export function OrderKindFields({ head, onChange }: OrderKindFieldsProps) {
  const text = useText('orders');
  const [usedOn, setUsedOn] = useState<string>(head.usedOn ?? '');
  return (
    <div className="ch-order-options">
      <Checkbox
        checked={head.isUrgent}
        onChange={({ target }) => onChange({ isUrgent: target.checked })}
      >
        {text('create.urgent')}
      </Checkbox>
      <Checkbox
        checked={head.isBackEntry}
        onChange={({ target }) => onChange({ isBackEntry: target.checked })}
      >
        {text('create.back-entry')}
      </Checkbox>
      {head.isBackEntry && (
        <>
          <DayField
            label={text('create.used-on')}
            isRequired
            value={usedOn}
            onChange={(typed, day) => {
              setUsedOn(typed);
              onChange({ usedOn: day });
            }}
          />
          <TextField
            label={text('create.back-reason')}
            isRequired
            maxLength={200}
            value={head.backReason}
            onChange={(backReason) => onChange({ backReason })}
          />
        </>
      )}
    </div>
  );
}
