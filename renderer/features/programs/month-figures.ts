import type { Text } from '@renderer/i18n/create-text';
import { formatMoney, formatQuantity, formatShare } from '@renderer/ui';
import { fen } from '@shared/domain/money/money';
import type { ScopePoint } from './pace-scope';

/** The table behind the chart: what each month brought, and where it stood at its end. */
export function monthFigures(
  text: Text<'programs'>,
  points: readonly ScopePoint[],
  { isValue, outside }: { readonly isValue: boolean; readonly outside: number },
) {
  const amount = (figure: number | null) => {
    if (figure === null) return '—';
    return isValue ? formatMoney(fen(figure)) : formatQuantity(figure);
  };
  const rows = points.map(({ on, net, cumulative, completionShare, timeShare }) => [
    on,
    amount(net),
    amount(cumulative),
    completionShare === null ? '—' : formatShare(completionShare),
    formatShare(timeShare),
  ]);
  const after = outside === 0 ? [] : [[text('month.outside'), amount(outside), '', '', '']];
  return {
    headers: [
      text('month.until'),
      text(isValue ? 'month.net-value' : 'month.net'),
      text('month.cumulative'),
      text('pace.completion'),
      text('pace.time'),
    ],
    rows: [...rows, ...after],
  };
}
