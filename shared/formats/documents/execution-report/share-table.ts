import type { ShareSectionRow } from '../../../domain/execution-report/share-section';
import { reportTable, type ReportColumn, type ReportTable } from './report-table';

const COLUMNS: readonly ReportColumn<ShareSectionRow>[] = [
  { title: '同品种', kind: 'text', width: 22, cell: ({ group }) => group },
  { title: '单位', kind: 'text', width: 7, cell: ({ unit }) => unit },
  { title: '约定中选量', kind: 'quantity', width: 10, cell: (row) => row.agreedSelected },
  { title: '其他中选量', kind: 'quantity', width: 10, cell: (row) => row.otherSelected },
  { title: '非中选量', kind: 'quantity', width: 10, cell: ({ nonSelected }) => nonSelected },
  { title: '核实剔除量', kind: 'quantity', width: 10, cell: ({ excluded }) => excluded },
  { title: '剔除文号', kind: 'text', width: 18, cell: ({ documents }) => documents },
  { title: '占比', kind: 'share', width: 8, cell: ({ share }) => share },
  { title: '可替代量', kind: 'quantity', width: 10, cell: ({ substitutes }) => substitutes },
  {
    title: '备案/未入库额（元）',
    kind: 'money',
    width: 14,
    cell: ({ filedAmount }) => filedAmount,
    isTotal: true,
  },
  {
    title: '线下额（元）',
    kind: 'money',
    width: 14,
    cell: ({ offlineAmount }) => offlineAmount,
    isTotal: true,
  },
  { title: '网采率', kind: 'share', width: 8, cell: ({ onlineShare }) => onlineShare },
  {
    title: '组套异常',
    kind: 'quantity',
    width: 9,
    cell: ({ highSets }) => highSets,
    isTotal: true,
  },
];

/** Section B: from the first day of the agreement year to the cut. */
export function shareTable(rows: readonly ShareSectionRow[]): ReportTable {
  return reportTable({ letter: 'B', title: '占比' }, COLUMNS, rows);
}
