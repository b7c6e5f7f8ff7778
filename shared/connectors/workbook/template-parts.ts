import type {
  ExportedState,
  ExportField,
  TemplateColumn,
  TemplateField,
} from '../../domain/exchange/workbook-template';

/** The codes that most portals share; the left side is ours. */
export const YES_NO = { true: '是', false: '否' };
export const ORDER_KINDS = { normal: '普通采购', 'back-entry': '补单' };

/** The words that portals use for the standing of a line. */
export const EXPORT_STATES: Readonly<Record<string, ExportedState>> = {
  待响应: 'waiting',
  待确认: 'waiting',
  已确认: 'confirmed',
  待发货: 'confirmed',
  已拒绝: 'declined',
  拒绝配送: 'declined',
  导入失败: 'refused',
  审核不通过: 'refused',
  部分发货: 'shipped',
  已发货: 'shipped',
  已收货: 'received',
  超时作废: 'void-by-timeout',
  医院撤销: 'void-by-hospital',
};

export const EXPORT_HEADERS: Readonly<Partial<Record<ExportField, string>>> = {
  'order-number': '医院采购单号',
  'line-id': '医院明细编号',
  'platform-order-id': '平台订单号',
  'platform-line-id': '平台明细编号',
  'platform-item-id': '产品编码',
  'national-code': '医保编码',
  'ordered-quantity': '采购数量',
  'unit-price': '采购单价',
  'line-state': '明细状态',
  refusal: '失败原因',
  'delivery-id': '配送明细编号',
  'delivered-quantity': '配送数量',
  lot: '批号',
  'produced-on': '生产日期',
  'expires-on': '有效期至',
  'delivered-on': '发货日期',
  'received-quantity': '收货数量',
};

export function templateColumn(
  header: string,
  field: TemplateField,
  more: Partial<Pick<TemplateColumn, 'fixedValue' | 'codes'>> = {},
): TemplateColumn {
  return { header, field, fixedValue: '', codes: {}, ...more };
}
