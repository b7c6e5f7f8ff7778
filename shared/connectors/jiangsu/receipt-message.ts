import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall, Quota } from '../connector';
import { errorItemsOf, readAnswer, saysNo, unreadable, type JiangsuAnswer } from './answer';
import { listOf, textOf, type JsonObject } from './json-answer';
import { write } from './order-messages';

/** What was received of one delivery line: `storage/add`. */
export type ReceiptLine = {
  /** `distributionSerialID`. */
  readonly deliveryLineId: string;
  readonly invoiceNumber: string;
  readonly lot: string;
  /** Base units; 0 rejects the delivery line. */
  readonly quantity: number;
};

/** What was given back of one delivery line: `return/addReturn`. */
export type ReturnLine = {
  /** Ours, unique for ever. */
  readonly ourReturnId: string;
  readonly deliveryLineId: string;
  readonly quantity: number;
  readonly reason: string;
};

/** What became of each line, by the id that the message named it by; `platformId` where one was given. */
export type LineOutcome =
  | { readonly id: string; readonly kind: 'taken'; readonly platformId: string | null }
  | {
      readonly id: string;
      readonly kind: 'refused';
      readonly code: string;
      readonly words: string;
    };

export type LineOutcomes = Result<
  { readonly lines: readonly LineOutcome[]; readonly quota: Quota },
  CallProblem
>;

/** H010: up to ten delivery lines; the caller cuts longer receipts. */
export function receiptCall(lines: readonly ReceiptLine[]): PlatformCall {
  return write('H010', {
    list: lines.map((line) => ({
      distributionSerialID: line.deliveryLineId,
      invoiceID: line.invoiceNumber,
      batchRecordID: line.lot,
      warehouseCount: line.quantity,
    })),
  });
}

export function readReceipt(
  lines: readonly ReceiptLine[],
  { text, fields }: { readonly text: string; readonly fields: ConnectorFields },
): LineOutcomes {
  const ids = lines.map(({ deliveryLineId }) => deliveryLineId);
  return readOutcomes(ids, { text, fields, names: ['distributionSerialID', ''] });
}

/** H011: up to ten lines that go back. */
export function returnCall(lines: readonly ReturnLine[]): PlatformCall {
  return write('H011', {
    list: lines.map((line) => ({
      hospitalReturnId: line.ourReturnId,
      distributionSerialID: line.deliveryLineId,
      returnCount: line.quantity,
      returnReason: line.reason,
    })),
  });
}

/** The platform's `returnId` is to be stored: it is what the return is called from then on. */
export function readReturn(
  lines: readonly ReturnLine[],
  { text, fields }: { readonly text: string; readonly fields: ConnectorFields },
): LineOutcomes {
  const ids = lines.map(({ ourReturnId }) => ourReturnId);
  return readOutcomes(ids, { text, fields, names: ['hospitalReturnId', 'returnId'] });
}

type Form = {
  readonly text: string;
  readonly fields: ConnectorFields;
  /** Our id in an item of the answer, and the platform's. */
  readonly names: readonly [id: string, platformId: string];
};

function readOutcomes(ids: readonly string[], { text, fields, names }: Form): LineOutcomes {
  const answer = readAnswer(text, fields);
  if (!answer.ok) return answer;
  const { root, quota, problem, verdict } = answer.value;
  const outcomes = new Map<string, LineOutcome>();
  for (const item of listOf(root, 'successList') ?? []) {
    const id = textOf(item, names[0], 'value');
    const platformId = textOf(item, names[1]) || null;
    outcomes.set(id, { id, kind: 'taken', platformId });
  }
  for (const item of errorItemsOf(root)) outcomes.set(...refusal(item, names[0]));
  if (isPlainYes(answer.value, outcomes.size))
    return ok({ lines: ids.map((id) => ({ id, kind: 'taken', platformId: null })), quota });

  const lines = ids.flatMap((id) => outcomes.get(id) ?? []);
  if (lines.length === ids.length) return ok({ lines, quota });
  return verdict !== 'yes' && lines.length === 0
    ? err(problem)
    : err(unreadable('回答中没有说明每一行的结果'));
}

/** A clear yes without any list stands for all lines. */
function isPlainYes({ verdict, words }: JiangsuAnswer, named: number): boolean {
  return verdict === 'yes' && named === 0 && !saysNo(words);
}

function refusal(item: JsonObject, name: string): readonly [string, LineOutcome] {
  const id = textOf(item, name);
  const code = textOf(item, 'errorCode');
  return [id, { id, kind: 'refused', code, words: textOf(item, 'errorMsg') }];
}
