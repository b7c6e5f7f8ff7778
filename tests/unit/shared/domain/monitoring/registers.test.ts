import { localDate } from '@shared/domain/calendar/local-date';
import {
  checkOutsidePurchase,
  isOffPlatform,
  type OutsidePurchaseId,
} from '@shared/domain/monitoring/outside-purchase';
import {
  answerComplaint,
  checkComplaint,
  rejectComplaint,
  verifyComplaint,
  type ComplaintVerdict,
} from '@shared/domain/monitoring/supply-complaint';
import { checkLimits, OFFERED_LIMITS } from '@shared/domain/monitoring/warning-limits';
import { basisPoints } from '@shared/domain/money/money';
import type { GroupId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { err, ok } from '@shared/kernel/result';
import {
  aComplaint,
  aVerifiedComplaint,
  anOutsidePurchase,
} from '@tests/builders/monitoring-builders';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);

describe('a purchase outside the agreements', () => {
  const kinds = (row: Parameters<typeof checkOutsidePurchase>[0]) =>
    checkOutsidePurchase(row, today).map(({ kind, severity }) => `${severity} ${kind}`);

  it('is taken with its papers', () => {
    expect(kinds(anOutsidePurchase())).toEqual([]);
  });

  it('is refused without product, reason or quantity, and in the future', () => {
    const row = anOutsidePurchase({
      product: ' ',
      reason: '',
      quantity: quantity(0),
      boughtOn: localDate(2024, 9, 24),
    });
    expect(kinds(row)).toEqual([
      'error product-missing',
      'error quantity-not-positive',
      'error bought-in-future',
      'error reason-missing',
    ]);
  });

  it('is refused where amount or agreed units are no safe number', () => {
    const most = quantity(Number.MAX_SAFE_INTEGER);
    expect(kinds({ ...anOutsidePurchase(), quantity: most })).toEqual(['error amount-too-large']);
    const row = anOutsidePurchase({ agreedUnitsPerUnit: Number.MAX_SAFE_INTEGER });
    expect(kinds(row)).toEqual(['error amount-too-large']);
  });

  it('needs a number when filed and a decision when negotiated', () => {
    expect(kinds(anOutsidePurchase({ filingNumber: '' }))).toEqual(['error filing-number-missing']);
    expect(kinds(anOutsidePurchase({ kind: 'negotiated', decision: '' }))).toEqual([
      'error decision-missing',
    ]);
  });

  it('is flagged without conversion and comparison', () => {
    const row = anOutsidePurchase({ agreedUnitsPerUnit: null, priceComparison: '' });
    expect(kinds(row)).toEqual(['warning conversion-missing', 'warning comparison-missing']);
    expect(kinds(anOutsidePurchase({ agreedUnitsPerUnit: 0 }))).toEqual([
      'error conversion-not-positive',
    ]);
  });

  it('is off the platform when offline or when its filing has run out, not on its last day', () => {
    const validUntil = localDate(2024, 8, 12);
    expect(isOffPlatform(anOutsidePurchase({ validUntil, boughtOn: localDate(2024, 8, 12) }))).toBe(
      false,
    );
    expect(isOffPlatform(anOutsidePurchase({ validUntil, boughtOn: localDate(2024, 8, 13) }))).toBe(
      true,
    );
    expect(isOffPlatform(anOutsidePurchase({ kind: 'offline' }))).toBe(true);
    expect(isOffPlatform(anOutsidePurchase({ kind: 'listed' }))).toBe(false);
    expect(isOffPlatform(anOutsidePurchase({ kind: 'negotiated' }))).toBe(false);
  });
});

