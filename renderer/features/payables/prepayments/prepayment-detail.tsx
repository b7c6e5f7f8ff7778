import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, type PrepaymentView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  CitationText,
  DataGrid,
  DateText,
  DetailDrawer,
  EmptyState,
  FactList,
  Figure,
  FigureRow,
  formatMoney,
  MoneyText,
  SectionTitle,
} from '@renderer/ui';
import type { PrepaymentEntry } from '@shared/domain/prepayment/prepayment';
import type { PrepaymentSums } from '@shared/domain/prepayment/prepayment-sums';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { entryColumns } from './prepayment-columns';
import { PrepaymentForm } from './prepayment-form';
import { PrepaymentSteps } from './prepayment-steps';
import { FundBalance, PrepaymentYears } from './prepayment-years-table';
import { ReverseEntry } from './reverse-entry';

type PrepaymentDetailProps = { readonly view: PrepaymentView; readonly onClose: () => void };

/** One program's prepayment: sums, what its notice gives, and the ledger. */
export function PrepaymentDetail({ view, onClose }: PrepaymentDetailProps) {
  const text = useText('prepayments');
  const [isPosting, setPosting] = useState(false);
  const [reversing, setReversing] = useState<PrepaymentEntry | null>(null);
  const { sums, stepSums, schedule, askedYear } = view;
  return (
    <DetailDrawer isOpen width={940} title={view.program.name} onClose={onClose}>
      <FigureRow>
        <SumFigure name="notified" sums={sums} />
        <SumFigure name="received" sums={sums} beside="outstanding" />
        <SumFigure name="offset" sums={sums} beside="refund" />
        <SumFigure name="balance" sums={sums} />
      </FigureRow>
      {schedule !== null && (
        <>
          <SectionTitle>
            {askedYear === null ? text('steps.title') : text('steps.title-year', askedYear)}
          </SectionTitle>
          <PrepaymentSteps schedule={schedule} sums={stepSums} />
        </>
      )}
      <PrepaymentYears years={view.years} />
      <PrepaymentFacts view={view} />
      <FundBalance found={view.reconciliation} />
      <SectionTitle
        extra={
          <Button type="primary" onClick={() => setPosting(true)}>
            {text('action.post')}
          </Button>
        }
      >
        {text('entries.title')}
      </SectionTitle>
      <Ledger view={view} onReverse={setReversing} />
      {isPosting && <PrepaymentForm view={view} onClose={() => setPosting(false)} />}
      {reversing !== null && <ReverseEntry entry={reversing} onClose={() => setReversing(null)} />}
    </DetailDrawer>
  );
}

type SumFigureProps = {
  readonly name: keyof PrepaymentSums;
  readonly sums: PrepaymentSums;
  readonly beside?: keyof PrepaymentSums;
};

function SumFigure({ name, sums, beside }: SumFigureProps) {
  const text = useText('prepayments');
  const note =
    beside &&
    text('figure.note', {
      label: text(`column.${beside}`),
      amount: formatMoney(sums[beside]),
    });
  return (
    <Figure label={text(`column.${name}`)} value={<MoneyText value={sums[name]} />} note={note} />
  );
}

function PrepaymentFacts({ view }: { readonly view: PrepaymentView }) {
  const text = useText('prepayments');
  const { schedule, expectedFund, pack } = view;
  if (schedule === null)
    return <EmptyState title={text('rule.none-title')}>{text('rule.none-next')}</EmptyState>;
  const { offsetFrom, offsetUntil } = schedule;
  const day = (value: typeof offsetFrom, words: string) =>
    value === null ? (
      text('day.none')
    ) : (
      <>
        <DateText value={value} /> {words}
      </>
    );
  return (
    <FactList
      facts={[
        { label: text('fact.clause'), value: <CitationText value={schedule.citation} /> },
        { label: text('fact.base'), value: text(`base.${schedule.base}`) },
        {
          label: text('fact.fund'),
          value: expectedFund === null ? text('fund.none') : text(`fund.${expectedFund}`),
        },
        { label: text('fact.offset-from'), value: day(offsetFrom, text('fact.with-extension')) },
        { label: text('fact.offset-until'), value: day(offsetUntil, text('fact.our-reading')) },
        {
          label: text('fact.own-payment'),
          value: (
            <>
              {text('never-delays')} <CitationText value={pack.payment.citation} />
            </>
          ),
        },
      ]}
    />
  );
}

type LedgerProps = {
  readonly view: PrepaymentView;
  readonly onReverse: (entry: PrepaymentEntry) => void;
};

function Ledger({ view, onReverse }: LedgerProps) {
  const text = useText('prepayments');
  const columns = useMemo(() => entryColumns(text), [text]);
  const exportTable = useExportTable(`${text('title')} ${view.program.name}`, useBusinessDay());
  const reversed = new Set(view.entries.map(({ reversesId }) => reversesId));
  return (
    <div className="ch-payables-entries">
      <DataGrid
        gridId="prepayment-entries"
        caption={text('entries.title')}
        columns={columns}
        rows={view.entries}
        rowKey={({ id }) => id}
        hasSearch={false}
        onExport={exportTable}
        actions={[
          {
            key: 'reverse',
            title: text('action.reverse'),
            danger: true,
            inRow: true,
            isOffered: ({ id, reversesId }) => reversesId === null && !reversed.has(id),
            run: onReverse,
          },
        ]}
        emptyState={<EmptyState title={text('entries.none')}>{text('entries.next')}</EmptyState>}
      />
    </div>
  );
}
