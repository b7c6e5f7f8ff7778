import { useRepositories, type ChangeBase } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DayField,
  EditableGrid,
  FindingList,
  formatMoney,
  FormLayout,
  TextField,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import { checkOrderChange } from '@shared/domain/order/change-order';
import { hasErrors } from '@shared/domain/record/finding';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { changeColumns, changeLinesOf, readChange, typedChangeOf } from './order-change';
import { useDescribeRefusal } from './order-errors';
import { orderCellErrors, shownOrderFindings } from './order-form-findings';
import { askedReasons } from './order-head';
import { OrderReasonFields } from './order-reasons';

/** Quantities, remark, agreed delivery day and urgency of an order, checked again as if it were new. */
export function ChangeOrderForm({ base }: { readonly base: ChangeBase }) {
  const text = useText('orders');
  const notify = useNotify();
  const navigate = useNavigate();
  const describe = useDescribeRefusal();
  const { orders } = useRepositories();
  // Of the revision that was read first: another save meanwhile is refused, not overwritten.
  const [started] = useState(base.rows);
  const [lines, setLines] = useState(() => changeLinesOf(started));
  const [typed, setTyped] = useState(() => typedChangeOf(started.order));
  const [looked, setLooked] = useState('');
  const [isBusy, setBusy] = useState(false);
  const columns = useMemo(() => changeColumns(text), [text]);
  const read = readChange(started, typed, lines);
  const findings = read.change === null ? [] : checkOrderChange(started, read.change, base.context);
  const form = { text, findings, lines, positions: lines.map((_, index) => index) };
  const shown = shownOrderFindings(form);
  const warnings = shown.filter(({ severity }) => severity === 'warning');
  const warned = warnings.map(({ place, words }) => `${place}${words}`).join('\n');
  const refusal = () => {
    if (read.unread > 0) return text('create.unread', { count: read.unread });
    if (read.change === null) return text('change.day-missing');
    if (hasErrors(findings)) {
      const count = findings.filter(({ severity }) => severity === 'error').length;
      return text('change.refused', { count });
    }
    return warned === looked ? null : text('create.must-look');
  };
  const save = async () => {
    const refused = refusal();
    if (refused !== null) notify.warning(refused);
    if (refused !== null || read.change === null || isBusy) return;
    setBusy(true);
    const changed = await orders.change(started.order.id, read.change);
    setBusy(false);
    if (!changed.ok) {
      const { error } = changed;
      const count = error.kind === 'refused' ? error.findings.length : 0;
      notify.error(
        error.kind === 'refused' ? text('change.refused', { count }) : describe(error.kind),
      );
      return;
    }
    const { number, amount, approval } = changed.value;
    const isWaiting = approval?.state === 'waiting' ? 'yes' : 'no';
    notify.success(text('change.saved', { number, amount: formatMoney(amount), isWaiting }));
    void navigate(`/orders/${changed.value.id}`);
  };
  useSaveKey(() => void save());
  return (
    <>
      <FormLayout columns={3} onSubmit={() => void save()}>
        <DayField
          label={text('column.promised-on')}
          isRequired
          value={typed.promisedOn}
          onChange={(promisedOn) => setTyped({ ...typed, promisedOn })}
        />
        <TextField
          label={text('create.remark')}
          maxLength={200}
          value={typed.remark}
          onChange={(remark) => setTyped({ ...typed, remark })}
        />
        <Checkbox
          checked={typed.isUrgent}
          onChange={({ target }) => setTyped({ ...typed, isUrgent: target.checked })}
        >
          {text('create.urgent')}
        </Checkbox>
      </FormLayout>
      <div className="ch-form-lines">
        <EditableGrid
          caption={text('lines')}
          columns={columns}
          lines={lines}
          onChange={setLines}
          errors={orderCellErrors(form)}
          canRemove={() => lines.length > 1}
        />
      </div>
      <OrderReasonFields
        asked={{ ...askedReasons(findings), receiveFirst: false }}
        reasons={{ gateReason: typed.gateReason, isReceiveFirst: false, receiveFirst: '' }}
        onChange={({ gateReason = typed.gateReason }) => setTyped({ ...typed, gateReason })}
      />
      {shown.length > 0 && <FindingList label={text('create.findings')} findings={shown} />}
      <div className="ch-form-footer">
        {warnings.length > 0 && (
          <Checkbox
            checked={warned === looked}
            onChange={({ target }) => setLooked(target.checked ? warned : '')}
          >
            {text('create.looked', { count: warnings.length })}
          </Checkbox>
        )}
        <span role="status" />
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text('change.save')}
        </Button>
      </div>
    </>
  );
}
