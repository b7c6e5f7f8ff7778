import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, Quota } from '../connector';
import { saysNothingThere } from '../nothing-there';
import { faultProblem, isDone, problemOf } from './answer-problems';
import { textOf, type Row } from './row-fields';
import { findSoapFault } from './soap';
import { findChild, readXml, type XmlElement } from './xml-element';

export type ShanghaiAnswer = {
  readonly head: Row;
  readonly main: Row;
  readonly rows: readonly Row[];
};

/** Where a list goes on; null at its end. */
export type NextPage = { readonly cursor: string } | null;

/** This platform says nothing of calls left. */
export const NO_QUOTA: Quota = { remaining: null };

/** Reads an answer whatever its overall result is; one that tells a wrong number of rows was cut. */
export function readAnswer(text: string): Result<ShanghaiAnswer, CallProblem> {
  const root = readXml(text);
  if (root?.name !== 'XMLDATA') {
    const fault = findSoapFault(text);
    return err(fault === null ? unreadable('XMLDATA') : faultProblem(fault));
  }
  const answer = {
    head: rowOf(findChild(root, 'HEAD')),
    main: rowOf(findChild(root, 'MAIN')),
    rows: (findChild(root, 'DETAIL')?.children ?? [])
      .filter(({ name }) => name === 'STRUCT')
      .map(rowOf),
  };
  if (resultOf(answer) === '') return err(unreadable('ZTCLJG'));
  const told = mainText(answer, 'JLS');
  // A refusal without rows may repeat the number that was sent.
  const isCounted = told !== '' && (answer.rows.length > 0 || isDone(resultOf(answer)));
  if (isCounted && Number(told) !== answer.rows.length)
    return err(unreadable(`JLS ${told}, STRUCT ${answer.rows.length}`));
  return ok(answer);
}

/** As `readAnswer`, and a problem unless the platform has done what it was told. */
export function readDone(text: string): Result<ShanghaiAnswer, CallProblem> {
  const read = readAnswer(text);
  if (!read.ok || isDone(resultOf(read.value))) return read;
  return err(answerProblem(read.value));
}

/** As `readDone`, of a question: a platform may say no in place of an empty list. */
export function readList(text: string): Result<ShanghaiAnswer, CallProblem> {
  const read = readDone(text);
  const isEmpty = !read.ok && read.error.kind === 'refused' && saysNothingThere(read.error.words);
  return isEmpty ? ok({ head: {}, main: { SFWJ: '1' }, rows: [] }) : read;
}

/** ZTCLJG. */
export function resultOf({ head }: ShanghaiAnswer): string {
  return textOf(head, 'ZTCLJG');
}

/** The refusal of a whole message, with what is said of its lines. */
export function answerProblem({ head, rows }: ShanghaiAnswer): CallProblem {
  const ofLines = rows
    .map((row) => [textOf(row, 'SXH'), textOf(row, 'CLQKMS')] as const)
    .filter(([, words]) => words !== '')
    .map(([position, words]) => `${position} ${words}`.trim());
  const words = [textOf(head, 'CWXX'), ...ofLines].filter((part) => part !== '').join('; ');
  return problemOf(textOf(head, 'ZTCLJG'), words);
}

/** What MAIN says, or HEAD: the public clients read counts and numbers from either. */
export function mainText({ main, head }: ShanghaiAnswer, name: string): string {
  return textOf(main, name) || textOf(head, name);
}

/**
 * Where the list goes on, by SFWJ and the DCZH tag (each list has its own ending of that name).
 * A list that is not finished and does not move on can be neither read to its end nor believed to be complete.
 */
export function nextPage(
  answer: ShanghaiAnswer,
  list: { readonly cursor: string; readonly idName: string },
): Result<NextPage, CallProblem> {
  const isFinished = mainText(answer, 'SFWJ');
  const lastRow = answer.rows.at(-1);
  const tag = Object.keys({ ...answer.head, ...answer.main }).find((key) => key.startsWith('DCZH'));
  const told = tag === undefined ? '' : mainText(answer, tag);
  const cursor = told || (lastRow === undefined ? '' : textOf(lastRow, list.idName));
  if (isFinished === '1') return ok(null);
  if (isFinished === '' && lastRow === undefined) return ok(null);
  if (cursor === '' || cursor === list.cursor) {
    if (isFinished === '') return ok(null);
    return err(unreadable(`SFWJ ${isFinished}, DCZH ${cursor}`));
  }
  return ok({ cursor });
}

export function unreadable(words: string): CallProblem {
  return { kind: 'unreadable', words };
}

function rowOf(element: XmlElement | null): Row {
  return Object.fromEntries((element?.children ?? []).map(({ name, text }) => [name, text]));
}
