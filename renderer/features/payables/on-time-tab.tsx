import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DataGrid,
  DayField,
  EmptyState,
  Figure,
  FigureRow,
  formatMoney,
  formatShare,
} from '@renderer/ui';
import {
  localDate,
  partsOf,
  type DateRange,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { rateOfParts, type OnTimePart } from '@shared/domain/payment/on-time-rate';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { readDay } from './invoice-form';
import { onTimeColumns } from './on-time-columns';

/** 按时回款率 of a period, with the payables that it is made of. */
export function OnTimeTab() {
  const text = useText('payables');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [from, setFrom] = useState<string>(() => startOfYear(today));
  const [to, setTo] = useState<string>(today);
  const range = readRange(from, to, today);
  const parts = useLiveQuery(
    () => (range === null ? [] : repositories.payables.listOnTime(range)),
    [repositories, range?.from, range?.to],
  );
  const columns = useMemo(() => onTimeColumns(text), [text]);
  const exportTable = useExportTable(text('tab.on-time'), useBusinessDay());
  const error = range === null ? text('on-time.range-wrong') : undefined;
  return (
    <div className="ch-payables-list">
      <div className="ch-payables-bar">
        <DayField label={text('on-time.from')} value={from} onChange={setFrom} error={error} />
        <DayField label={text('on-time.to')} value={to} onChange={setTo} />
        <OnTimeFigures parts={parts ?? []} />
      </div>
      <p className="ch-payables-quiet">{text('on-time.rule')}</p>
      <DataGrid
        gridId="on-time"
        caption={text('tab.on-time')}
        columns={columns}
        rows={parts ?? []}
        isLoading={parts === undefined}
        rowKey={({ payable }) => payable.id}
        rowTone={({ value, inTime }) => (inTime < value ? 'warning' : undefined)}
        onOpenRow={({ payable }) => void navigate(`/payables/${payable.id}`)}
        onExport={exportTable}
        emptyState={<EmptyState title={text('on-time.empty')} />}
      />
    </div>
  );
}

function OnTimeFigures({ parts }: { readonly parts: readonly OnTimePart[] }) {
  const text = useText('payables');
  const { amount, count } = rateOfParts(parts);
  const shareText = ({ share }: typeof amount) =>
    share === null ? text('on-time.none') : formatShare(share);
  return (
    <FigureRow>
      <Figure
        label={text('on-time.amount')}
        value={shareText(amount)}
        note={text('on-time.amount-note', {
          numerator: formatMoney(fen(amount.numerator)),
          denominator: formatMoney(fen(amount.denominator)),
        })}
      />
      <Figure
        label={text('on-time.count')}
        value={shareText(count)}
        note={text('on-time.count-note', {
          numerator: count.numerator,
          denominator: count.denominator,
        })}
      />
    </FigureRow>
  );
}

function startOfYear(today: LocalDate): LocalDate {
  return localDate(partsOf(today).year, 1, 1);
}

/** Null where the days are no period up to today. */
function readRange(from: string, to: string, today: LocalDate): DateRange | null {
  const range = { from: readDay(from), to: readDay(to) };
  if (range.from === null || range.to === null) return null;
  if (range.from > range.to || range.to > today) return null;
  return { from: range.from, to: range.to };
}
