import { ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { readDone } from './answer';
import { shanghaiCall } from './envelope';
import { readRows, type RowsRead } from './read-rows';
import { settingOf } from './setting';

export type PolledKind = 'invoice' | 'delivery' | 'return';

export type PolledState = {
  readonly id: string;
  readonly stateCode: string;
  readonly words: string;
};

type Poll = {
  readonly operation: string;
  readonly idName: string;
  readonly stateName: string;
  /** 规范 4.1.x code lists. */
  readonly words: Readonly<Record<string, string>>;
};

const POLLS: Readonly<Record<PolledKind, Poll>> = {
  invoice: {
    operation: 'YY160',
    idName: 'FPBH',
    stateName: 'FPZT',
    words: {
      '00': '待确认',
      '01': '作废',
      '10': '未验收',
      '20': '已验收',
      '21': '已拒收',
      '30': '已支付',
    },
  },
  delivery: {
    operation: 'YY161',
    idName: 'PSMXBH',
    stateName: 'PSMXZT',
    words: {
      '00': '待确认',
      '01': '作废',
      '10': '已提交未验收',
      '20': '验收中',
      '30': '验收入库完成',
    },
  },
  return: {
    operation: 'YY162',
    idName: 'THMXBH',
    stateName: 'THMXZT',
    words: { '00': '待确认', '01': '作废', '10': '已提交', '20': '同意', '21': '不予处理' },
  },
};

/** YY160, YY161, YY162: how these documents stand, asked for by the platform's own numbers. */
export function pollStates(
  fields: ConnectorFields,
  kind: PolledKind,
  ids: readonly string[],
): PlatformCall {
  const { operation, idName } = POLLS[kind];
  const main = { YYBM: settingOf(fields, 'YYBM') };
  const rows = ids.map((id) => ({ [idName]: id }));
  return shanghaiCall({ operation, kind: 'read', fields, main, rows });
}

/** A code that no list has keeps its number as its words. */
export function readPolledStates(
  kind: PolledKind,
  text: string,
): Result<RowsRead<PolledState>, CallProblem> {
  const { operation, idName, stateName, words } = POLLS[kind];
  const answer = readDone(text);
  if (!answer.ok) return answer;
  return ok(
    readRows(answer.value, { operation, idName }, (read) => {
      const stateCode = read.neededText(stateName);
      return { id: read.neededText(idName), stateCode, words: words[stateCode] ?? stateCode };
    }),
  );
}
