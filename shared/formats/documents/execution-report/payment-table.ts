import type { ReportedPrepayment } from '../../../domain/execution-report/execution-report';
import type {
  OverdueAge,
  PaymentSectionRow,
} from '../../../domain/execution-report/payment-section';
import { reportTable, type ReportColumn, type ReportTable } from './report-table';

type Row = { readonly debt: PaymentSectionRow | null; readonly prepaid: ReportedPrepayment | null };

const AGES: Readonly<Record<OverdueAge, string>> = {
  upTo30: '逾期≤30天（元）',
  upTo60: '逾期31–60天（元）',
  upTo90: '逾期61–90天（元）',
  over90: '逾期>90天（元）',
};

function money(
  title: string,
  of: (row: PaymentSectionRow) => number,
  width = 13,
): ReportColumn<Row> {
  const cell = ({ debt }: Row) => (debt === null ? null : of(debt));
  return { title, kind: 'money', width, cell, isTotal: true };
}

function count(title: string, of: (row: PaymentSectionRow) => number | null): ReportColumn<Row> {
  return {
    title,
    kind: 'quantity',
    width: 8,
    cell: ({ debt }) => (debt === null ? null : of(debt)),
  };
}

function prepaid(title: string, of: (row: ReportedPrepayment) => number): ReportColumn<Row> {
  return {
    title,
    kind: 'money',
    width: 13,
    cell: ({ prepaid: sums }) => (sums === null ? null : of(sums)),
  };
}

const COLUMNS: readonly ReportColumn<Row>[] = [
  {
    title: '企业',
    kind: 'text',
    width: 22,
    cell: ({ debt }) => debt?.distributor ?? '医保预付金（本项目）',
  },
  { ...count('到期笔数', ({ dueCount }) => dueCount), isTotal: true },
  money('到期额（元）', ({ dueAmount }) => dueAmount),
  { ...count('按期笔数', ({ inTimeCount }) => inTimeCount), isTotal: true },
  money('按期额（元）', ({ inTimeAmount }) => inTimeAmount),
  money(AGES.upTo30, ({ overdue }) => overdue.upTo30),
  money(AGES.upTo60, ({ overdue }) => overdue.upTo60),
  money(AGES.upTo90, ({ overdue }) => overdue.upTo90),
  money(AGES.over90, ({ overdue }) => overdue.over90),
  {
    title: '按时率（额）',
    kind: 'share',
    width: 9,
    cell: ({ debt }) => debt?.shareByAmount ?? null,
  },
  {
    title: '按时率（笔）',
    kind: 'share',
    width: 9,
    cell: ({ debt }) => debt?.shareByCount ?? null,
  },
  count('平均天数', ({ meanDays }) => meanDays),
  count('最长天数', ({ longestDays }) => longestDays),
  {
    title: '原因码',
    kind: 'text',
    width: 18,
    cell: ({ debt }) => (debt === null ? '' : reasonWords(debt)),
  },
  money('未到票额（元）', ({ withoutInvoiceAmount }) => withoutInvoiceAmount),
  { title: '平台确认额（元）', isAside: true, kind: 'money', width: 13, cell: () => null },
  { title: '差异（元）', isAside: true, kind: 'money', width: 11, cell: () => null },
  prepaid('预付金收（元）', ({ received }) => received),
  prepaid('预付金抵（元）', ({ offset }) => offset),
  prepaid('预付金余（元）', ({ balance }) => balance),
];

/** Section C. The prepayment belongs to the program, so it has a row of its own. */
export function paymentTable(
  rows: readonly PaymentSectionRow[],
  prepayment: ReportedPrepayment | null,
): ReportTable {
  const all: readonly Row[] = [
    ...rows.map((debt) => ({ debt, prepaid: null })),
    ...(prepayment === null ? [] : [{ debt: null, prepaid: prepayment }]),
  ];
  return reportTable({ letter: 'C', title: '回款' }, COLUMNS, all);
}

function reasonWords({ lateCount, lateWithoutInvoice }: PaymentSectionRow): string {
  if (lateCount === 0) return '';
  const other = lateCount - lateWithoutInvoice;
  return [
    ...(lateWithoutInvoice > 0 ? [`未到票 ${String(lateWithoutInvoice)} 笔`] : []),
    ...(other > 0 ? [`其他 ${String(other)} 笔`] : []),
  ].join('，');
}
