import type { LocalDate } from '../../../domain/calendar/local-date';
import type { Citation } from '../../../domain/policy/policy-pack';
import type { Receipt, ReceiptLine } from '../../../domain/receipt/receipt';
import { formatAmountInCapitals } from '../amount-in-capitals';
import { formatDayInWords, formatMoney, formatQuantity, formatUnitPrice } from '../figures';
import type { PrintedColumn } from '../page/table-cells';
import { sheetTotals, type SheetDocument } from '../sheet/sheet-document';

export type ReceiptDocumentInput = {
  readonly receipt: Receipt;
  readonly lines: readonly ReceiptLine[];
  readonly hospitalName: string;
  readonly campusName: string;
  readonly distributorName: string;
  /** When it must be paid, and by which clause; null where nothing is payable. */
  readonly due: { readonly on: LocalDate; readonly citation: Citation } | null;
};

const COLUMNS: readonly PrintedColumn[] = [
  { title: '序号', width: 35, align: 'centre' },
  { title: '医保编码', width: 115, align: 'left' },
  { title: '产品名称', width: 120, align: 'left' },
  { title: '规格型号', width: 99, align: 'left' },
  { title: '注册证编号', width: 94, align: 'left' },
  { title: '批号', width: 75, align: 'left' },
  { title: '生产日期', width: 71, align: 'centre' },
  { title: '有效期至', width: 71, align: 'centre' },
  { title: '单位', width: 35, align: 'centre' },
  { title: '送货', width: 40, align: 'right' },
  { title: '合格', width: 40, align: 'right' },
  { title: '拒收', width: 40, align: 'right' },
  { title: '单价（元）', width: 60, align: 'right' },
  { title: '金额（元）', width: 65, align: 'right' },
  { title: '验收结论', width: 40, align: 'left' },
];

/** 验收入库单: what arrived and what was accepted, by lot, with inspector and due day. */
export function receiptDocument(input: ReceiptDocumentInput): SheetDocument {
  const { receipt, lines, due } = input;
  return {
    title: '验收入库单',
    hospitalName: input.hospitalName,
    number: receipt.number,
    watermark: null,
    facts: [
      { label: '入库单号', value: receipt.number },
      { label: '采购单号', value: receipt.orderNumber },
      { label: '随货同行单', value: receipt.deliveryNote || '无' },
      { label: '配送企业', value: input.distributorName },
      { label: '到货日期', value: formatDayInWords(receipt.arrivedOn) },
      { label: '验收日期', value: formatDayInWords(receipt.acceptedOn) },
      { label: '入库院区', value: input.campusName },
      { label: '验收人', value: receipt.inspector },
      { label: '平台状态', value: receipt.beforeReport ? '未报送（先到货）' : '已报送' },
    ],
    columns: COLUMNS,
    rows: lines.map(receiptRow),
    totals: sheetTotals(COLUMNS, {
      送货: total(lines, 'delivered'),
      合格: total(lines, 'accepted'),
      拒收: total(lines, 'rejected'),
      '金额（元）': formatMoney(receipt.amount),
    }),
    notes: [
      `金额合计（大写）：人民币${formatAmountInCapitals(receipt.amount)}`,
      ...lines.flatMap(({ rejected, rejectReason }, index) =>
        rejected === 0 ? [] : [`第${index + 1}行拒收${rejected}：${rejectReason}`],
      ),
      ...(due === null
        ? []
        : [
            `应付日：${formatDayInWords(due.on)}（依据：${due.citation.notice} ${due.citation.clause}）`,
          ]),
    ],
    signers: ['验收人', '库管员', '采购员', '日期'],
  };
}

function receiptRow(line: ReceiptLine, index: number): readonly string[] {
  const { facts } = line;
  return [
    String(index + 1),
    facts.nationalCode ?? '待编码',
    facts.name,
    [facts.specification, facts.model].filter((text) => text !== '').join(' '),
    facts.registrationNumber,
    line.lotNumber,
    line.producedOn ?? '',
    line.expiresOn,
    facts.baseUnit,
    formatQuantity(line.delivered),
    formatQuantity(line.accepted),
    formatQuantity(line.rejected),
    formatUnitPrice(line.unitPrice),
    formatMoney(line.amount),
    conclusion(line),
  ];
}

function conclusion({ accepted, rejected }: ReceiptLine): string {
  if (rejected === 0) return '合格';
  return accepted === 0 ? '拒收' : '部分合格';
}

function total(lines: readonly ReceiptLine[], column: 'delivered' | 'accepted' | 'rejected') {
  return formatQuantity(lines.reduce((units, line) => units + line[column], 0));
}
