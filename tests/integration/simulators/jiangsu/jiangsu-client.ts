import type { Simulator } from '@tests/simulators/kit/simulator';

export type Answer = Readonly<Record<string, unknown>> & {
  readonly returnCode: string;
  readonly returnMsg: string;
  readonly todayRemainVisitCount: number;
};

/** A client that knows nothing of ours: a form with one field, as the public one sends it. */
export async function connectToJiangsu(simulator: Simulator) {
  async function post(path: string, params: object): Promise<Answer> {
    const body = new URLSearchParams({ params: JSON.stringify(params) });
    const response = await fetch(`${simulator.url}${path}`, { method: 'POST', body });
    return (await response.json()) as Answer;
  }

  const { accessToken } = await post('/accessToken/getToken', simulator.credentials);
  return {
    post,
    call: (path: string, params: object) => post(path, { accessToken, ...params }),
  };
}

export type Client = Awaited<ReturnType<typeof connectToJiangsu>>;

/** The header of an order; answers what the platform says. */
export function addOrder({ call }: Client, hospitalOrderId: string, values: object = {}) {
  return call('/order/add', {
    orderType: '0',
    hospitalId: '320100001',
    hospitalOrderId,
    distributeAddress: '1',
    ...values,
  });
}

/** A line that the simulator's sample catalogue can serve. */
export function aLine(hospitalOrderDetailId: string, values: object = {}): object {
  return {
    hospitalOrderDetailId,
    goodsID: 'G00000001',
    companyIdPs: 'PS000000001',
    purchaseCount: 20,
    codeSeq: '2',
    nationGoodsCode: 'C01020300405000000000000001',
    ...values,
  };
}
