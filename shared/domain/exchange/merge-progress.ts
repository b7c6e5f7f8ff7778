import type { LineProgress, LineStanding, OrderProgress } from './order-document';

/** Proof outweighs what was not seen: a platform's list may lag behind its own answers. */
const WEIGHT: Readonly<Record<LineStanding, number>> = {
  absent: 0,
  refused: 1,
  added: 2,
  sent: 3,
  cancelled: 4,
};

/**
 * What we know after the platform has told what it has.
 *
 * Nothing that an answer has proved is taken back because a list does not show it.
 */
export function mergeProgress(known: OrderProgress, found: OrderProgress): OrderProgress {
  const foundById = new Map(found.lines.map((line) => [line.ourLineId, line]));
  return {
    ...known,
    headerId: known.headerId ?? found.headerId,
    isSubmitted: known.isSubmitted || found.isSubmitted,
    lines: known.lines.map((line) => mergeLine(line, foundById.get(line.ourLineId))),
  };
}

function mergeLine(known: LineProgress, found: LineProgress | undefined): LineProgress {
  if (found === undefined || WEIGHT[found.standing] < WEIGHT[known.standing]) return known;
  return {
    ...found,
    platformLineId: found.platformLineId ?? known.platformLineId,
    platformOrderId: found.platformOrderId ?? known.platformOrderId,
    refusal: found.standing === 'refused' ? (found.refusal ?? known.refusal) : null,
  };
}

/** Our lines that an answer has proved to be in a sent order and that a whole answer does not show any more. */
export function listMissing(known: OrderProgress, found: OrderProgress): readonly LineProgress[] {
  const foundById = new Map(found.lines.map((line) => [line.ourLineId, line.standing]));
  return known.lines.filter(
    ({ ourLineId, standing }) => standing === 'sent' && foundById.get(ourLineId) === 'absent',
  );
}

/** For rows that came from JSON in the same order of fields. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the platform certainly has nothing of the order. */
export function isUntouched({ headerId, isSubmitted, lines }: OrderProgress): boolean {
  return (
    headerId === null &&
    !isSubmitted &&
    lines.every(({ standing }) => standing === 'absent' || standing === 'refused')
  );
}
