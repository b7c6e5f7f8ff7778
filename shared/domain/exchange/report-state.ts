import type { ReportState } from '../order/order';
import type { Exchange } from './exchange';

/** What an exchange on the ordering connection makes of its order; null when it changes nothing. */
export function reportStateAfter({
  kind,
  state,
  problem,
  progress,
}: Pick<Exchange, 'kind' | 'state' | 'problem' | 'progress'>): ReportState | null {
  if (kind !== 'order') return null;
  const hasRefused = progress.lines.some(({ standing }) => standing === 'refused');
  if (state === 'done') return hasRefused ? 'returned' : 'reported';
  if (state !== 'parked') return null;
  return hasRefused || problem?.kind === 'refused' ? 'returned' : null;
}
