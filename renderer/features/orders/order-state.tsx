import type { OrderOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from '@renderer/ui';
import type { Order, ReportState } from '@shared/domain/order/order';

type ShownState = Order['state'] | 'part' | 'void';

const TONES = {
  placed: 'info',
  part: 'warning',
  void: 'error',
  closed: 'success',
  cancelled: 'neutral',
} as const satisfies Record<ShownState, StatusTone>;

/** An open order of which something has been accepted is shown as such; so is one that its platform has made void whole. */
export function shownStateOf({
  order,
  acceptedShare,
  openLines,
}: Pick<OrderOverview, 'order' | 'acceptedShare' | 'openLines'>): ShownState {
  if (order.state !== 'placed') return order.state;
  if ((acceptedShare ?? 0) > 0) return 'part';
  return openLines === 0 ? 'void' : 'placed';
}

export function OrderStateTag({ state }: { readonly state: ShownState }) {
  const text = useText('orders');
  return <StatusTag tone={TONES[state]}>{text(`state.${state}`)}</StatusTag>;
}

/** Where it stands on its way to the platform; an order that nobody has approved does not wait to be sent yet. */
export type ShownReport = ReportState | 'awaiting-approval';

const REPORT_TONES = {
  'awaiting-approval': 'warning',
  'awaiting-report': 'warning',
  returned: 'error',
  reported: 'success',
} as const satisfies Record<ShownReport, StatusTone>;

export function shownReportOf({ approval, reportState, state }: Order): ShownReport {
  const isWaiting = state === 'placed' && approval?.state === 'waiting';
  return isWaiting ? 'awaiting-approval' : reportState;
}

export function ReportStateTag({ order }: { readonly order: Order }) {
  const text = useText('orders');
  const shown = shownReportOf(order);
  return <StatusTag tone={REPORT_TONES[shown]}>{text(`report.${shown}`)}</StatusTag>;
}
