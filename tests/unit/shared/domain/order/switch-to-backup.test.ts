import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import type { SwitchContext } from '@shared/domain/order/check-backup-switch';
import { openQuantity } from '@shared/domain/order/order-lateness';
import { releaseFromMain, switchToBackup } from '@shared/domain/order/switch-to-backup';
import { quantity } from '@shared/domain/quantity/quantity';
import { anOrderContext, countingIds } from '@tests/builders/draft-builders';
import { anOrderLine } from '@tests/builders/order-builders';
import { aSwitchContext, aSwitchDraft, backupAgreement } from '@tests/builders/switch-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function switched(context: SwitchContext) {
  const draft = aSwitchDraft();
  const released = releaseFromMain(draft, context);
  if (!released.ok) throw new Error(JSON.stringify(released.error));
  const { today } = context;
  const order = anOrderContext({
    today,
    agreement: backupAgreement,
    mainPromisedByProductId: new Map(
      context.rows.lines.map(({ productId }) => [productId, context.rows.order.promisedOn]),
    ),
  });
  const posting = switchToBackup(
    draft,
    { context, released: released.value, order },
    {
      newId: countingIds(),
      orderNumber: 'CG-2',
      letterNumber: 'BX-1',
      at: '2024-04-12T02:00:00.000Z' as Instant,
      operator: '王采购',
      operatorId: 'operator-buyer' as OperatorId,
    },
  );
  if (!posting.ok) throw new Error(JSON.stringify(posting.error));
  return { ...posting.value, released: released.value };
}

describe('switching to the backup', () => {
  it('orders the remainder at the same price and links both orders', () => {
    const part = { delivered: quantity(12), accepted: quantity(12) };
    const { backup, mainOrder, record } = switched(aSwitchContext({ totals: part }));
    expect(backup.order).toMatchObject({
      number: 'CG-2',
      agreementId: 'agreement-backup',
      distributorId: 'distributor-backup',
      orderedOn: '2024-04-12',
    });
    expect(backup.lines).toMatchObject([{ quantity: 8, unitPrice: 12_800_000 }]);
    expect(mainOrder).toMatchObject({ state: 'closed', revision: 2 });
    expect(record).toMatchObject({
      mainOrderNumber: 'CG-2024-A1B2C3-00001',
      backupOrderNumber: 'CG-2',
      allowedFrom: '2024-04-12',
      ending: 'not-there',
      lines: [{ mainLineId: 'order-line-1', ordered: 20, accepted: 12, switched: 8 }],
    });
  });

  it('cancels an order that was never sent and of which nothing came', () => {
    expect(switched(aSwitchContext()).mainOrder).toMatchObject({ state: 'cancelled' });
  });

  it('is refused as the check says', () => {
    const early = aSwitchContext({ today: localDate(2024, 4, 11) });
    expect(releaseFromMain(aSwitchDraft(), early)).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'not-late-enough' }] },
    });
  });

  it('never orders more or less than what had not come, and leaves nothing open at the main one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (ordered, part) => {
        const accepted = quantity(part % ordered);
        const lines = [anOrderLine({ quantity: quantity(ordered) })];
        const totals = { delivered: accepted, accepted };
        const { backup, released } = switched(aSwitchContext({ lines, totals }));
        expect(backup.lines[0]?.quantity).toBe(ordered - accepted);
        for (const line of released.lines) expect(openQuantity(line, { accepted })).toBe(0);
        const [counted] = released.lineTotals;
        expect(counted?.ordered).toBe(accepted - ordered);
      }),
    );
  });
});
