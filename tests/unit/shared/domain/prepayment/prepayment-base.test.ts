import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen, unitPrice } from '@shared/domain/money/money';
import type { PayableEntryKind } from '@shared/domain/payment/payable';
import { prepaymentBaseAmount, type BaseFacts } from '@shared/domain/prepayment/prepayment-base';
import { schedulePrepayment } from '@shared/domain/prepayment/prepayment-schedule';
import { quantity } from '@shared/domain/quantity/quantity';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import { anAgreement, anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import { describe, expect, it } from 'vitest';

const year = { from: localDate(2020, 9, 1), to: localDate(2021, 8, 31) };
const none: BaseFacts = { year, agreed: [], agreements: [], payableEntries: [] };

function entry(kind: PayableEntryKind, yuan: number, on: LocalDate) {
  return { kind, amount: fen(yuan * 100), on };
}

describe('the purchase amount of Hubei', () => {
  it('is what was accepted in the year, with nothing agreed: 30 % of 1,000,000 yuan are 300,000', () => {
    const payableEntries = [
      entry('acceptance', 1_100_000, localDate(2020, 9, 1)),
      entry('return', -90_000, localDate(2021, 8, 31)),
      entry('price-adjustment', -10_000, localDate(2021, 1, 5)),
      entry('payment', -500_000, localDate(2020, 10, 5)),
      entry('acceptance', 70_000, localDate(2020, 8, 31)),
      entry('acceptance', 80_000, localDate(2021, 9, 1)),
    ];
    const countedAmount = prepaymentBaseAmount('purchase-amount', { ...none, payableEntries });
    expect(countedAmount).toBe(100_000_000);
    const schedule = schedulePrepayment(xianning20203.prepayment, {
      cycle: year,
      signedOn: null,
      holidays: [],
      dayMove: 'none',
      notified: fen(0),
      countedAmount,
    });
    expect(schedule.steps[0]?.expected).toBe(30_000_000);
  });
});

describe('the contract amount', () => {
  it('is that of main agreements which everybody has signed, at their own prices', () => {
    const lines = [anAgreementLine({ quantity: quantity(10), unitPrice: unitPrice(1_000_000) })];
    const signed = { ...aSignedAgreement(localDate(2020, 9, 10)), lines };
    const agreements = [
      signed,
      { ...signed, role: 'backup' as const },
      { ...signed, state: 'void' as const },
      anAgreement({ lines }),
    ];
    // A price is in ten-thousandths of a yuan: 10 × 100 yuan.
    expect(prepaymentBaseAmount('contract-amount', { ...none, agreements })).toBe(100_000);
  });
});

describe('the agreed amount', () => {
  it('is the agreed quantity at the selected price', () => {
    const agreed = [{ quantity: quantity(3), price: unitPrice(1_000_000) }];
    expect(prepaymentBaseAmount('agreed-amount', { ...none, agreed })).toBe(30_000);
  });
});
