import { ok, err, type Result } from '../../kernel/result';
import type { CallProblem } from '../connector';
import { mainText, readDone, unreadable } from './answer';
import { isDone } from './answer-problems';
import { textOf } from './row-fields';

/** What a write did with one of its lines. */
export type LineResult = {
  /** What the message called it. */
  readonly key: string;
  /** What the platform calls it; null where it gives no number. */
  readonly platformId: string | null;
  readonly refusal: { readonly code: string; readonly words: string } | null;
};

export type WriteResult = {
  /** What the platform calls the document; empty where it gives no number. */
  readonly documentId: string;
  readonly lines: readonly LineResult[];
};

type ResultNames = {
  /** Tags of the document's number, of our line number, and of the platform's. */
  readonly document: string;
  readonly key: string;
  readonly id: string;
};

/** Reads the answer of a write line by line: some may be refused while others were taken. */
export function readLineResults(
  text: string,
  names: ResultNames,
): Result<WriteResult, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  const lines = answer.value.rows.map((row): LineResult => {
    const code = textOf(row, 'CLJG');
    const refusal = code === '' || isDone(code) ? null : { code, words: textOf(row, 'CLQKMS') };
    return { key: textOf(row, names.key), platformId: textOf(row, names.id) || null, refusal };
  });
  const isUnclear = lines.some(
    ({ platformId, refusal }) => refusal !== null && platformId !== null,
  );
  // Where key and number are one tag, a refusal names its line by it.
  if (isUnclear && names.key !== names.id) return err(unreadable('CLJG'));
  return ok({ documentId: mainText(answer.value, names.document), lines });
}
