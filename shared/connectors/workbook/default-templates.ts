import type { WorkbookTemplate } from '../../domain/exchange/workbook-template';
import {
  EXPORT_HEADERS,
  EXPORT_STATES,
  ORDER_KINDS,
  templateColumn,
  YES_NO,
} from './template-parts';

/** Whose portal a template is for; `other` fits none and is adjusted. */
export type PortalRegion = 'xinjiang' | 'corps' | 'chongqing' | 'liaoning' | 'hubei' | 'other';

const ours = [
  templateColumn('医院采购单号', 'order-number'),
  templateColumn('医院明细编号', 'line-id'),
] as const;
const shared = { exportHeaders: EXPORT_HEADERS, exportStates: EXPORT_STATES } as const;

const xinjiang: WorkbookTemplate = {
  ...shared,
  sheetName: '采购计划导入',
  titleRows: [],
  columns: [
    ...ours,
    templateColumn('产品编码', 'platform-item-id'),
    templateColumn('医保编码', 'national-code', { codes: { '': '' } }),
    templateColumn('产品名称', 'product-name'),
    templateColumn('规格', 'specification'),
    templateColumn('型号', 'model'),
    templateColumn('配送企业编码', 'distributor-code'),
    templateColumn('配送企业名称', 'distributor-name'),
    templateColumn('采购数量', 'quantity'),
    templateColumn('采购单价', 'unit-price'),
    templateColumn('是否急采', 'is-urgent', { codes: YES_NO }),
    templateColumn('采购类型', 'order-kind', { codes: ORDER_KINDS }),
    templateColumn('要求到货日期', 'promised-on'),
    templateColumn('备注', 'remark'),
  ],
  maxLines: 1_000,
};

const corps: WorkbookTemplate = {
  ...xinjiang,
  sheetName: '采购单导入',
  titleRows: ['采购单批量导入模板'],
  maxLines: 500,
};

const chongqing: WorkbookTemplate = {
  ...shared,
  sheetName: '采购订单',
  titleRows: [],
  columns: [
    ...ours,
    templateColumn('商品编码', 'platform-item-id'),
    templateColumn('通用名', 'product-name'),
    templateColumn('规格型号', 'specification'),
    templateColumn('生产企业', 'manufacturer-name'),
    templateColumn('配送会员编号', 'distributor-code'),
    templateColumn('配送企业', 'distributor-name'),
    templateColumn('订购数量', 'quantity'),
    templateColumn('成交单价', 'unit-price'),
    templateColumn('金额', 'amount'),
    templateColumn('是否加急', 'is-urgent', { codes: YES_NO }),
    templateColumn('订单类型', 'order-kind', { codes: ORDER_KINDS }),
    templateColumn('备注', 'remark'),
  ],
  maxLines: 500,
  exportHeaders: {
    ...EXPORT_HEADERS,
    'platform-item-id': '商品编码',
    'ordered-quantity': '订购数量',
    'unit-price': '成交单价',
    'line-state': '订单明细状态',
  },
};

const liaoning: WorkbookTemplate = {
  ...shared,
  sheetName: '耗材采购',
  titleRows: [],
  columns: [
    ...ours,
    templateColumn('挂网产品编码', 'platform-item-id'),
    templateColumn('医保耗材编码', 'national-code', { codes: { '': '' } }),
    templateColumn('注册证号', 'registration-number'),
    templateColumn('产品名称', 'product-name'),
    templateColumn('单位', 'unit'),
    templateColumn('配送企业编码', 'distributor-code'),
    templateColumn('采购数量', 'quantity'),
    templateColumn('采购价', 'unit-price'),
    templateColumn('采购日期', 'ordered-on'),
    templateColumn('采购类型', 'order-kind', { codes: ORDER_KINDS }),
    templateColumn('备注', 'remark'),
  ],
  maxLines: 500,
  exportHeaders: {
    ...EXPORT_HEADERS,
    'platform-item-id': '挂网产品编码',
    'national-code': '医保耗材编码',
    'unit-price': '采购价',
  },
};

const hubei: WorkbookTemplate = {
  ...shared,
  sheetName: '医用耗材采购单',
  titleRows: [],
  columns: [
    ...ours,
    templateColumn('流水号', 'platform-item-id'),
    templateColumn('医保编码', 'national-code', { codes: { '': '' } }),
    templateColumn('产品名称', 'product-name'),
    templateColumn('规格', 'specification'),
    templateColumn('型号', 'model'),
    templateColumn('配送企业编码', 'distributor-code'),
    templateColumn('配送企业', 'distributor-name'),
    templateColumn('采购数量', 'quantity'),
    templateColumn('中选单价', 'unit-price'),
    templateColumn('是否带量', 'fixed', { fixedValue: '是' }),
    templateColumn('备注', 'remark'),
  ],
  maxLines: 300,
  exportHeaders: { ...EXPORT_HEADERS, 'platform-item-id': '流水号', 'unit-price': '中选单价' },
};

const other: WorkbookTemplate = {
  ...xinjiang,
  sheetName: '采购单',
  maxLines: null,
};

/**
 * What a new portal connection starts from. No province publishes its workbook: these are our
 * assumption (build/decisions/assumed-wire-contract.md, Portal workbooks), and staff adjust them
 * to the empty workbook that their portal offers for download.
 */
export const portalTemplates = {
  xinjiang,
  corps,
  chongqing,
  liaoning,
  hubei,
  other,
} as const satisfies Record<PortalRegion, WorkbookTemplate>;
