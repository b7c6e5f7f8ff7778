import type { Agreement } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { ProgramProductId } from '../program/program';

/** The agreement's line that a product may be ordered from. */
export type OrderSource = { readonly agreement: Agreement; readonly productId: ProgramProductId };

/**
 * Whether an order may start from the agreement at all. One that is not signed may, because an order
 * that cannot wait is received first; the checks say so.
 */
export function isOrderable({ state }: Pick<Agreement, 'state'>): boolean {
  return state !== 'terminated' && state !== 'void';
}

/** Whether orders go on under it without passing anything over: an unsigned renewal only warns. */
export function isUsual({ state, yearNumber }: Agreement): boolean {
  return state === 'effective' || (isOrderable({ state }) && yearNumber > 1);
}

/**
 * The agreement that a product is ordered from unless somebody chooses another: one whose year runs,
 * the main before the backup, signed before unsigned, the later year before the earlier.
 */
export function findOrderSource(
  productId: ProgramProductId,
  agreements: readonly Agreement[],
  today: LocalDate,
): Agreement | undefined {
  const offered = listOrderSources(productId, agreements);
  const rank = (agreement: Agreement) =>
    (isUsual(agreement) ? 0 : 8) +
    (runsOn(agreement, today) ? 0 : 4) +
    (agreement.role === 'main' ? 0 : 2) +
    (agreement.state === 'effective' ? 0 : 1);
  return [...offered].sort(
    (one, other) => rank(one) - rank(other) || other.yearNumber - one.yearNumber,
  )[0];
}

/** Every agreement that has the product and that an order may start from. */
export function listOrderSources(
  productId: ProgramProductId,
  agreements: readonly Agreement[],
): readonly Agreement[] {
  return agreements.filter(
    (agreement) =>
      isOrderable(agreement) && agreement.lines.some((line) => line.productId === productId),
  );
}

function runsOn({ startsOn, endsOn }: Agreement, day: LocalDate): boolean {
  return startsOn <= day && day <= endsOn;
}
