import type { OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';

/** How a row of the register stands: as entered, corrected, or withdrawn. */
export function outsideStateOf({ isWithdrawn, history }: OutsidePurchase) {
  if (isWithdrawn) return 'withdrawn';
  return history.length > 0 ? 'corrected' : 'standing';
}
