import { addDays, addMonths, localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { basisPoints, fen, unitPrice } from '@shared/domain/money/money';
import {
  deliveryShare,
  deliveryWindow,
  type PromisedLine,
} from '@shared/domain/monitoring/delivery-share';
import { behindWarning } from '@shared/domain/monitoring/find-line-warnings';
import {
  latePaymentWarning,
  offPlatformWarning,
  priceAboveWarning,
} from '@shared/domain/monitoring/find-money-warnings';
import {
  deliveryShareWarning,
  hospitalDeliveryWarning,
  lateDistributorWarning,
} from '@shared/domain/monitoring/find-supply-warnings';
import { deliveryLimitOf, hospitalDeliveryLimitOf } from '@shared/domain/monitoring/pack-limits';
import { OFFERED_LIMITS } from '@shared/domain/monitoring/warning-limits';
import { findSpike } from '@shared/domain/monitoring/month-spike';
import { paceOf } from '@shared/domain/pace/pace';
import type { ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { shandong2023WholeProcess } from '@shared/policy-packs/other-regions/shandong';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anOutsidePurchase } from '@tests/builders/monitoring-builders';
import { aBalance, aPayable } from '@tests/builders/payable-builders';
import {
  accepted,
  anAgreedLine,
  aProgram,
  aProgramProduct,
} from '@tests/builders/program-builders';
import { aReceipt, aReceiptLine } from '@tests/builders/receipt-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);
const programId = aProgram().id;
const distributor = { id: 'distributor-main' as EnterpriseId, name: '华通医药', programId };

describe('a line behind the calendar', () => {
  const range = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
  const found = (units: number, day = today, agreed = 365) => {
    const line = anAgreedLine({ agreed: quantity(agreed) });
    const pace = paceOf({
      agreed: line.agreed,
      totals: accepted(units),
      range,
      today: day,
      pack: xinjiang202413,
    });
    return behindWarning({ line, product: '骨水泥 40g', unit: '袋', pace, endedOn: null }, day);
  };
  it('is warned about with units missing, and as new evidence each month', () => {
    expect(found(183)).toBeNull();
    expect(found(182)?.facts).toMatchObject({ units: -1, unit: '袋' });
    expect(found(182)?.citation?.clause).toBe('五(三)');
    expect(found(100)?.severity).toBe('warning');
    expect(found(100)?.evidence[0]?.id).not.toBe(
      found(100, localDate(2024, 10, 1))?.evidence[0]?.id,
    );
  });
  it('warns of a line that nothing came of, but not on the first morning of a slow one', () => {
    expect(found(0)?.kind).toBe('behind-calendar');
    expect(found(0, range.from)?.kind).toBe('behind-calendar');
    expect(found(0, range.from, 100)).toBeNull();
    // 100 of 365 days: day 3 asks for 0.8 units, day 4 for 1.1.
    expect(found(0, addDays(range.from, 2), 100)).toBeNull();
    expect(found(0, addDays(range.from, 3), 100)?.facts).toMatchObject({ units: -2 });
  });
  it('says of a year that is over what is missing of it, whatever the share', () => {
    const line = anAgreedLine({ agreed: quantity(100) });
    const over = (units: number) => {
      const totals = accepted(units);
      const asked = { agreed: line.agreed, totals, range, today: range.to, pack: xinjiang202413 };
      const paced = { line, product: '骨水泥 40g', unit: '袋', pace: paceOf(asked) };
      return behindWarning({ ...paced, endedOn: range.to }, localDate(2025, 3, 25));
    };
    expect(over(100)).toBeNull();
    expect(over(95)).toMatchObject({ severity: 'warning', facts: { units: -5 } });
    expect(over(60)).toMatchObject({
      facts: { units: -40, completion: 6_000, time: 10_000, endedOn: '2025-03-24' },
      evidence: [{ id: `${line.id}@over`, on: '2025-03-24', quantity: 60 }],
    });
  });
});

describe('an unusual month', () => {
  const limits = { spikeShare: basisPoints(20_000), spikeUnits: 10 };
  const months = ['2024-05', '2024-06', '2024-07'].map((month) => ({ month, units: 10 }));
  it('is more than twice the usual, not exactly twice', () => {
    const with20 = [...months, { month: '2024-08', units: 20 }];
    const with21 = [...months, { month: '2024-08', units: 21 }];
    expect(findSpike(with20, today, limits)).toBeNull();
    expect(findSpike(with21, today, limits)).toEqual({ month: '2024-08', units: 21, usual: 10 });
  });
  it('needs three months before it, and looks at no month that still runs', () => {
    const short = [...months.slice(1), { month: '2024-08', units: 99 }];
    expect(findSpike(short, today, limits)).toBeNull();
    expect(findSpike([...months, { month: '2024-09', units: 99 }], today, limits)).toBeNull();
  });
  it('is none where every month is the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 4, max: 13 }),
        (units, count) => {
          const same = Array.from({ length: count }, (_, index) => ({
            month: addMonths(localDate(2024, 8, 1), -index).slice(0, 7),
            units,
          }));
          expect(findSpike(same, today, limits)).toBeNull();
        },
      ),
    );
  });
});

