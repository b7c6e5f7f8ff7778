import { lineAmount, sum } from '../../../domain/money/money';
import { formatAmountInCapitals } from '../amount-in-capitals';
import { formatDayInWords, formatMoney, formatQuantity, formatUnitPrice } from '../figures';
import type { PrintedColumn } from '../page/table-cells';
import type { AgreementDocumentInput, AgreementProductFacts } from './agreement-document-input';

export type AgreementAnnex = {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  /** One cell per column; empty where nothing is summed. */
  readonly totals: readonly string[];
  readonly notes: readonly string[];
};

/** The fifteen columns of 协议产品明细表. */
const COLUMNS: readonly PrintedColumn[] = [
  { title: '序号', width: 28, align: 'centre' },
  { title: '医保编码', width: 100, align: 'left' },
  { title: '注册证编号', width: 88, align: 'left' },
  { title: '产品名称', width: 88, align: 'left' },
  { title: '规格', width: 70, align: 'left' },
  { title: '型号', width: 62, align: 'left' },
  { title: '单位', width: 30, align: 'centre' },
  { title: '生产企业', width: 88, align: 'left' },
  { title: '中选企业', width: 88, align: 'left' },
  { title: '采购组', width: 58, align: 'left' },
  { title: '中选价格（元）', width: 58, align: 'right' },
  { title: '本年度约定采购量', width: 52, align: 'right' },
  { title: '金额（元）', width: 86, align: 'right' },
  { title: '采购期限（起、止）', width: 68, align: 'left' },
  { title: '备注', width: 36, align: 'left' },
];

export function agreementAnnex(input: AgreementDocumentInput): AgreementAnnex {
  const total = sum(input.products.map(amountOf));
  const period = `${input.year.from}\n${input.year.to}`;
  return {
    title: '附件一　协议产品明细表',
    columns: COLUMNS,
    rows: input.products.map((product, index) => annexRow(product, index + 1, period)),
    totals: COLUMNS.map(({ title }) => {
      if (title === '序号') return '合计';
      return title === '金额（元）' ? formatMoney(total) : '';
    }),
    notes: [
      `约定采购金额合计（大写）：人民币${formatAmountInCapitals(total)}。`,
      `本附件为协议 ${input.number} 的组成部分，期限自${formatDayInWords(input.year.from)}起至${formatDayInWords(input.year.to)}止，首尾两日均计入。`,
      '价格为中选价格，含运输、包装、伴随服务和税费；金额＝中选价格×本年度约定采购量。',
      ...(input.role === 'backup'
        ? ['本表约定采购量与主协议为同一约定采购量，不重复计算；备选供货计入该约定采购量的完成。']
        : []),
    ],
  };
}

function annexRow(
  product: AgreementProductFacts,
  position: number,
  period: string,
): readonly string[] {
  return [
    String(position),
    product.nationalCode ?? '待编码',
    product.registrationNumber,
    product.name,
    product.specification,
    product.model,
    product.unit,
    product.manufacturerName,
    product.selectedEnterpriseName,
    product.groupName,
    formatUnitPrice(product.unitPrice),
    formatQuantity(product.quantity),
    formatMoney(amountOf(product)),
    period,
    product.remark,
  ];
}

function amountOf({ quantity, unitPrice }: AgreementProductFacts) {
  return lineAmount(quantity, unitPrice);
}
