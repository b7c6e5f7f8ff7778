import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall, Quota } from '../connector';
import { readAnswer } from './answer';
import { textOf } from './json-answer';
import { fieldOf, read } from './order-messages';
import { rowsOf } from './order-question';
import { hasNextPage, pageFields } from './paging';

const PAGE_SIZE = 100;

export type Distributor = { readonly code: string; readonly name: string };

/** H016: the distributors that the platform knows. */
export function distributorsCall(fields: ConnectorFields, page: number): PlatformCall {
  return read('H016', {
    hospitalId: fieldOf(fields, 'hospitalId'),
    ...pageFields(page, PAGE_SIZE),
  });
}

export function readDistributors(
  page: number,
  { text, fields }: { readonly text: string; readonly fields: ConnectorFields },
): Result<
  {
    readonly distributors: readonly Distributor[];
    readonly hasMore: boolean;
    readonly quota: Quota;
  },
  CallProblem
> {
  const answer = readAnswer(text, fields);
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  if (!rows.ok) return err(rows.error);
  const distributors = rows.value
    .map((row) => ({ code: textOf(row, 'companyIdPs'), name: textOf(row, 'companyNamePs') }))
    .filter(({ code }) => code !== '');
  const size = { page, rows: rows.value.length, size: PAGE_SIZE };
  const hasMore = hasNextPage(answer.value.root, size);
  return ok({ distributors, hasMore, quota: answer.value.quota });
}
