import type { LotOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from '@renderer/ui';
import { daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { NEAR_EXPIRY_DAYS } from '@shared/domain/desk/find-duties';

export type ExpiryState = 'expired' | 'near' | 'fine' | 'none';

const TONES = {
  expired: 'error',
  near: 'warning',
  fine: 'success',
  none: 'neutral',
} as const satisfies Record<ExpiryState, StatusTone>;

/** On its last day a lot may still be used. */
export function expiryStateOf({ lot, stock }: LotOverview, today: LocalDate): ExpiryState {
  if (stock.onHand <= 0) return 'none';
  const daysLeft = daysBetween(today, lot.expiresOn);
  if (daysLeft < 0) return 'expired';
  return daysLeft <= NEAR_EXPIRY_DAYS ? 'near' : 'fine';
}

export function ExpiryTag({ state }: { readonly state: ExpiryState }) {
  const text = useText('stock');
  return <StatusTag tone={TONES[state]}>{text(`expiry.${state}`)}</StatusTag>;
}
