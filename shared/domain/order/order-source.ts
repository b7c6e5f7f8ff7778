import type { Agreement } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { ProgramProductId } from '../program/program';

/** The agreement's line that a product may be ordered from. */
export type OrderSource = { readonly agreement: Agreement; readonly productId: ProgramProductId };

/** Whether an order may start from the agreement at all; the checks say the rest. */
export function isOrderable({ state, yearNumber }: Agreement): boolean {
  if (state === 'effective') return true;
  // Unsigned renewals: within the cycle they warn and do not stop an order.
  return yearNumber > 1 && (state === 'awaiting-signatures' || state === 'draft');
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
