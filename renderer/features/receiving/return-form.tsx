import { useText } from '@renderer/i18n/use-text';
import {
  DayField,
  EditableGrid,
  FindingList,
  FormLayout,
  TextField,
  useNotify,
  type EditableColumn,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { checkReturn } from '@shared/domain/receipt/check-return';
import type { ReturnContext } from '@shared/domain/receipt/return-draft';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Text } from '@renderer/i18n/create-text';
import { describeReturnFinding } from './receipt-finding-words';
import { readReturnLines, returnLinesOf } from './return-lines';
import { usePostReturn } from './use-post-return';

type ReturnFormProps = { readonly context: ReturnContext; readonly onDone: () => void };

/** Day, reason and quantities of a return. */
export function ReturnForm({ context, onDone }: ReturnFormProps) {
  const text = useText('receiving');
  const notify = useNotify();
  const { isBusy, post } = usePostReturn(context.receipt.id, onDone);
  const [lines, setLines] = useState(() => returnLinesOf(context));
  const [typedDay, setTypedDay] = useState<string>(context.today);
  const [returnedOn, setReturnedOn] = useState<LocalDate | null>(context.today);
  const [reason, setReason] = useState('');
  const columns = useMemo(() => returnColumns(text), [text]);
  const read = useMemo(() => readReturnLines(lines), [lines]);
  const draft = returnedOn === null ? null : { returnedOn, reason, lines: read.lines };
  const findings = draft === null || draft.lines.length === 0 ? [] : checkReturn(draft, context);
  const shown = findings.map((finding) => ({
    severity: finding.severity,
    citation: finding.citation,
    place: placeOf(finding.line),
    words: describeReturnFinding(text, finding),
  }));
  const save = () => {
    if (read.unread > 0) notify.warning(text('new.unread', { count: read.unread }));
    else if (draft === null) notify.warning(text('new.days-missing'));
    else if (draft.lines.length === 0) notify.warning(text('return-finding.no-lines'));
    else if (findings.length > 0)
      notify.warning(text('return.refused', { count: findings.length }));
    else void post(draft);
  };
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <span>{text('return.hint')}</span>
      <FormLayout columns={2} onSubmit={() => undefined}>
        <DayField
          label={text('return.day')}
          isRequired
          value={typedDay}
          onChange={(typed, day) => {
            setTypedDay(typed);
            setReturnedOn(day);
          }}
        />
        <TextField
          label={text('return.reason')}
          isRequired
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </FormLayout>
      <EditableGrid
        caption={text('return.title')}
        columns={columns}
        lines={lines}
        onChange={setLines}
      />
      {shown.length > 0 && <FindingList label={text('return.findings')} findings={shown} />}
      <div className="ch-actions">
        <Button type="primary" danger loading={isBusy} onClick={save}>
          {text('return.post')}
        </Button>
      </div>
    </div>
  );

  function placeOf(line: number | null): string {
    const id = line === null ? undefined : read.lines[line]?.receiptLineId;
    const at = lines.findIndex((one) => one.id === id);
    const product = lines[at]?.values['product'] ?? '';
    return at === -1 ? '' : text('new.place', { line: at + 1, product });
  }
}

function returnColumns(text: Text<'receiving'>): readonly EditableColumn[] {
  return [
    { key: 'product', title: text('line.product'), kind: 'fixed', width: 220 },
    { key: 'lot', title: text('line.lot'), kind: 'fixed', width: 110 },
    { key: 'accepted', title: text('line.accepted'), kind: 'fixed', width: 70, align: 'right' },
    { key: 'returned', title: text('line.returned'), kind: 'fixed', width: 70, align: 'right' },
    { key: 'quantity', title: text('line.return-quantity'), kind: 'quantity', width: 90 },
  ];
}
