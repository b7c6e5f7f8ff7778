import type { LineProgress, OrderProgress } from './order-document';

type Refusal = { readonly code: string; readonly words: string };

/**
 * What follows when a message that adds lines was refused as a whole, and the platform has nothing of it.
 *
 * One of them may be to blame without being named: they go again in halves, until the one that is
 * refused alone is found. Only lines that were asked about and are not there may come here.
 */
export function splitRefused(
  progress: OrderProgress,
  ourLineIds: readonly string[],
  { code, words }: Refusal,
): OrderProgress {
  const carried = new Set(ourLineIds);
  const isLeft = ({ ourLineId, standing }: LineProgress) =>
    standing === 'absent' && carried.has(ourLineId);
  const count = progress.lines.filter(isLeft).length;
  if (count > 1) return { ...progress, linesAtOnce: Math.ceil(count / 2) };
  const lines = progress.lines.map((line): LineProgress =>
    isLeft(line) ? { ...line, standing: 'refused', refusal: { code, words } } : line,
  );
  return { ...progress, lines };
}

/** A message that was taken lets the next one carry twice as many again. */
export function withMoreAtOnce(progress: OrderProgress): OrderProgress {
  const { linesAtOnce } = progress;
  return linesAtOnce === undefined ? progress : { ...progress, linesAtOnce: linesAtOnce * 2 };
}

/** The first of these lines, as many as one message may carry. */
export function firstAtOnce<Line>(
  lines: readonly Line[],
  { linesAtOnce = lines.length }: Pick<OrderProgress, 'linesAtOnce'>,
  most: number,
): readonly Line[] {
  return lines.slice(0, Math.min(most, linesAtOnce));
}
