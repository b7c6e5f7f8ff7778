import type {
  SupplySectionRow,
  SupplyTrouble,
} from '../../../domain/execution-report/supply-section';
import { reportTable, type ReportColumn, type ReportTable } from './report-table';

const TROUBLE_WORDS: Readonly<Record<SupplyTrouble, string>> = {
  'nothing-came': '未到货',
  'in-part': '部分到货',
  late: '逾期到齐',
  ended: '余量已终止',
};

const COLUMNS: readonly ReportColumn<SupplySectionRow>[] = [
  { title: '订单号', kind: 'text', width: 22, cell: ({ orderNumber }) => orderNumber },
  { title: '产品', kind: 'text', width: 20, cell: ({ product }) => product },
  { title: '企业', kind: 'text', width: 20, cell: ({ distributor }) => distributor },
  { title: '下单', kind: 'date', width: 13, cell: ({ orderedOn }) => orderedOn },
  { title: '响应h', kind: 'quantity', width: 7, cell: ({ answerHours }) => answerHours },
  { title: '约定到货', kind: 'date', width: 13, cell: ({ promisedOn }) => promisedOn },
  { title: '首到货', kind: 'date', width: 13, cell: ({ firstOn }) => firstOn },
  { title: '末到货', kind: 'date', width: 13, cell: ({ lastOn }) => lastOn },
  { title: '订', kind: 'quantity', width: 7, cell: ({ ordered }) => ordered },
  { title: '到', kind: 'quantity', width: 7, cell: ({ came }) => came },
  { title: '缺', kind: 'quantity', width: 7, cell: ({ missing }) => missing },
  { title: '逾期天', kind: 'quantity', width: 8, cell: ({ daysLate }) => daysLate },
  { title: '类型', kind: 'text', width: 10, cell: ({ trouble }) => TROUBLE_WORDS[trouble] },
  { title: '催告', kind: 'quantity', width: 6, cell: ({ reminders }) => reminders },
  {
    title: '启用备选日/单号',
    kind: 'text',
    width: 22,
    cell: ({ backup }) => (backup === null ? '' : `${backup.on} ${backup.orderNumber}`),
  },
  {
    title: '投诉号',
    kind: 'text',
    width: 18,
    cell: ({ complaints }) => lines(complaints.map(({ documentNumber }) => documentNumber)),
  },
  {
    title: '核实结论',
    kind: 'text',
    width: 18,
    cell: ({ complaints }) => lines(complaints.map(({ verdict }) => verdict)),
  },
  {
    title: '影响量',
    kind: 'quantity',
    width: 8,
    cell: ({ complaints }) =>
      complaints.length === 0
        ? null
        : complaints.reduce((total, { affected }) => total + affected, 0),
  },
];

/** Section D: order lines that were not delivered as agreed. */
export function supplyTable(rows: readonly SupplySectionRow[]): ReportTable {
  return reportTable({ letter: 'D', title: '供应' }, COLUMNS, rows);
}

function lines(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('\n');
}
