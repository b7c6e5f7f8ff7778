import { useText } from '@renderer/i18n/use-text';
import {
  EditableGrid,
  FindingList,
  formatMoney,
  parseClipboardRows,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import { lineAmount, sum } from '@shared/domain/money/money';
import type { OrderContext } from '@shared/domain/order/order-draft';
import { promisedOn } from '@shared/domain/order/order-lateness';
import { hasErrors } from '@shared/domain/record/finding';
import { Button, Checkbox } from 'antd';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { lacksUsedOn } from './order-head';
import { NewOrderHead } from './new-order-head';
import { orderLineColumns } from './order-line-columns';
import { OrderReasonFields } from './order-reasons';
import { isNamedRows, pasteQuantities } from './paste-quantities';
import { useOrderForm } from './use-order-form';
import { usePlaceOrder } from './use-place-order';

/** The order itself: head, the agreement's products, what the rules say, save. */
export function NewOrderForm({ context }: { readonly context: OrderContext }) {
  const text = useText('orders');
  const notify = useNotify();
  const navigate = useNavigate();
  const form = useOrderForm(context);
  const { isBusy, place } = usePlaceOrder(context.agreement.id);
  const columns = useMemo(() => orderLineColumns(text), [text]);
  const warnings = form.shown.filter(({ severity }) => severity === 'warning');
  const warned = warnings.map(({ place: at, words }) => `${at}${words}`).join('\n');
  const [looked, setLooked] = useState('');
  const refusal = () => {
    if (form.unread > 0) return text('create.unread', { count: form.unread });
    if (form.head.orderedOn === null) return text('create.day-missing');
    if (lacksUsedOn(form.head)) return text('create.used-on-missing');
    if (form.draft === null) return text('create.no-operator');
    if (form.draft.lines.length === 0) return text('finding.no-lines');
    if (hasErrors(form.findings)) {
      const count = form.findings.filter(({ severity }) => severity === 'error').length;
      return text('create.refused', { count });
    }
    return warned !== looked ? text('create.must-look') : null;
  };
  const save = () => {
    const refused = refusal();
    if (refused !== null) notify.warning(refused);
    else if (form.draft !== null) void place(form.draft);
  };
  useSaveKey(save);
  const paste = (event: ClipboardEvent) => {
    const rows = parseClipboardRows(event.clipboardData.getData('text/plain'));
    // Anything else, such as one column of quantities, goes into the cells as it stands.
    if (!isNamedRows(rows)) return;
    event.preventDefault();
    event.stopPropagation();
    const pasted = pasteQuantities(form.lines, rows);
    form.setLines(pasted.lines);
    if (pasted.filled > 0) notify.success(text('create.pasted', { count: pasted.filled }));
    const { unknown } = pasted;
    if (unknown.length > 0) {
      const names = unknown.slice(0, 5).join('、');
      notify.warning(text('create.paste-unknown', { count: unknown.length, names }));
    }
  };
  const amount = sum(
    (form.draft?.lines ?? [])
      .filter((line) => Number.isSafeInteger(line.quantity * line.unitPrice))
      .map((line) => lineAmount(line.quantity, line.unitPrice)),
  );
  const { deliveryDays } = context.agreement.terms;
  return (
    <>
      <NewOrderHead head={form.head} hospital={form.hospital} onChange={form.setHead} />
      <span className="ch-field-help">{text('create.paste-hint')}</span>
      <div onPasteCapture={paste} className="ch-form-lines">
        <EditableGrid
          caption={text('lines')}
          columns={columns}
          lines={form.lines}
          onChange={form.setLines}
          errors={form.errors}
        />
      </div>
      <OrderReasonFields asked={form.asked} reasons={form.reasons} onChange={form.setReasons} />
      {form.shown.length > 0 && (
        <FindingList label={text('create.findings')} findings={form.shown} />
      )}
      <div className="ch-form-footer">
        {warnings.length > 0 && (
          <Checkbox
            checked={warned === looked}
            onChange={({ target }) => setLooked(target.checked ? warned : '')}
          >
            {text('create.looked', { count: warnings.length })}
          </Checkbox>
        )}
        <span role="status">
          {text('create.total', {
            lines: form.draft?.lines.length ?? 0,
            amount: formatMoney(amount),
          })}
          {form.head.orderedOn !== null && (
            <>
              {' · '}
              {text('create.promised', {
                day: promisedOn(form.head.orderedOn, deliveryDays),
                days: deliveryDays,
              })}
            </>
          )}
        </span>
        <Button onClick={() => void navigate('/orders')}>{text('create.cancel')}</Button>
        <Button type="primary" loading={isBusy} onClick={save}>
          {text('create.save')}
        </Button>
      </div>
    </>
  );
}
