import type { PayableView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { formatMoney, type StatusTone } from '@renderer/ui';
import { endOfMonth, startOfMonth, type LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { sum, type Fen } from '@shared/domain/money/money';
import { payableState, type PayableState } from '@shared/domain/payment/payable-state';

type Words = Text<'payables'>;

/** A payable with where it stands today. */
export type PayableLine = PayableView & { readonly state: PayableState };

export const PRESETS = ['all', 'open', 'this-month', 'late'] as const;
export type Preset = (typeof PRESETS)[number];

export function withStates(
  payables: readonly PayableView[],
  clock: { readonly today: LocalDate; readonly holidays: HolidayCalendar },
): readonly PayableLine[] {
  return payables.map((view) => ({
    ...view,
    state: payableState(view.payable, view.balance, clock),
  }));
}

export function isInPreset(line: PayableLine, preset: Preset, today: LocalDate): boolean {
  const { dueOn, open } = line.balance;
  switch (preset) {
    case 'all':
      return true;
    case 'open':
      return open > 0;
    case 'this-month':
      return open > 0 && dueOn >= startOfMonth(today) && dueOn <= endOfMonth(today);
    case 'late':
      return line.state.kind === 'late';
  }
}

export function sumOpen(lines: readonly PayableLine[]): Fen {
  return sum(lines.map(({ balance }) => balance.open));
}

export function describeState(text: Words, state: PayableState): string {
  switch (state.kind) {
    case 'paid':
    case 'due-today':
      return text(`state.${state.kind}`);
    case 'claim':
      return text('state.claim', { amount: formatMoney(state.amount) });
    case 'due-later':
    case 'late':
      return text(`state.${state.kind}`, { days: state.days });
  }
}

export const STATE_TONES = {
  paid: 'success',
  claim: 'info',
  'due-later': 'neutral',
  'due-today': 'warning',
  late: 'error',
} as const satisfies Record<PayableState['kind'], StatusTone>;

/** The last working day on or before the due day, while something is open. */
export function lastWorkingDayOf({ state }: PayableLine): LocalDate | null {
  return 'lastWorkingDay' in state ? state.lastWorkingDay.day : null;
}

export function describeRule({ payable }: PayableView): string {
  const { citation } = payable.rule;
  return `${citation.notice} ${citation.clause}`;
}
