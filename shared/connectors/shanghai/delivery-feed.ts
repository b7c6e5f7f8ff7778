import type { Instant } from '../../domain/calendar/instant';
import { addDays, isLocalDate, type LocalDate } from '../../domain/calendar/local-date';
import { ok } from '../../kernel/result';
import type { Feed, FeedContext, FeedPage, PlatformCall, ToldDelivery } from '../connector';
import { nextPage, NO_QUOTA, readList } from './answer';
import { shanghaiCall, shanghaiDay } from './envelope';
import { ourLineOf } from './line-feed';
import { rawOf, readRows } from './read-rows';
import type { Row, RowFields } from './row-fields';
import { settingOf } from './setting';

/** How far back a delivery may be changed or voided by its distributor. */
const WINDOW_DAYS = 92;
const SHANGHAI_MS = 28_800_000;
const SEPARATOR = '|';

/**
 * Deliveries by PSMXBH. The cursor is the day and the last id read: within a day only what is new is
 * asked for; each new day the whole window is read again, because a delivery that is changed keeps its id.
 */
export const deliveryFeed: Feed<ToldDelivery> = { call, read };

function call({ fields, now, cursor }: FeedContext): PlatformCall {
  const today = dayInShanghai(now);
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    QSRQ: shanghaiDay(addDays(today, -WINDOW_DAYS)),
    // The platform's day may be one ahead of ours.
    JZRQ: shanghaiDay(addDays(today, 1)),
    QYBM: '',
    PSDBM: '',
    PSMXBHCXTJ: placeOf(cursor, today).lastId,
  };
  return shanghaiCall({ operation: 'YY153', kind: 'read', fields, main, rows: null });
}

function read({ now, cursor }: FeedContext, text: string): FeedPage<ToldDelivery> {
  const answer = readList(text);
  if (!answer.ok) return answer;
  const today = dayInShanghai(now);
  const { lastId } = placeOf(cursor, today);
  const next = nextPage(answer.value, { cursor: lastId, idName: 'PSMXBH' });
  if (!next.ok) return next;
  const told = readRows(answer.value, { operation: 'YY153', idName: 'PSMXBH' }, toldDelivery);
  const reached = next.value?.cursor ?? answer.value.rows.at(-1)?.['PSMXBH']?.trim() ?? '';
  return ok({
    ...told,
    cursor: [today, reached === '' ? lastId : reached].join(SEPARATOR),
    isEnd: next.value === null,
    quota: NO_QUOTA,
  });
}

function placeOf(cursor: string | null, today: LocalDate): { readonly lastId: string } {
  const [day = '', lastId = ''] = cursor?.split(SEPARATOR) ?? [];
  return { lastId: isLocalDate(day) && day === today ? lastId : '' };
}

/** A delivery line as YY153 and YY155 tell it. */
export function toldDelivery(fields: RowFields, row: Row): ToldDelivery {
  return {
    deliveryLineId: fields.neededText('PSMXBH'),
    platformLineId: fields.text('DDMXBH') || null,
    ourLineId: ourLineOf(row).ourLineId,
    quantity: fields.neededCount('PSL'),
    unitPrice: fields.price('HSDJ'),
    lot: fields.text('SCPH'),
    producedOn: fields.day('SCRQ'),
    expiresOn: fields.day('YXRQ'),
    udi: fields.text('PSMXTM'),
    invoiceNumber: fields.text('FPH'),
    deliveredOn: fields.day('PSRQ'),
    raw: rawOf(row),
  };
}

function dayInShanghai(now: Instant): LocalDate {
  const there = new Date(Date.parse(now) + SHANGHAI_MS);
  return there.toISOString().slice(0, 10) as LocalDate;
}
