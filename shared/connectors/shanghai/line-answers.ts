import type { LineProgress } from '../../domain/exchange/order-document';
import { isDone } from './answer-problems';
import { textOf, type Row } from './row-fields';

/** What the platform says of one line of a write: done, refused, or what nobody can act upon. */
export type LineAnswer =
  | { readonly kind: 'done'; readonly platformLineId: string | null }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  | { readonly kind: 'unclear'; readonly words: string };

/**
 * Reads CLJG, CLQKMS and DDMXBH of a line.
 *
 * A line that is refused and yet has a number there is unclear: taking it for refused could buy it twice.
 */
export function lineAnswerOf(row: Row): LineAnswer {
  const code = textOf(row, 'CLJG');
  const words = textOf(row, 'CLQKMS');
  const id = textOf(row, 'DDMXBH');
  if (isDone(code)) return { kind: 'done', platformLineId: id || null };
  if (code !== '' && id === '') return { kind: 'refused', code, words };
  if (code === '' && id !== '') return { kind: 'done', platformLineId: id };
  return { kind: 'unclear', words: `SXH ${textOf(row, 'SXH')} CLJG ${code} DDMXBH ${id}` };
}

/** Rows by their SXH; `001` is 1. The first counts where one comes twice. */
export function rowsByPosition(rows: readonly Row[]): ReadonlyMap<number, Row> {
  const byPosition = new Map<number, Row>();
  for (const row of rows) {
    const position = positionOf(row);
    if (position !== null && !byPosition.has(position)) byPosition.set(position, row);
  }
  return byPosition;
}

export function positionOf(row: Row): number | null {
  const text = textOf(row, 'SXH');
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

export function refusedLine(
  line: LineProgress,
  refusal: { readonly code: string; readonly words: string },
): LineProgress {
  const { code, words } = refusal;
  return { ...line, standing: 'refused', refusal: { code, words } };
}
