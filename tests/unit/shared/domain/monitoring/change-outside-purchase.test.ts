import {
  correctPurchase,
  withdrawPurchase,
} from '@shared/domain/monitoring/change-outside-purchase';
import type { OutsidePurchaseId } from '@shared/domain/monitoring/outside-purchase';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  anActor,
  anOutsidePurchase,
  aVerifiedComplaint,
} from '@tests/builders/monitoring-builders';
import { describe, expect, it } from 'vitest';

const row = anOutsidePurchase();
const context = { author: anActor(), reason: '数量录错', complaints: [] };

describe('a correction', () => {
  it('changes the row and its amount, and keeps what stood there with day, name and reason', () => {
    const corrected = correctPurchase(row, { ...row, quantity: quantity(12) }, context);
    // 12 × 1,500.00
    expect(corrected).toMatchObject({
      ok: true,
      value: {
        revision: 2,
        quantity: 12,
        amount: 1_800_000,
        isWithdrawn: false,
        history: [
          {
            kind: 'corrected',
            on: '2024-09-23',
            by: '张敏',
            reason: '数量录错',
            before: { quantity: 10, product: row.product },
          },
        ],
      },
    });
    if (!corrected.ok) return;
    expect(Object.keys(corrected.value.history[0]?.before ?? {})).not.toContain('history');
  });

  it('is held against the same rules as an entry', () => {
    const none = correctPurchase(row, { ...row, quantity: quantity(0) }, context);
    expect(none).toMatchObject({ error: { kind: 'refused' } });
    const unfiled = correctPurchase(row, { ...row, filingNumber: '' }, context);
    expect(unfiled).toMatchObject({
      error: { kind: 'refused', findings: [{ kind: 'filing-number-missing' }] },
    });
  });

  it('is refused without a reason, without a change, and on what a verdict took out', () => {
    const facts = { ...row, quantity: quantity(12) };
    expect(correctPurchase(row, facts, { ...context, reason: ' ' })).toMatchObject({
      error: { kind: 'change-reason-missing' },
    });
    expect(correctPurchase(row, row, context)).toMatchObject({
      error: { kind: 'nothing-changed' },
    });
    const complaints = [aVerifiedComplaint(['outside-1' as OutsidePurchaseId])];
    expect(correctPurchase(row, facts, { ...context, complaints })).toMatchObject({
      error: { kind: 'purchase-verified', documentNumber: '核实〔2024〕7号' },
    });
  });
});

describe('a withdrawal', () => {
  it('keeps the row with its reason and happens once', () => {
    const withdrawn = withdrawPurchase(row, context);
    if (!withdrawn.ok) throw new Error(withdrawn.error.kind);
    expect(withdrawn.value).toMatchObject({ isWithdrawn: true, quantity: 10 });
    expect(withdrawn.value.history).toMatchObject([{ kind: 'withdrawn', reason: '数量录错' }]);
    expect(withdrawPurchase(withdrawn.value, context)).toMatchObject({
      error: { kind: 'purchase-withdrawn' },
    });
    expect(correctPurchase(withdrawn.value, row, context)).toMatchObject({
      error: { kind: 'purchase-withdrawn' },
    });
  });
});
