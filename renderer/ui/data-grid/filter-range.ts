import { isLocalDate } from '@shared/domain/calendar/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { parseScaled, toHalfWidth } from '../text/parse-scaled';
import type { ColumnKind } from './column';
import { DECIMALS } from './column-kind';
import type { GridFilter } from './grid-query';

type Bound = number | string | null;

/**
 * Reads the two ends of a filter as typed; an empty end is open, two empty ends are no filter.
 *
 * @errors `not-readable`
 */
export function parseRange(
  kind: ColumnKind,
  from: string,
  to: string,
): Result<GridFilter | null, { readonly kind: 'not-readable' }> {
  const first = parseBound(kind, from);
  const last = parseBound(kind, to);
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (first.value === null && last.value === null) return ok(null);
  return ok({ kind: 'range', from: first.value, to: last.value });
}

function parseBound(
  kind: ColumnKind,
  typed: string,
): Result<Bound, { readonly kind: 'not-readable' }> {
  const text = toHalfWidth(typed);
  if (text === '') return ok(null);
  if (kind === 'date') return isLocalDate(text) ? ok(text) : err({ kind: 'not-readable' });
  const parsed = parseScaled(text, DECIMALS[kind] ?? 0, { negative: true });
  return parsed.ok ? parsed : err({ kind: 'not-readable' });
}
