import type { OrderOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from '@renderer/ui';
import type { Order, ReportState } from '@shared/domain/order/order';

type ShownState = Order['state'] | 'part';

const TONES = {
  placed: 'info',
  part: 'warning',
  closed: 'success',
  cancelled: 'neutral',
} as const satisfies Record<ShownState, StatusTone>;

/** An open order of which something has been accepted is shown as such. */
export function shownStateOf({
  order,
  acceptedShare,
}: Pick<OrderOverview, 'order' | 'acceptedShare'>): ShownState {
  return order.state === 'placed' && (acceptedShare ?? 0) > 0 ? 'part' : order.state;
}

export function OrderStateTag({ state }: { readonly state: ShownState }) {
  const text = useText('orders');
  return <StatusTag tone={TONES[state]}>{text(`state.${state}`)}</StatusTag>;
}

export function ReportStateTag({ state }: { readonly state: ReportState }) {
  const text = useText('orders');
  const tone = state === 'reported' ? 'success' : 'warning';
  return <StatusTag tone={tone}>{text(`report.${state}`)}</StatusTag>;
}
