import { err, ok, type Result } from '../../kernel/result';
import type { Feed, FeedContext } from '../connector';
import { readAnswer } from './answer';
import type { JsonObject } from './json-answer';
import { fieldOf, lineIdList, read } from './order-messages';
import { rowsOf } from './order-question';
import { cursorAfter, findBatch, ROUND_PAGE_SIZE } from './open-line-rounds';
import { hasNextPage, pageFields } from './paging';

/** A question (H008, H009) for the lines that are still open, fifty ids a call. Rows that cannot be read are named by their place. */
export function openLineFeed<Told>(
  question: string,
  toTold: (row: JsonObject) => Result<Told, string>,
): Feed<Told> {
  return {
    call(context: FeedContext) {
      const batch = findBatch(context);
      if (batch === null) return null;
      return read(question, {
        hospitalId: fieldOf(context.fields, 'hospitalId'),
        list: lineIdList(batch.ids, context.fields),
        ...pageFields(batch.page, ROUND_PAGE_SIZE),
      });
    },

    read(context: FeedContext, text: string) {
      const answer = readAnswer(text, context.fields);
      if (!answer.ok) return answer;
      const rows = rowsOf(answer.value);
      if (!rows.ok) return err(rows.error);
      const { root, quota } = answer.value;

      const batch = findBatch(context) ?? { ids: [], page: 1, isLast: true };
      const size = { page: batch.page, rows: rows.value.length, size: ROUND_PAGE_SIZE };
      const told = rows.value.map((row) => toTold(row));
      return ok({
        rows: told.flatMap((row) => (row.ok ? [row.value] : [])),
        unreadable: told.flatMap((row, index) =>
          row.ok ? [] : [{ place: `${question} 第 ${index + 1} 行`, words: row.error }],
        ),
        quota,
        ...cursorAfter(context, { batch, hasMore: hasNextPage(root, size) }),
      });
    },
  };
}