describe('what distributors deliver in time', () => {
  const aPromise = (given: Partial<PromisedLine> = {}): PromisedLine => ({
    orderLineId: 'line-1',
    orderId: 'order-1',
    subject: 'CG-1 骨水泥',
    promisedOn: localDate(2024, 9, 1),
    ordered: 10,
    inTime: 8,
    price: unitPrice(10_000),
    ...given,
  });
  const share = (lines: readonly PromisedLine[]) => deliveryShare(lines, deliveryWindow(today));

  it('is warned about below the limit, not at it', () => {
    const rule = { limit: basisPoints(8_000), isOwn: true, citation: null };
    expect(deliveryShareWarning(distributor, share([aPromise()]), rule)).toBeNull();
    const low = share([aPromise({ inTime: 7 })]);
    expect(deliveryShareWarning(distributor, low, rule)).toMatchObject({
      key: 'delivery-share-low distributor-main/program-cement',
      facts: { share: 7_000, isOwnLimit: true },
      evidence: [{ rowId: 'order-1', quantity: 3 }],
    });
  });

  it('counts over all distributors where the notice counts by hospital', () => {
    const limit = hospitalDeliveryLimitOf(shandong2023WholeProcess);
    if (limit === null) throw new Error('Shandong counts by hospital');
    const own = { hospitalName: '市一院', packId: 'shandong', programId: null };
    // One distributor brings 6 of 10, the other all: 80 % of the hospital's orders is no case.
    const both = [aPromise({ inTime: 6 }), aPromise({ orderLineId: 'line-2', inTime: 10 })];
    expect(hospitalDeliveryWarning(own, share(both), limit)).toBeNull();
    const low = [aPromise({ inTime: 5 }), aPromise({ orderLineId: 'line-2', inTime: 10 })];
    expect(hospitalDeliveryWarning(own, share(low), limit)).toMatchObject({
      key: 'delivery-share-low hospital/shandong',
      subject: '市一院',
      facts: { share: 7_500, limit: 8_000, isOwnLimit: false },
      citation: { certainty: 'unverified' },
    });
    // Its number says nothing about one distributor: there the hospital's own holds.
    expect(deliveryLimitOf(shandong2023WholeProcess, OFFERED_LIMITS).isOwn).toBe(true);
    expect(hospitalDeliveryLimitOf(xinjiang202413)).toBeNull();
  });

  it('counts promises of the last ninety days up to yesterday', () => {
    const days = [today, addDays(today, -1), addDays(today, -90), addDays(today, -91)];
    expect(days.map((promisedOn) => share([aPromise({ promisedOn })]).ordered)).toEqual([
      0, 1_000, 1_000, 0,
    ]);
    expect(share([]).share).toBeNull();
  });

  it('lies between 0 and 100 %, even when more came than was ordered', () => {
    const aLine = fc.record({
      ordered: fc.nat(50),
      inTime: fc.nat(80),
      price: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 6 }), (lines) => {
        const found = share(
          lines.map((line) => aPromise({ ...line, price: unitPrice(line.price) })),
        );
        if (found.share === null) return;
        expect(found.share).toBeGreaterThanOrEqual(0);
        expect(found.share).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('is late the day after the promised day, by the worst of its lines', () => {
    const line = (promisedOn: typeof today, open = 2) => ({
      orderLineId: promisedOn,
      orderId: 'order-1',
      subject: 'CG-1',
      promisedOn,
      open,
      price: unitPrice(10_000),
    });
    const context = { today, citation: null };
    expect(
      lateDistributorWarning(distributor, [line(today), line(addDays(today, -9), 0)], context),
    ).toBeNull();
    const found = lateDistributorWarning(
      distributor,
      [line(addDays(today, -1)), line(addDays(today, -4))],
      context,
    );
    expect(found?.facts).toEqual({ lines: 2, days: 4 });
  });
});

describe('money', () => {
  it('is late after the due day, with sum and longest delay', () => {
    const pair = (dueOn: typeof today, open: number) => ({
      payable: aPayable({ dueOn }),
      balance: aBalance({ dueOn, open: fen(open) }),
    });
    expect(
      latePaymentWarning(distributor, [pair(today, 500), pair(addDays(today, -3), 0)], today),
    ).toBeNull();
    const found = latePaymentWarning(
      distributor,
      [pair(addDays(today, -1), 500), pair(addDays(today, -30), 70)],
      today,
    );
    expect(found?.facts).toEqual({ count: 2, amount: 570, days: 30 });
    expect(found?.citation).toEqual(aPayable().rule.citation);
  });

  it('names what was paid above the selected price, and how much too much', () => {
    const { id, programId, price } = aProgramProduct();
    const priced = { id, programId, product: '骨水泥 40g', selectedPrice: price };
    const at = aReceiptLine({ unitPrice: price });
    expect(priceAboveWarning(priced, [at], null)).toBeNull();
    const above = aReceiptLine({
      accepted: quantity(10),
      unitPrice: unitPrice(price + 100),
      amount: fen(12_800_10),
    });
    expect(priceAboveWarning(priced, [above], null)?.facts).toMatchObject({
      selected: price,
      paid: price + 100,
      excess: 12_800_10 - 12_800_00,
    });
  });
});

describe('what was bought off the platform', () => {
  const program = aProgram();
  const silent = (acceptedOn: typeof today) =>
    aReceipt({ acceptedOn, orderNumber: 'CG-7', amount: fen(900) });
  const found = (given: Partial<Parameters<typeof offPlatformWarning>[1]>) =>
    offPlatformWarning(program, { purchases: [], unreported: [], today, ...given }, null);

  it('is goods whose order no platform was told of for more than seven days', () => {
    expect(found({ unreported: [silent(addDays(today, -7))] })).toBeNull();
    expect(found({ unreported: [silent(addDays(today, -8))] })?.facts).toEqual({
      count: 1,
      amount: 900,
    });
  });

  it('is not what was filed or negotiated, nor an order named there', () => {
    const filed = anOutsidePurchase({ orderNumber: 'CG-7' });
    const negotiated = anOutsidePurchase({ kind: 'negotiated' });
    expect(
      found({ purchases: [filed, negotiated], unreported: [silent(addDays(today, -60))] }),
    ).toBeNull();
  });

  it('is an offline purchase, and one whose filing has run out, of this program alone', () => {
    const expired = anOutsidePurchase({ validUntil: localDate(2024, 8, 1), orderNumber: 'CG-7' });
    const offline = anOutsidePurchase({ kind: 'offline' });
    const other = anOutsidePurchase({ kind: 'offline', programId: 'other' as ProgramId });
    const answer = found({
      purchases: [expired, offline, other],
      unreported: [silent(addDays(today, -60))],
    });
    expect(answer?.evidence).toHaveLength(3);
  });
});
