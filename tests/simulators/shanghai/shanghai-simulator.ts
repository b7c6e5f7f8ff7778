import { createHash } from 'node:crypto';
import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';
import { openProvinceStore, type ProvinceStore } from '../kit/province-store';
import { createSampleItems } from '../kit/sample-items';
import type { Simulator, SimulatorOptions } from '../kit/simulator';
import { startSimulatorServer, type SimulatedDialect } from '../kit/simulator-server';
import { answerFault } from './answer-fault';
import { readMessage, refusal, Refused, writeAnswer, type PlatformAnswer } from './message';
import type { Desk } from './desk';
import { operations } from './operations';
import {
  readSoapCall,
  soapAnswer,
  soapFault,
  type SoapArguments,
  type SoapStyle,
} from './soap-door';

export type ShanghaiOptions = SimulatorOptions & {
  /** Left out: `SendRecv`. */
  readonly style?: SoapStyle;
  /** Rows of a list page; left out: 200. */
  readonly pageSize?: number;
};

const ORGANISATION = '77370296000';
const USER = 'caiheng';
const PASSWORD = 'gateway-password';
const FIRST_DELIVERY_POINT = 'PSD001';

const PATHS: Readonly<Record<SoapStyle, string>> = {
  SendRecv: '/ysxtqx-ws/services/dispatcher',
  sendRecv: '/ysxt-ws/service/mainservice',
};

/** Shanghai's platform, by build/decisions/assumed-wire-contract.md. */
export function startShanghaiSimulator(options: ShanghaiOptions = {}): Promise<Simulator> {
  const style = options.style ?? 'SendRecv';
  const seed = options.seed ?? 1;
  const store = openProvinceStore({
    stateFile: options.stateFile,
    takesDoubles: options.takesDoubles,
    items: options.items ?? createSampleItems({ seed, count: 60, idOf, keysOf: () => ({}) }),
    now: options.now ?? Date.now,
  });
  return startSimulatorServer({
    options,
    dialect: createDialect(store, { ...options, style, seed }),
    store,
    basePath: PATHS[style],
    fields: {
      sJgbm: ORGANISATION,
      YYBM: ORGANISATION,
      PSDBM: FIRST_DELIVERY_POINT,
      XTBM: 'CAIHENG',
      clientIp: '192.168.1.20',
      clientMac: '00-11-22-33-44-55',
      operationStyle: style,
    },
    credentials: { user: USER, password: PASSWORD },
  });
}

/** The national code, as a platform without a catalogue knows its items by it. */
function idOf(position: number): string {
  return `C0102030040500${String(position).padStart(13, '0')}`;
}

type Choices = ShanghaiOptions & { readonly style: SoapStyle; readonly seed: number };

function createDialect(store: ProvinceStore, choices: Choices): SimulatedDialect {
  const { style, seed, pageSize = 200 } = choices;
  // Its own numbers: what is left out of answers must not move the faults.
  const random = createSeededRandom(seed + 1);
  const desk = {
    store,
    organisation: ORGANISATION,
    deliveryPoints: () =>
      new Set([
        FIRST_DELIVERY_POINT,
        ...[...store.papers.values()]
          .filter(({ kind, values }) => kind === 'delivery-point' && values['CZLX'] !== '3')
          .map(({ paperId }) => paperId),
      ]),
    pageSize,
  };

  function wrap(answer: PlatformAnswer) {
    const xml = writeAnswer(answer, { now: store.now(), leavesOut: () => random.below(3) === 0 });
    return soapAnswer(xml, { style, asCdata: random.below(4) === 0 });
  }

  return {
    name: `shanghai (${style})`,
    operationOf({ method, text }) {
      const call = method === 'POST' ? readSoapCall(text, style) : '';
      return typeof call === 'string' ? 'soap' : call.type;
    },
    handle({ method, path, headers, text }, { refuseLine }) {
      if (path !== PATHS[style]) return { status: 404, type: 'text/html', body: 'Not Found' };
      if (method !== 'POST') return { status: 405, type: 'text/html', body: 'POST only' };
      if (!(headers['content-type'] ?? '').startsWith('text/xml'))
        return { status: 415, type: 'text/html', body: 'text/xml only' };
      const call = readSoapCall(text, style);
      if (typeof call === 'string') return soapFault(call);
      return wrap(answerCall(call, { ...desk, refuseLine }));
    },
    answerFault: (fault) => {
      const answer = answerFault(fault);
      return answer === null ? null : wrap(answer);
    },
  };
}

function answerCall(call: SoapArguments, desk: Desk): PlatformAnswer {
  try {
    checkCall(call);
    const operation = operations[call.type];
    if (operation === undefined) throw new Refused('10005', `消息类型不支持：${call.type}`);
    return operation(desk, readMessage(call.xmlData));
  } catch (error) {
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

function checkCall({ user, password, sJgbm, version, sign, xmlData }: SoapArguments): void {
  if (user !== USER || password !== PASSWORD) throw new Refused('10001', '用户名或密码错误');
  if (sJgbm !== ORGANISATION) throw new Refused('10002', '机构编码不正确');
  if (version !== '1.0.0.0') throw new Refused('10003', '版本号不支持');
  const expected = createHash('sha1').update(xmlData, 'utf8').digest('hex');
  if (sign !== expected) throw new Refused('10004', '签名不正确');
}
