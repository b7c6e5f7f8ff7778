import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { paymentSectionRow } from '@shared/domain/execution-report/payment-section';
import {
  reportPeriod,
  shanghaiTime,
  yearsInMonth,
} from '@shared/domain/execution-report/report-period';
import type { Instant } from '@shared/domain/calendar/instant';
import { fen } from '@shared/domain/money/money';
import type { PayableEntryId, PayableId } from '@shared/domain/payment/payable';
import { aPayable, aPayableEntry } from '@tests/builders/payable-builders';
import { describe, expect, it } from 'vitest';

const august = reportPeriod(localDate(2024, 8, 15), localDate(2024, 9, 23));

function debt(id: string, [acceptedOn, dueOn]: readonly [LocalDate, LocalDate], amount: number) {
  const payableId = id as PayableId;
  return {
    payable: aPayable({ id: payableId, acceptedOn, dueOn, amount: fen(amount) }),
    entry: aPayableEntry({
      id: `${id}-accepted` as PayableEntryId,
      payableId,
      amount: fen(amount),
      on: acceptedOn,
    }),
  };
}

function paid(id: string, on: LocalDate, amount: number) {
  return aPayableEntry({
    id: `${id}-paid-${on}` as PayableEntryId,
    payableId: id as PayableId,
    kind: 'payment',
    amount: fen(-amount),
    on,
  });
}

describe('the month of a report', () => {
  it('is cut at its last day, and today while it runs', () => {
    expect(august).toEqual({
      month: { from: '2024-08-01', to: '2024-08-31' },
      cutOn: '2024-08-31',
    });
    expect(reportPeriod(localDate(2024, 9, 1), localDate(2024, 9, 23)).cutOn).toBe('2024-09-23');
  });

  it('holds both years where one ends within it', () => {
    const years = [
      { number: 1, from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) },
      { number: 2, from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) },
    ];
    const numbers = (day: LocalDate, today: LocalDate) =>
      yearsInMonth({ years }, reportPeriod(day, today)).map(({ number }) => number);
    expect(numbers(localDate(2025, 3, 1), localDate(2025, 4, 9))).toEqual([1, 2]);
    expect(numbers(localDate(2025, 3, 1), localDate(2025, 3, 24))).toEqual([1]);
    expect(numbers(localDate(2025, 4, 1), localDate(2025, 5, 9))).toEqual([2]);
  });

  it('is taken at a time of China', () => {
    expect(shanghaiTime('2024-09-30T17:05:59.000Z' as Instant)).toBe('2024-10-01 01:05');
  });
});

describe('what a program owes an enterprise, by hand', () => {
  // June goods due 07-31 paid 07-31 and 08-05; July goods due 08-31 paid 08-31 in part; May goods due 06-30 never.
  const june = debt('june', [localDate(2024, 6, 10), localDate(2024, 7, 31)], 1_000);
  const july = debt('july', [localDate(2024, 7, 3), localDate(2024, 8, 31)], 2_000);
  const other = debt('other', [localDate(2024, 7, 20), localDate(2024, 8, 31)], 500);
  const may = debt('may', [localDate(2024, 5, 2), localDate(2024, 6, 30)], 700);
  const all = [june, july, other, may];
  const row = paymentSectionRow(
    {
      distributor: '主配甲',
      payables: all.map(({ payable }) => payable),
      entries: [
        ...all.map(({ entry }) => entry),
        paid('june', localDate(2024, 8, 5), 1_000),
        paid('july', localDate(2024, 8, 31), 1_500),
        paid('other', localDate(2024, 8, 30), 500),
        paid('july', localDate(2024, 9, 2), 500),
      ],
      withoutInvoice: new Set(['may' as PayableId, 'july' as PayableId]),
    },
    august,
  );

  it('counts what fell due in the month, a part paid in time by amount only', () => {
    expect(row).toMatchObject({
      dueCount: 2,
      dueAmount: 2_500,
      inTimeCount: 1,
      inTimeAmount: 2_000,
      shareByAmount: 8_000,
      shareByCount: 5_000,
    });
  });

  it('ages what is open at the cut by natural days after its due day', () => {
    // 06-30 to 08-31 are 62 days; what is due on the cut itself is not overdue.
    expect(row.overdue).toEqual({ upTo30: 0, upTo60: 0, upTo90: 700, over90: 0 });
    expect(row).toMatchObject({ lateCount: 1, lateWithoutInvoice: 1, withoutInvoiceAmount: 1_200 });
  });

  it('says how long payments of the month took', () => {
    // 56, 59 and 41 days.
    expect(row).toMatchObject({ meanDays: 52, longestDays: 59 });
  });
});
