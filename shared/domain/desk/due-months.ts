import type { LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import type { PayableBalance } from '../payment/payable';

/** What is open and falls due in one calendar month; the late part of a month that runs stands apart. */
export type DueMonth = {
  /** 2024-09 */
  readonly month: string;
  readonly isLate: boolean;
  readonly amount: Fen;
  readonly count: number;
};

/** Open payables by the month they fall due in, earliest first. Claims on distributors are left out. */
export function listDueMonths(
  balances: readonly Pick<PayableBalance, 'dueOn' | 'open'>[],
  today: LocalDate,
): readonly DueMonth[] {
  const months = new Map<string, DueMonth>();
  for (const { dueOn, open } of balances) {
    if (open <= 0) continue;
    const month = dueOn.slice(0, 7);
    const isLate = dueOn < today;
    const key = `${month} ${isLate ? '0' : '1'}`;
    const before = months.get(key) ?? { month, isLate, amount: fen(0), count: 0 };
    months.set(key, { ...before, amount: fen(before.amount + open), count: before.count + 1 });
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month);
}