describe('a supply complaint', () => {
  const verdict = {
    on: localDate(2024, 9, 2),
    documentNumber: '核实〔2024〕7号',
    shortUntil: localDate(2024, 8, 31),
    purchaseIds: ['outside-1' as OutsidePurchaseId],
  };
  const context = { today, purchases: [anOutsidePurchase()], others: [] };

  it('is not about a gap that begins after it, nor of a day to come', () => {
    const late = aComplaint({ shortFrom: localDate(2024, 8, 6) });
    expect(checkComplaint(late, today, [])).toEqual(
      err({ kind: 'gap-after-complaint', shortFrom: '2024-08-06' }),
    );
    const future = aComplaint({ complainedOn: localDate(2024, 9, 24) });
    expect(checkComplaint(future, today, [])).toEqual(
      err({ kind: 'day-in-future', on: '2024-09-24' }),
    );
  });

  it('is answered, then verified under a document number', () => {
    const answered = answerComplaint(
      aComplaint(),
      { on: localDate(2024, 8, 9), words: '产能不足' },
      today,
    );
    if (!answered.ok) throw new Error(answered.error.kind);
    expect(answered.value.state).toBe('answered');
    const verified = verifyComplaint(answered.value, verdict, context);
    expect(verified).toEqual(ok(expect.objectContaining({ state: 'verified', verdict })));
  });

  it('takes nothing out without a document number, and only for a shortage', () => {
    expect(verifyComplaint(aComplaint(), { ...verdict, documentNumber: ' ' }, context)).toEqual(
      err({ kind: 'document-missing' }),
    );
    expect(verifyComplaint(aComplaint({ kind: 'price' }), verdict, context)).toEqual(
      err({ kind: 'not-a-shortage' }),
    );
  });

  it('takes out only purchases of its group, inside the gap, and no purchase twice', () => {
    const refusal = (purchase: Parameters<typeof anOutsidePurchase>[0]) => {
      const answer = verifyComplaint(aComplaint(), verdict, {
        ...context,
        purchases: [anOutsidePurchase(purchase)],
      });
      return answer.ok ? null : answer.error.kind;
    };
    expect(refusal({ boughtOn: localDate(2024, 7, 31) })).toBe('purchase-outside-gap');
    expect(refusal({ boughtOn: localDate(2024, 8, 1) })).toBeNull();
    expect(refusal({ boughtOn: localDate(2024, 8, 31) })).toBeNull();
    expect(refusal({ boughtOn: localDate(2024, 9, 1) })).toBe('purchase-outside-gap');
    expect(refusal({ groupId: 'other' as GroupId })).toBe('purchase-of-other-group');
    const other = { ...aVerifiedComplaint(verdict.purchaseIds), id: 'other' as never };
    expect(verifyComplaint(aComplaint(), verdict, { ...context, others: [other] })).toEqual(
      err(expect.objectContaining({ kind: 'purchase-taken', documentNumber: '核实〔2024〕7号' })),
    );
  });

  it('takes later purchases of the same gap in under the same document, and gives none back', () => {
    const june = (day: number) => localDate(2024, 6, day);
    const complaint = aComplaint({ shortFrom: june(1), complainedOn: june(3) });
    const [first, later] = ['first', 'later'].map((id, index) =>
      anOutsidePurchase({ id: id as OutsidePurchaseId, boughtOn: june(index === 0 ? 5 : 20) }),
    );
    if (first === undefined || later === undefined) throw new Error('Two purchases');
    const open = { ...verdict, on: june(10), shortUntil: null, purchaseIds: [first.id] };
    const settled = verifyComplaint(complaint, open, { ...context, purchases: [first] });
    if (!settled.ok) throw new Error(settled.error.kind);
    const extend = (changes: Partial<ComplaintVerdict>) => {
      const next = { ...open, purchaseIds: [first.id, later.id], ...changes };
      return verifyComplaint(settled.value, next, { ...context, purchases: [first, later] });
    };
    expect(extend({ shortUntil: june(25) })).toMatchObject({
      value: {
        state: 'verified',
        verdict: { shortUntil: june(25), purchaseIds: ['first', 'later'] },
      },
    });
    const settledOnce = err({ kind: 'complaint-settled' });
    expect(extend({ purchaseIds: [later.id] })).toEqual(settledOnce);
    expect(extend({ documentNumber: '核实〔2024〕8号' })).toEqual(settledOnce);
    expect(extend({ shortUntil: june(19) })).toMatchObject({
      error: { kind: 'purchase-outside-gap', boughtOn: june(20) },
    });
  });

  it('is settled once: no answer and no verdict after a verdict', () => {
    const settled = aVerifiedComplaint([]);
    const answer = { on: today, words: '不予认定' };
    const again = { ...verdict, documentNumber: '核实〔2024〕9号' };
    expect(verifyComplaint(settled, again, context)).toEqual(err({ kind: 'complaint-settled' }));
    const same = aVerifiedComplaint(verdict.purchaseIds);
    if (same.verdict === null) throw new Error('Verified with a verdict');
    expect(verifyComplaint(same, same.verdict, context)).toEqual(
      err({ kind: 'complaint-settled' }),
    );
    expect(rejectComplaint(settled, answer, today)).toEqual(err({ kind: 'complaint-settled' }));
    const early = { on: localDate(2024, 8, 4), words: '早于投诉' };
    expect(answerComplaint(aComplaint(), early, today)).toEqual(
      err({ kind: 'day-before-complaint', on: '2024-08-04', complainedOn: '2024-08-05' }),
    );
  });
});

describe('the limits that the hospital sets', () => {
  it('are shares of a whole, and a spike is more than the usual', () => {
    expect(checkLimits(OFFERED_LIMITS).ok).toBe(true);
    const refused = (limits: Partial<typeof OFFERED_LIMITS>) => {
      const checked = checkLimits({ ...OFFERED_LIMITS, ...limits });
      return checked.ok ? null : checked.error.field;
    };
    expect(refused({ nonSelectedShare: basisPoints(10_001) })).toBe('nonSelectedShare');
    expect(refused({ nonSelectedShare: basisPoints(10_000) })).toBeNull();
    expect(refused({ deliveryShare: basisPoints(-1) })).toBe('deliveryShare');
    expect(refused({ spikeShare: basisPoints(10_000) })).toBe('spikeShare');
    expect(refused({ spikeUnits: 0 })).toBe('spikeUnits');
  });
});
