import { useText } from '@renderer/i18n/use-text';
import { TextField } from '@renderer/ui';
import { Checkbox } from 'antd';
import type { AskedReasons, OrderReasons } from './order-head';
import './orders.css';

type OrderReasonFieldsProps = {
  readonly asked: AskedReasons;
  readonly reasons: OrderReasons;
  readonly onChange: (change: Partial<OrderReasons>) => void;
};

/** The reasons that rules ask for: why agreed volume is not used first, and 先收后补 where a stop may be passed. */
export function OrderReasonFields({ asked, reasons, onChange }: OrderReasonFieldsProps) {
  const text = useText('orders');
  const hasReceiveFirst = asked.receiveFirst || reasons.isReceiveFirst;
  const hasGate = asked.gate || reasons.gateReason !== '';
  if (!hasReceiveFirst && !hasGate) return null;
  return (
    <div className="ch-order-options">
      {hasGate && (
        <TextField
          label={text('create.gate-reason')}
          maxLength={200}
          value={reasons.gateReason}
          onChange={(gateReason) => onChange({ gateReason })}
        />
      )}
      {hasReceiveFirst && (
        <Checkbox
          checked={reasons.isReceiveFirst}
          onChange={({ target }) => onChange({ isReceiveFirst: target.checked })}
        >
          {text('create.receive-first')}
        </Checkbox>
      )}
      {reasons.isReceiveFirst && (
        <TextField
          label={text('create.receive-first-reason')}
          isRequired
          maxLength={200}
          value={reasons.receiveFirst}
          onChange={(receiveFirst) => onChange({ receiveFirst })}
        />
      )}
    </div>
  );
}
