import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { appliedPaymentRule } from '@shared/domain/payment/applied-payment-rule';
import { onTimeRate } from '@shared/domain/payment/on-time-rate';
import type { PayableEntry, PayableId } from '@shared/domain/payment/payable';
import { payableState } from '@shared/domain/payment/payable-state';
import { checkAdjustment, postAdjustment } from '@shared/domain/payment/post-adjustment';
import { chineseHolidays, policyPacks } from '@shared/policy-packs';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { countingIds } from '@tests/builders/draft-builders';
import { aBalance, aPayable, aPayableEntry } from '@tests/builders/payable-builders';
import { describe, expect, it } from 'vitest';

describe('payableState', () => {
  const inJune = aPayable({ dueOn: localDate(2024, 6, 30) });

  it('counts down to the due day and shows the last working day beside it', () => {
    expect(stateOn(localDate(2024, 6, 20))).toEqual({
      kind: 'due-later',
      days: 10,
      lastWorkingDay: { day: '2024-06-28', certain: true },
    });
    expect(stateOn(localDate(2024, 6, 30)).kind).toBe('due-today');
    expect(stateOn(localDate(2024, 7, 1))).toMatchObject({ kind: 'late', days: 1 });
  });

  it('is paid when nothing is open, and a claim when returns came after', () => {
    expect(stateOn(localDate(2024, 9, 1), 0)).toEqual({ kind: 'paid' });
    expect(stateOn(localDate(2024, 9, 1), -300)).toEqual({ kind: 'claim', amount: 300 });
  });

  function stateOn(today: LocalDate, open = 100_000) {
    return payableState(inJune, { open: fen(open) }, { today, holidays: chineseHolidays });
  }
});

describe('onTimeRate', () => {
  const may = { from: localDate(2024, 5, 1), to: localDate(2024, 5, 31) };

  it('counts the due day itself as in time and the day after as late', () => {
    const onDueDay = [aPayableEntry(), aPaymentOf(100_000, localDate(2024, 5, 31))];
    expect(onTimeRate([aPayable()], onDueDay, may)).toEqual({
      count: { numerator: 1, denominator: 1, share: 10_000 },
      amount: { numerator: 100_000, denominator: 100_000, share: 10_000 },
    });
    const dayAfter = [aPayableEntry(), aPaymentOf(100_000, localDate(2024, 6, 1))];
    expect(onTimeRate([aPayable()], dayAfter, may).count).toMatchObject({ numerator: 0, share: 0 });
  });

  it('counts a part by amount and not by number', () => {
    const entries = [aPayableEntry(), aPaymentOf(25_000, localDate(2024, 5, 20))];
    expect(onTimeRate([aPayable()], entries, may)).toMatchObject({
      count: { numerator: 0, denominator: 1 },
      amount: { numerator: 25_000, share: 2_500 },
    });
  });

  it('leaves out what falls due in another month and what was all returned', () => {
    const june = aPayable({ id: 'payable-2' as PayableId, dueOn: localDate(2024, 6, 30) });
    const back = aPayableEntry({
      kind: 'return',
      amount: fen(-100_000),
      on: localDate(2024, 5, 2),
    });
    const rate = onTimeRate([aPayable(), june], [aPayableEntry(), back], may);
    expect(rate.count).toEqual({ numerator: 0, denominator: 0, share: null });
  });

  function aPaymentOf(amount: number, on: LocalDate): PayableEntry {
    return aPayableEntry({ kind: 'payment', amount: fen(-amount), on });
  }
});

describe('appliedPaymentRule', () => {
  const days60 = { kind: 'days-after-acceptance', days: 60 } as const;

  it('takes the number of the notice, whatever the contract says', () => {
    expect(appliedPaymentRule(xinjiang202413, days60)).toMatchObject({
      ok: true,
      value: { source: 'notice', term: { kind: 'end-of-next-month' }, packVersion: 1 },
    });
  });

  it("takes the contract's term where the notice gives none, labelled so, and never a default", () => {
    const silent = policyPacks.filter(({ payment }) => payment.value === null);
    expect(silent.length).toBeGreaterThan(0);
    for (const pack of silent) {
      expect(appliedPaymentRule(pack, days60)).toMatchObject({
        ok: true,
        value: { source: 'contract', term: days60 },
      });
      expect(appliedPaymentRule(pack, null)).toEqual({
        ok: false,
        error: { kind: 'payment-term-missing', packId: pack.id },
      });
    }
  });
});

describe('postAdjustment', () => {
  const context = { today: localDate(2024, 6, 1), payable: aPayable(), balance: aBalance() };
  const adjustment = {
    kind: 'price-adjustment',
    amount: fen(-100_000),
    on: localDate(2024, 5, 1),
    documentId: 'adjustment-1',
    documentNumber: 'TZ-2024-A1B2C3-00001',
  } as const;

  it('changes what is open, down to a value of nothing', () => {
    expect(postAdjustment(adjustment, context, countingIds())).toMatchObject({
      ok: true,
      value: {
        entry: { amount: -100_000, kind: 'price-adjustment' },
        balance: { open: 0, paid: 0 },
      },
    });
    expect(errorOf({ amount: fen(-100_001) })).toBe('below-zero');
  });

  it('knows a red entry only downwards, and days only between acceptance and today', () => {
    expect(errorOf({ amount: fen(0) })).toBe('amount-zero');
    expect(errorOf({ kind: 'red-entry', amount: fen(5) })).toBe('red-entry-raises');
    expect(errorOf({ on: localDate(2024, 6, 2) })).toBe('adjusted-in-future');
    expect(errorOf({ on: localDate(2024, 4, 7) })).toBe('adjusted-before-acceptance');
  });

  function errorOf(overrides: Partial<Parameters<typeof checkAdjustment>[0]>) {
    const checked = checkAdjustment({ ...adjustment, ...overrides }, context);
    return checked.ok ? 'ok' : checked.error.kind;
  }
});
