import type { PlatformCall } from '@shared/connectors/connector';

type ModelLine = { ourLineId: string; id: string; isSent: boolean };
type ModelOrder = { id: string; number: string; isSent: boolean; lines: ModelLine[] };

export type ModelOptions = {
  /** Whether ids of ours that come twice are refused. */
  readonly isUnique: boolean;
  /** Lines it does not take. */
  readonly refused: ReadonlySet<string>;
  readonly successCode: '0' | '1';
  /** Rows on one page of a list, whatever is asked for. */
  readonly pageSize: number;
  /** The order in which rows come back. */
  readonly sortKeyOf: (ourLineId: string) => number;
};

/** The least that Jiangsu must be: orders, lines, and what is answered about them. */
export function createModelPlatform(options: ModelOptions) {
  const orders: ModelOrder[] = [];
  let last = 0;

  function newId(): string {
    last += 1;
    return `P${last}`;
  }

  function answer(values: object): string {
    return JSON.stringify({ returnCode: options.successCode, returnMsg: '', ...values });
  }

  function refuse(returnMsg: string): string {
    return JSON.stringify({ returnCode: '900', returnMsg });
  }

  function inOrder<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
    return [...rows].sort((a, b) => options.sortKeyOf(idOf(a)) - options.sortKeyOf(idOf(b)));
  }

  function create({ hospitalOrderId }: Record<string, string>): string {
    const number = hospitalOrderId ?? '';
    if (options.isUnique && orders.some((one) => one.number === number))
      return refuse('编号已存在');
    const order = { id: newId(), number, isSent: false, lines: [] };
    orders.push(order);
    return answer({ orderId: order.id });
  }

  function add(order: ModelOrder, list: readonly { hospitalOrderDetailId: string }[]): string {
    if (order.isSent) return refuse('订单状态不允许增加明细');
    const successList: object[] = [];
    const errorList: object[] = [];
    for (const { hospitalOrderDetailId } of inOrder(list, (row) => row.hospitalOrderDetailId)) {
      const isThere = order.lines.some((line) => line.ourLineId === hospitalOrderDetailId);
      if (options.refused.has(hospitalOrderDetailId))
        errorList.push({ hospitalOrderDetailId, errorCode: '1', errorMsg: '停用' });
      else if (isThere && options.isUnique)
        errorList.push({ hospitalOrderDetailId, errorCode: '2', errorMsg: '明细编号已存在' });
      else {
        const line = { ourLineId: hospitalOrderDetailId, id: newId(), isSent: false };
        order.lines.push(line);
        successList.push({ hospitalOrderDetailId, orderDetailID: line.id });
      }
    }
    return answer({ successList, errorList });
  }

  function submit(order: ModelOrder): string {
    if (order.isSent) return refuse('订单已提交');
    order.isSent = true;
    for (const line of order.lines) line.isSent = true;
    return answer({ orderId: order.id });
  }

  function list(number: string, page: number): string {
    const order = orders.find((one) => one.number === number);
    const rows = inOrder(order?.lines ?? [], ({ ourLineId }) => ourLineId).map((line) => ({
      orderId: order?.id,
      hospitalOrderDetailId: line.ourLineId,
      orderDetailID: line.id,
      orderStatus: line.isSent ? '1' : '0',
    }));
    const from = (page - 1) * options.pageSize;
    const header = { orderId: order?.id, hospitalOrderId: number, orderStatus: '0' };
    return answer({
      orderList: order === undefined ? [] : [header],
      dataList: rows.slice(from, from + options.pageSize),
      totalPageCount: Math.ceil(rows.length / options.pageSize),
      totalRecordCount: rows.length,
    });
  }

  return {
    work({ operation, body }: PlatformCall): string {
      const params = JSON.parse(body) as Record<string, string> & {
        list: { hospitalOrderDetailId: string }[];
        currentPageNumber: number;
      };
      if (operation === 'H005') return create(params);
      if (operation === 'H008')
        return list(params['hospitalOrderId'] ?? '', params.currentPageNumber);
      const order = orders.find(({ id }) => id === params['orderId']);
      if (order === undefined) return refuse('订单停用');
      return operation === 'H006' ? add(order, params.list) : submit(order);
    },
    listLines: () => orders.flatMap(({ lines }) => lines),
  };
}
