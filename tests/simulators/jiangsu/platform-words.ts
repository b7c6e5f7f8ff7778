/** The codes and words of this simulator; a real platform has its own, so a client must not depend on the codes. */
export const REFUSALS = {
  token: { returnCode: '1001', returnMsg: 'accessToken无效或已过期' },
  credentials: { returnCode: '1002', returnMsg: 'appId或appSecret错误' },
  quota: { returnCode: '1003', returnMsg: '今日访问次数已用完' },
  tooFast: { returnCode: '1004', returnMsg: '访问过于频繁，每秒限1次' },
  clock: { returnCode: '1006', returnMsg: '请求时间戳超出允许范围' },
  form: { returnCode: '1007', returnMsg: '请求格式错误：需要表单字段 params' },
  hospital: { returnCode: '1008', returnMsg: 'hospitalId与接口用户不符' },
  duplicateOrder: { returnCode: '2001', returnMsg: '医院订单编号hospitalOrderId已存在' },
  missing: { returnCode: '2002', returnMsg: '必填参数为空' },
  noOrder: { returnCode: '2003', returnMsg: '订单不存在' },
  submitted: { returnCode: '2004', returnMsg: '订单已提交' },
  cancelled: { returnCode: '2005', returnMsg: '订单已撤销' },
  tooMany: { returnCode: '2006', returnMsg: '单次明细不得超过10条' },
  noLines: { returnCode: '2007', returnMsg: '订单没有明细，不能提交' },
  refused: { returnCode: '2009', returnMsg: '单据被平台拒绝：供货关系停用' },
  strange: { returnCode: '7777', returnMsg: 'ERR-7777' },
} as const;

export const LINE_ERRORS = {
  goods: { errorCode: '3001', errorMsg: '商品goodsID不在医院采购目录中' },
  code: { errorCode: '3002', errorMsg: '国家医保编码应为27位且与商品一致' },
  duplicate: { errorCode: '3003', errorMsg: '医院订单明细编号已存在' },
  codeSeq: { errorCode: '3004', errorMsg: '编码序号codeSeq与商品不一致' },
  distributor: { errorCode: '3006', errorMsg: '配送企业companyIdPs没有该商品的配送关系' },
  count: { errorCode: '3007', errorMsg: '采购数量应为正整数' },
  paused: { errorCode: '3009', errorMsg: '该商品暂停采购' },
  shipped: { errorCode: '3010', errorMsg: '明细已发货，不能撤销' },
  delivery: { errorCode: '3011', errorMsg: '配送记录不存在' },
  stored: { errorCode: '3012', errorMsg: '配送记录已入库，不能重复入库' },
  tooMuch: { errorCode: '3013', errorMsg: '数量超出可用数量' },
  duplicateReturn: { errorCode: '3014', errorMsg: '医院退货编号已存在' },
} as const;

export type LineError = (typeof LINE_ERRORS)[keyof typeof LINE_ERRORS];

/** What an operation answers: a refusal of the whole, or what goes beside a success. */
export type Reply =
  | { readonly refusal: (typeof REFUSALS)[keyof typeof REFUSALS] }
  | { readonly values: Readonly<Record<string, unknown>> };

export function refusal(name: keyof typeof REFUSALS): Reply {
  return { refusal: REFUSALS[name] };
}

export function reply(values: Readonly<Record<string, unknown>> = {}): Reply {
  return { values };
}

/** One page of rows with the counts that every list carries. */
export function pageOf(
  rows: readonly unknown[],
  { page, size }: { readonly page: number; readonly size: number },
): Readonly<Record<string, unknown>> {
  return {
    currentPageNumber: page,
    totalPageCount: Math.ceil(rows.length / size),
    totalRecordCount: rows.length,
    dataList: rows.slice((page - 1) * size, page * size),
  };
}

/** `yyyy-MM-dd HH:mm:ss` of Asia/Shanghai, as the platform writes times. */
export function timeText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
