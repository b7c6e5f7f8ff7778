import type {
  PaceSectionRow,
  ReportedAgreement,
} from '../../../domain/execution-report/pace-section';
import type { Selection } from '../../../domain/program/program';
import { reportTable, type ReportColumn, type ReportTable } from './report-table';

const SELECTION_WORDS: Readonly<Record<Selection, string>> = {
  'main-supply': '主供',
  'reserve-supply': '备供',
  'other-selected': '其他中选',
  'non-selected': '非中选',
};

const WHAT: readonly ReportColumn<PaceSectionRow>[] = [
  { title: '序号', kind: 'quantity', width: 5, cell: (_, index) => index + 1 },
  { title: '项目/批次', isAside: true, kind: 'text', width: 18, cell: ({ program }) => program },
  {
    title: '采购年度起止',
    isAside: true,
    kind: 'text',
    width: 13,
    cell: ({ year }) => `${year.from} 至 ${year.to}`,
  },
  { title: '组', isAside: true, kind: 'text', width: 12, cell: ({ group }) => group },
  {
    title: '医保编码',
    isAside: true,
    kind: 'text',
    width: 16,
    cell: ({ code }) => code ?? '待赋码',
  },
  {
    title: '注册证',
    isAside: true,
    kind: 'text',
    width: 16,
    cell: (row) => row.registrationNumber,
  },
  { title: '品名', kind: 'text', width: 14, cell: ({ name }) => name },
  { title: '规格型号', kind: 'text', width: 12, cell: ({ specification }) => specification },
  { title: '中选企业', kind: 'text', width: 16, cell: ({ manufacturer }) => manufacturer },
  {
    title: '供应身份',
    isAside: true,
    kind: 'text',
    width: 8,
    cell: (row) => SELECTION_WORDS[row.selection],
  },
  { title: '单位/换算', isAside: true, kind: 'text', width: 9, cell: unitWords },
  { title: '中选价（元）', kind: 'price', width: 10, isAside: true, cell: ({ price }) => price },
];

const PARTIES: readonly ReportColumn<PaceSectionRow>[] = [
  {
    title: '主/备协议号及签订日',
    isAside: true,
    kind: 'text',
    width: 24,
    cell: ({ main, backup }) =>
      [
        ...main.map((one) => `主 ${agreementWords(one)}`),
        ...backup.map((one) => `备 ${agreementWords(one)}`),
      ].join('\n'),
  },
  { title: '主配', isAside: true, kind: 'text', width: 14, cell: ({ main }) => distributors(main) },
  {
    title: '备选',
    isAside: true,
    kind: 'text',
    width: 14,
    cell: ({ backup }) => distributors(backup),
  },
  { title: '首次进院日', kind: 'date', width: 13, cell: (row) => row.firstAcceptedOn },
];

const FIGURES: readonly ReportColumn<PaceSectionRow>[] = [
  { title: '约定量', kind: 'quantity', width: 8, cell: ({ agreed }) => agreed, isTotal: true },
  { title: '本月订', kind: 'quantity', width: 7, cell: (row) => row.orderedInMonth, isTotal: true },
  {
    title: '本月收',
    kind: 'quantity',
    width: 7,
    cell: (row) => row.acceptedInMonth,
    isTotal: true,
  },
  {
    title: '本月退',
    kind: 'quantity',
    width: 7,
    cell: (row) => row.returnedInMonth,
    isTotal: true,
  },
  { title: '累计净收', kind: 'quantity', width: 8, cell: ({ net }) => net, isTotal: true },
  { title: '平台累计', kind: 'quantity', width: 8, cell: ({ platform }) => platform },
  { title: '差异', kind: 'quantity', width: 7, cell: (row) => row.platformDifference },
  { title: '完成率', kind: 'share', width: 9, cell: ({ completion }) => completion },
  { title: '序时进度', kind: 'share', width: 8, cell: ({ timeProgress }) => timeProgress },
  { title: '差', kind: 'share', width: 9, cell: ({ differencePoints }) => differencePoints },
  { title: '剩余', kind: 'quantity', width: 7, cell: ({ open }) => open, isTotal: true },
  { title: '需月均', kind: 'quantity', width: 7, cell: (row) => row.neededPerMonth },
  { title: '预计完成', kind: 'date', width: 13, cell: (row) => row.expectedFinishOn },
  { title: '库存', kind: 'quantity', width: 7, cell: ({ stock }) => stock },
];

const WORDS: readonly ReportColumn<PaceSectionRow>[] = [
  { title: '原因', kind: 'text', width: 16, cell: ({ cause }) => cause },
  { title: '措施', kind: 'text', width: 16, cell: ({ measure }) => measure },
  { title: '责任人', kind: 'text', width: 8, cell: ({ owner }) => owner },
];

const [AGREED, ...MOVED] = FIGURES;

/** Section A. Quantities are summed where all lines have one unit. */
export function paceTable(rows: readonly PaceSectionRow[]): ReportTable {
  const columns = [...WHAT, ...(AGREED ? [AGREED] : []), ...PARTIES, ...MOVED, ...WORDS];
  const hasOneUnit = new Set(rows.map(({ unit }) => unit)).size === 1;
  const table = reportTable({ letter: 'A', title: '进度' }, columns, rows);
  return hasOneUnit ? table : { ...table, totals: [] };
}

function unitWords({ unit, packUnit, perPack }: PaceSectionRow): string {
  return packUnit === null ? unit : `${unit}（1${packUnit}=${String(perPack)}${unit}）`;
}

function agreementWords({ number, signedOn }: ReportedAgreement): string {
  return `${number} ${signedOn ?? '未签齐'}`;
}

function distributors(agreements: readonly ReportedAgreement[]): string {
  return [...new Set(agreements.map(({ distributor }) => distributor))].join('、');
}
