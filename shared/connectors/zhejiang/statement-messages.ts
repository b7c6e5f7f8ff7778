import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { parseAnswer, unreadable } from './answer';
import { textAt, textOf } from './answer-text';
import { createCall } from './message';
import { fieldOf } from './order-messages';

const AGREE = 2;
const REJECT = 3;

export type StatementLine = {
  /** The delivery's `shpCode`. */
  readonly shipmentCode: string;
  readonly kind: 'goods-in' | 'returned';
};

/** ZJ9716: begins a settlement statement with a distributor. */
export function createStatementCall(
  fields: ConnectorFields,
  distributor: { readonly code: string; readonly name: string },
): PlatformCall {
  return createCall('ZJ9716', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    delvEntpCode: distributor.code,
    delvEntpName: distributor.name,
  });
}

/** The platform's number of the statement; one public client spells its tag `pryOrdId`. */
export function readStatementAnswer(answer: string): Result<string, CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const number = textAt(parsed.value, 'payOrdId', 'pryOrdId');
  return number === '' ? err(unreadable('no payOrdId')) : ok(number);
}

/** ZJ9717: puts deliveries on the statement. */
export function createStatementLinesCall(
  fields: ConnectorFields,
  statementNumber: string,
  lines: readonly StatementLine[],
): PlatformCall {
  return createCall('ZJ9717', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    payOrdId: statementNumber,
    list: lines.map(({ shipmentCode, kind }) => ({
      payyDetlId: shipmentCode,
      stogTag: kind === 'goods-in' ? '1' : '2',
    })),
  });
}

/** The deliveries that are on the statement now, by `shpCode`. */
export function readStatementLinesAnswer(answer: string): Result<readonly string[], CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const { dataList } = parsed.value;
  if (!Array.isArray(dataList)) return err(unreadable('no dataList'));
  const codes = dataList.map(textOf);
  return codes.includes('') ? err(unreadable('dataList holds no payyDetlId')) : ok(codes);
}

/** ZJ9718: hands the statement in. */
export function submitStatementCall(
  fields: ConnectorFields,
  statementNumber: string,
): PlatformCall {
  return createCall('ZJ9718', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    payOrdId: statementNumber,
  });
}

/** ZJ9719: agrees to a statement, or rejects it. */
export function examineStatementCall(
  fields: ConnectorFields,
  statementNumber: string,
  verdict: 'agree' | 'reject',
): PlatformCall {
  return createCall('ZJ9719', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    payOrdId: statementNumber,
    chkStas: verdict === 'agree' ? AGREE : REJECT,
  });
}

/** The answers to ZJ9718 and ZJ9719: yes, or why not. */
export function readStatementVerdict(answer: string): Result<null, CallProblem> {
  const parsed = parseAnswer(answer);
  return parsed.ok ? ok(null) : parsed;
}
