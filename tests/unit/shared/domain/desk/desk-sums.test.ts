import type { LocalDate } from '@shared/domain/calendar/local-date';
import { deskFigures } from '@shared/domain/desk/desk-figures';
import { listDueMonths } from '@shared/domain/desk/due-months';
import type { Duty } from '@shared/domain/desk/duty';
import { fen } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import type { PayableId } from '@shared/domain/payment/payable';
import { aBalance } from '@tests/builders/payable-builders';
import { describe, expect, it } from 'vitest';

const day = (text: string) => text as LocalDate;

function aPaymentDuty(kind: 'payment-late' | 'payment-due', amount: number): Duty {
  return {
    kind,
    payableId: 'payable-1' as PayableId,
    lastWorkingDay: day('2024-05-31'),
    subject: 'YS-2024-A1B2C3-00001',
    on: day('2024-05-31'),
    daysLeft: 0,
    amount: fen(amount),
    citation: null,
  };
}

describe('the sums at the top of the desk', () => {
  it('keeps what is late apart from what is due, and counts the rest', () => {
    const report: Duty = {
      kind: 'order-awaiting-report',
      orderId: 'order-1' as OrderId,
      subject: 'CG-2024-A1B2C3-00001',
      on: day('2024-05-01'),
      daysLeft: -1,
      // An order's amount is no payable yet.
      amount: fen(999),
      citation: null,
    };
    const duties = [
      aPaymentDuty('payment-late', 1_000),
      aPaymentDuty('payment-late', 500),
      aPaymentDuty('payment-due', 70),
      report,
    ];
    expect(deskFigures(duties)).toEqual({
      lateAmount: 1_500,
      dueAmount: 70,
      linesBehind: 0,
      agreementsUnsigned: 0,
      ordersAwaitingReport: 1,
    });
  });
});

describe('open payables by the month they fall due in', () => {
  it('puts the months in order and leaves out what is paid and what is owed to us', () => {
    const balances = [
      aBalance({ dueOn: day('2024-06-30'), open: fen(300) }),
      aBalance({ dueOn: day('2024-04-30'), open: fen(20) }),
      aBalance({ dueOn: day('2024-06-30'), open: fen(1) }),
      aBalance({ dueOn: day('2024-06-30'), open: fen(0) }),
      aBalance({ dueOn: day('2024-06-30'), open: fen(-5) }),
    ];
    expect(listDueMonths(balances, day('2024-05-31'))).toEqual([
      { month: '2024-04', isLate: true, amount: 20, count: 1 },
      { month: '2024-06', isLate: false, amount: 301, count: 2 },
    ]);
  });

  it('splits the month that runs at today: the due day itself is not late', () => {
    const balances = [
      aBalance({ dueOn: day('2024-05-10'), open: fen(7) }),
      aBalance({ dueOn: day('2024-05-11'), open: fen(8) }),
    ];
    expect(listDueMonths(balances, day('2024-05-11'))).toEqual([
      { month: '2024-05', isLate: true, amount: 7, count: 1 },
      { month: '2024-05', isLate: false, amount: 8, count: 1 },
    ]);
  });
});
