import type { Order, OrderLine } from '../../../domain/order/order';
import { formatAmountInCapitals } from '../amount-in-capitals';
import { formatDayInWords, formatMoney, formatQuantity, formatUnitPrice } from '../figures';
import type { PrintedColumn } from '../page/table-cells';
import { sheetTotals, type SheetDocument } from '../sheet/sheet-document';

export type OrderDocumentInput = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly hospitalName: string;
  readonly campusName: string;
  /** Empty when it is for the store. */
  readonly departmentName: string;
  readonly distributorName: string;
  readonly operatorName: string;
};

const COLUMNS: readonly PrintedColumn[] = [
  { title: '序号', width: 40, align: 'centre' },
  { title: '医保编码', width: 130, align: 'left' },
  { title: '产品名称', width: 150, align: 'left' },
  { title: '规格', width: 110, align: 'left' },
  { title: '型号', width: 80, align: 'left' },
  { title: '注册证编号', width: 120, align: 'left' },
  { title: '生产企业', width: 130, align: 'left' },
  { title: '单位', width: 45, align: 'centre' },
  { title: '数量', width: 60, align: 'right' },
  { title: '单价（元）', width: 65, align: 'right' },
  { title: '金额（元）', width: 70, align: 'right' },
];

const REPORT_WORDS = {
  'awaiting-report': '待报送',
  returned: '对方退回',
  reported: '已报送',
} as const satisfies Record<Order['reportState'], string>;

/** 采购单: what is ordered, from whom, and the day it was promised for. */
export function orderDocument(input: OrderDocumentInput): SheetDocument {
  const { order, lines } = input;
  const units = lines.reduce((total, line) => total + line.quantity, 0);
  return {
    title: '采购单',
    hospitalName: input.hospitalName,
    number: order.number,
    watermark: order.state === 'cancelled' ? '已取消' : null,
    facts: [
      { label: '采购单号', value: order.number },
      { label: '下单日期', value: formatDayInWords(order.orderedOn) },
      { label: '约定到货日', value: formatDayInWords(order.promisedOn) },
      { label: '配送企业', value: input.distributorName },
      { label: '协议编号', value: order.agreementNumber },
      {
        label: '平台状态',
        value: order.approval?.state === 'waiting' ? '待审批' : REPORT_WORDS[order.reportState],
      },
      { label: '收货院区', value: input.campusName },
      { label: '需求科室', value: input.departmentName || '库房' },
      { label: '采购员', value: input.operatorName },
    ],
    columns: COLUMNS,
    rows: lines.map(orderRow),
    totals: sheetTotals(COLUMNS, {
      数量: formatQuantity(units),
      '金额（元）': formatMoney(order.amount),
    }),
    notes: [
      `金额合计（大写）：人民币${formatAmountInCapitals(order.amount)}`,
      ...kindNotes(order),
      ...(order.remark === '' ? [] : [`备注：${order.remark}`]),
    ],
    signers: ['采购员', '审核', '配送企业签收', '日期'],
  };
}

/** What is out of the ordinary with the order; nothing for most. */
function kindNotes({ isUrgent, backEntry, receiveFirst }: Order): readonly string[] {
  return [
    ...(isUrgent ? ['紧急订单，请优先配送。'] : []),
    ...(backEntry === null
      ? []
      : [`补单：${formatDayInWords(backEntry.usedOn)}使用；${backEntry.reason}`]),
    ...(receiveFirst === null ? [] : [`先收后补：${receiveFirst}`]),
  ];
}

function orderRow({ position, facts, quantity: units, unitPrice, amount }: OrderLine) {
  return [
    String(position),
    facts.nationalCode ?? '待编码',
    facts.name,
    facts.specification,
    facts.model,
    facts.registrationNumber,
    facts.manufacturerName,
    facts.baseUnit,
    formatQuantity(units),
    formatUnitPrice(unitPrice),
    formatMoney(amount),
  ];
}
