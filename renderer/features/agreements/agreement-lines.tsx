import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  column,
  DataGrid,
  EditableGrid,
  useSaveKey,
  type Column,
  type EditableColumn,
  type LineErrors,
} from '@renderer/ui';
import { lineAmount } from '@shared/domain/money/money';
import type { AgreementLine } from '@shared/domain/agreement/agreement';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Words } from './agreement-rows';
import { lineDrafts, parseLines } from './line-drafts';
import { useSaveDraft } from './use-save-draft';

/** The products of the agreement; quantity and price can be changed while it is a draft. */
export function AgreementLines({ detail }: { readonly detail: AgreementDetail }) {
  return detail.agreement.state === 'draft' ? (
    <EditableLines detail={detail} />
  ) : (
    <FixedLines detail={detail} />
  );
}

const NO_ERRORS: LineErrors = {};

function EditableLines({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const uiText = useText('ui');
  const [stored] = useState(() => lineDrafts(detail, text('uncoded')));
  const [lines, setLines] = useState(stored);
  const isChanged = JSON.stringify(lines) !== JSON.stringify(stored);
  const [errors, setErrors] = useState(NO_ERRORS);
  const save = useSaveDraft(detail);
  const columns = useMemo(() => editableColumns(text), [text]);
  const { agreement } = detail;
  const submit = () => {
    const parsed = parseLines(agreement.lines, lines, uiText);
    setErrors(parsed.ok ? NO_ERRORS : parsed.error);
    if (parsed.ok) void save({ ...agreement, lines: parsed.value });
  };
  useSaveKey(isChanged ? submit : null);
  return (
    <>
      <EditableGrid
        caption={text('tab.lines')}
        columns={columns}
        lines={lines}
        errors={errors}
        onChange={setLines}
      />
      <div className="ch-actions">
        <Button type="primary" disabled={!isChanged} onClick={submit}>
          {text('lines.save')}
        </Button>
      </div>
    </>
  );
}

function editableColumns(text: Words): readonly EditableColumn[] {
  return [
    { key: 'code', title: text('line.code'), width: 210, kind: 'fixed' },
    { key: 'product', title: text('line.product'), width: 260, kind: 'fixed' },
    { key: 'unit', title: text('line.unit'), width: 50, kind: 'fixed' },
    { key: 'agreed', title: text('line.agreed'), width: 90, kind: 'fixed', align: 'right' },
    { key: 'quantity', title: text('line.quantity'), width: 100, kind: 'quantity' },
    { key: 'selected', title: text('line.selected'), width: 100, kind: 'fixed', align: 'right' },
    { key: 'price', title: text('line.price'), width: 110, kind: 'price' },
  ];
}

function FixedLines({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const columns = useMemo(() => fixedColumns(text, detail), [text, detail]);
  const exportTable = useExportTable(detail.agreement.number, useBusinessDay());
  return (
    <DataGrid
      gridId="agreement-lines"
      caption={text('tab.lines')}
      columns={columns}
      rows={detail.agreement.lines}
      rowKey={({ agreedLineId }) => agreedLineId}
      onExport={exportTable}
    />
  );
}

function fixedColumns(
  text: Words,
  { productsById }: AgreementDetail,
): readonly Column<AgreementLine>[] {
  const product = ({ productId }: AgreementLine) => productsById.get(productId);
  return [
    column<AgreementLine>({
      key: 'code',
      title: text('line.code'),
      kind: 'text',
      width: 220,
      value: (line) => product(line)?.nationalCode ?? text('uncoded'),
    }),
    column<AgreementLine>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 280,
      value: (line) =>
        [product(line)?.name, product(line)?.specification, product(line)?.model].join(' '),
    }),
    column<AgreementLine>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 60,
      value: (line) => product(line)?.unit.baseUnit ?? '',
    }),
    column<AgreementLine>({
      key: 'quantity',
      title: text('line.quantity'),
      kind: 'quantity',
      width: 110,
      value: ({ quantity }) => quantity,
    }),
    column<AgreementLine>({
      key: 'price',
      title: text('line.price'),
      kind: 'price',
      width: 120,
      value: ({ unitPrice }) => unitPrice,
    }),
    column<AgreementLine>({
      key: 'amount',
      title: text('line.amount'),
      kind: 'money',
      width: 140,
      total: true,
      value: ({ quantity, unitPrice }) => lineAmount(quantity, unitPrice),
    }),
  ];
}
