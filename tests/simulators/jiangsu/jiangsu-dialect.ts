import type { ProvinceStore } from '../kit/province-store';
import type {
  SimulatedDialect,
  SimulatorAnswer,
  SimulatorRequest,
  SpokenFault,
} from '../kit/simulator-server';
import type { AccessGate } from './access-gate';
import { addOrder, addOrderLines, cancelOrder, submitOrder, type Work } from './order-operations';
import { findParams, textIn, type Params } from './params';
import { REFUSALS, type Reply } from './platform-words';
import {
  listCatalogue,
  listCodes,
  listDeliveries,
  listDistributors,
  listOrderLines,
} from './read-operations';
import { addReturn, addStorage } from './storage-operations';

export const TOKEN_PATH = '/accessToken/getToken';

/** The numbers are the ones the public client uses; H008, H014 and H016 have assumed paths. */
const OPERATIONS: Readonly<
  Record<string, { readonly operation: string; readonly work: (work: Work) => Reply }>
> = {
  '/hospitalProcurecatalog/get': { operation: 'H003', work: listCatalogue },
  '/order/add': { operation: 'H005', work: addOrder },
  '/orderdetail/add': { operation: 'H006', work: addOrderLines },
  '/order/submit': { operation: 'H007', work: submitOrder },
  '/order/detail/get': { operation: 'H008', work: listOrderLines },
  '/distribution/get': { operation: 'H009', work: listDeliveries },
  '/storage/add': { operation: 'H010', work: addStorage },
  '/return/addReturn': { operation: 'H011', work: addReturn },
  '/hospitalNationGoodsCode/get': { operation: 'H013', work: listCodes },
  '/order/cancel': { operation: 'H014', work: cancelOrder },
  '/companyps/get': { operation: 'H016', work: listDistributors },
};

type DialectParts = {
  readonly store: ProvinceStore;
  readonly gate: AccessGate;
  readonly hasLimits: boolean;
  readonly hospitalId: string;
  readonly credentials: { readonly appId: string; readonly appSecret: string };
  readonly basePath: string;
  readonly successCode: string;
};

/** Jiangsu's `hospitalInterface`, as strict as the public client expects it to be. */
export function createJiangsuDialect(parts: DialectParts): SimulatedDialect {
  const { gate, basePath } = parts;

  function pathOf({ path }: SimulatorRequest): string {
    return path.startsWith(basePath) ? path.slice(basePath.length) : '';
  }

  function answered(values: object): SimulatorAnswer {
    const body = JSON.stringify({ ...values, todayRemainVisitCount: gate.remaining() });
    return { body };
  }

  function succeeded(values: object): SimulatorAnswer {
    return answered({ returnCode: parts.successCode, returnMsg: '操作成功', ...values });
  }

  return {
    name: 'jiangsu',
    operationOf(request) {
      const path = pathOf(request);
      return path === TOKEN_PATH ? 'token' : (OPERATIONS[path]?.operation ?? null);
    },
    handle(request, { refuseLine }) {
      const path = pathOf(request);
      const found = OPERATIONS[path];
      if (found === undefined && path !== TOKEN_PATH)
        return { status: 404, type: 'text/html', body: '<html><body>404</body></html>' };
      const params = paramsOf(request);
      if (params === null) return answered(REFUSALS.form);
      if (found === undefined)
        return isOurs(params, parts.credentials)
          ? succeeded(gate.giveToken())
          : answered(REFUSALS.credentials);

      const refusal = gate.refusalOf(found.operation, textIn(params, 'accessToken'));
      if (refusal !== null) return answered(refusal);
      const hospitalId = textIn(params, 'hospitalId');
      if (hospitalId !== '' && hospitalId !== parts.hospitalId) return answered(REFUSALS.hospital);
      const { store, hasLimits } = parts;
      const reply = found.work({ store, params, refuseLine, hasLimits });
      return 'refusal' in reply ? answered(reply.refusal) : succeeded(reply.values);
    },
    answerFault(fault) {
      const refusal = spoken(fault);
      if (refusal !== null) return answered(refusal);
      gate.endTokens();
      return null;
    },
  };
}

function paramsOf({ method, headers, text }: SimulatorRequest): Params | null {
  return method === 'POST' ? findParams(headers['content-type'], text) : null;
}

function isOurs(params: Params, { appId, appSecret }: DialectParts['credentials']): boolean {
  return textIn(params, 'appId') === appId && textIn(params, 'appSecret') === appSecret;
}

/** Null for a token that dies: `handle` refuses it then. */
function spoken(fault: SpokenFault) {
  switch (fault) {
    case 'refuse':
      return REFUSALS.refused;
    case 'quota-used-up':
      return REFUSALS.quota;
    case 'busy':
      return REFUSALS.tooFast;
    case 'clock':
      return REFUSALS.clock;
    case 'wrong-code':
      return REFUSALS.strange;
    case 'token-dies':
      return null;
  }
}
