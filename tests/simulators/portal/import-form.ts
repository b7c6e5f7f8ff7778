/** The workbook that this portal takes: its headers in this order, nothing left of, above or beside them. */
export const IMPORT_SHEET = '采购计划导入';

export const IMPORT_HEADERS = [
  '医院采购单号',
  '医院明细编号',
  '产品编码',
  '医保编码',
  '产品名称',
  '规格',
  '型号',
  '配送企业编码',
  '配送企业名称',
  '采购数量',
  '采购单价',
  '是否急采',
  '采购类型',
  '要求到货日期',
  '备注',
] as const;

export type ImportHeader = (typeof IMPORT_HEADERS)[number];

/** Figures; every other cell must be text. */
export const NUMBER_HEADERS: ReadonlySet<ImportHeader> = new Set(['采购数量', '采购单价']);

export const MAX_ROWS = 1_000;

export type ImportRow = {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly values: Readonly<Record<ImportHeader, string>>;
};

/** What the portal says of one row of an upload. */
export type RowVerdict = {
  readonly row: number;
  readonly ourLineId: string;
  readonly words: string;
  readonly isTaken: boolean;
};

/** The export has names of its own, a title over them and cells merged per order. */
export const EXPORT_TITLE = '医用耗材采购订单明细表';
export const EXPORT_HEADERS = [
  '序号',
  '平台订单号',
  '医院采购单号',
  '平台明细编号',
  '医院明细编号',
  '产品编码',
  '产品名称',
  '采购数量',
  '采购单价',
  '明细状态',
  '失败原因',
  '配送明细编号',
  '配送数量',
  '批号',
  '生产日期',
  '有效期至',
  '发货日期',
  '收货数量',
] as const;

export type ExportHeader = (typeof EXPORT_HEADERS)[number];
