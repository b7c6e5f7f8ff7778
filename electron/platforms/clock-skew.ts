/** A Date header says whole seconds: in the middle it stands for the one it names. */
const HALF_SECOND_MS = 500;

/**
 * The platform's clock less ours in milliseconds, exact to about a second. Null without a Date header.
 *
 * The header is taken to have been written half-way between sending and receiving.
 */
export function clockSkewOf(
  dateHeader: string | undefined,
  { sentAt, durationMs }: { readonly sentAt: Date; readonly durationMs: number },
): number | null {
  const theirs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(theirs)) return null;
  return Math.round(theirs + HALF_SECOND_MS - (sentAt.getTime() + durationMs / 2));
}
