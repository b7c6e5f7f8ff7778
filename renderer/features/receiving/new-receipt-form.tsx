import type { OrderView } from '@renderer/data';
import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  EditableGrid,
  FindingList,
  formatMoney,
  formatQuantity,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import { lineAmount, sum } from '@shared/domain/money/money';
import type { ReceiptContext, ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import { Button, Checkbox } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ReceiptHeadFields } from './receipt-head-fields';
import { receiptLineColumns } from './receipt-line-columns';
import { fillOpen, receiptLine } from './receipt-lines';
import { usePostReceipt } from './use-post-receipt';
import { useReceiptForm } from './use-receipt-form';

type NewReceiptFormProps = { readonly context: ReceiptContext; readonly view: OrderView };

/** The acceptance itself: head, lots, what the rules say, post. */
export function NewReceiptForm({ context, view }: NewReceiptFormProps) {
  const text = useText('receiving');
  const notify = useNotify();
  const navigate = useNavigate();
  const form = useReceiptForm(context);
  const { isBusy, post } = usePostReceipt(view.order.id);
  const repositories = useRepositories();
  const hospital = useLiveQuery(() => repositories.hospital.findHospital(), [repositories]);
  const { linesByName } = form;
  const columns = useMemo(() => receiptLineColumns(text, linesByName), [text, linesByName]);
  const added = useRef(0);
  const warnings = form.shown.filter(({ severity }) => severity === 'warning');
  const warned = warnings.map(({ place, words }) => `${place}${words}`).join('\n');
  const [looked, setLooked] = useState('');
  const save = () => {
    const { read, draft, findings } = form.checkNow();
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (read.unread > 0) notify.warning(text('new.unread', { count: read.unread }));
    else if (draft === null) notify.warning(text('new.days-missing'));
    else if (draft.lines.length === 0) notify.warning(text('finding.no-lines'));
    else if (errors > 0) notify.warning(text('new.refused', { count: errors }));
    else if (warned !== looked) notify.warning(text('new.must-look'));
    else void post(draft);
  };
  useSaveKey(save);
  return (
    <>
      <ReceiptHeadFields
        head={form.head}
        campuses={hospital?.campuses ?? []}
        onChange={form.setHead}
      />
      <div className="ch-actions">
        <span className="ch-field-help" style={{ flex: 1 }}>
          {text('new.hint')}
        </span>
        <Button onClick={() => form.setLines(fillOpen(form.lines, linesByName))}>
          {text('new.fill')}
        </Button>
      </div>
      <div className="ch-form-lines">
        <EditableGrid
          caption={text('lines')}
          columns={columns}
          lines={form.lines}
          onChange={form.setLines}
          errors={form.errors}
          newLine={() => receiptLine(`added-${(added.current += 1)}`, '')}
        />
      </div>
      {form.shown.length > 0 && <FindingList label={text('new.findings')} findings={form.shown} />}
      <div className="ch-form-footer">
        {warnings.length > 0 && (
          <Checkbox
            checked={warned === looked}
            onChange={({ target }) => setLooked(target.checked ? warned : '')}
          >
            {text('new.looked', { count: warnings.length })}
          </Checkbox>
        )}
        <span role="status">{text('new.total', totalsOf(form.draft, context))}</span>
        <Button onClick={() => void navigate('/receiving')}>{text('new.cancel')}</Button>
        <Button type="primary" loading={isBusy} onClick={save}>
          {text('new.post')}
        </Button>
      </div>
    </>
  );
}

function totalsOf(draft: ReceiptDraft | null, context: ReceiptContext) {
  const lines = draft?.lines ?? [];
  const amounts = lines.map(({ orderLineId, accepted }) => {
    const price = context.orderLinesById.get(orderLineId)?.unitPrice;
    // What is too large to be counted is refused by the check, which says so at the line.
    const isCounted = price !== undefined && Number.isSafeInteger(accepted * price);
    return isCounted ? [lineAmount(accepted, price)] : [];
  });
  const units = lines.reduce((total, { accepted }) => total + accepted, 0);
  return {
    lots: lines.length,
    units: formatQuantity(units),
    amount: formatMoney(sum(amounts.flat())),
  };
}
