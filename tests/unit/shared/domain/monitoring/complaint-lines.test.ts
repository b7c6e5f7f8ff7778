import { localDate } from '@shared/domain/calendar/local-date';
import { checkComplaint, type ShortLine } from '@shared/domain/monitoring/supply-complaint';
import type { OrderId, OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import { aComplaint } from '@tests/builders/monitoring-builders';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);
const short: ShortLine = {
  orderId: 'order-1' as OrderId,
  orderLineId: 'order-line-1' as OrderLineId,
  orderNumber: 'CG-1',
  promisedOn: localDate(2024, 8, 5),
  ordered: 20,
  open: 15,
};
const asked = (units: number) => {
  const { orderId, orderLineId } = short;
  return { orderId, orderLineId, quantity: quantity(units) };
};
const check = (...units: readonly number[]) =>
  checkComplaint(aComplaint({ lines: units.map(asked) }), today, [short]);

describe('a complaint that names order lines', () => {
  it('takes up to what was ordered, what came late too, and names their orders', () => {
    expect(check(15)).toMatchObject({ ok: true, value: { orderIds: ['order-1'] } });
    expect(check(20).ok).toBe(true);
  });

  it('is refused beyond what was ordered, for nothing, and for one line twice', () => {
    const error = { kind: 'line-beyond-ordered', order: 'CG-1', asked: 21, ordered: 20 };
    expect(check(21)).toEqual({ ok: false, error });
    expect(check(0)).toMatchObject({ error: { kind: 'line-beyond-ordered', asked: 0 } });
    expect(check(5, 5)).toEqual({ ok: false, error: { kind: 'line-twice', order: 'CG-1' } });
  });

  it('is refused for a line that is not of the product or of another order', () => {
    const lines = [asked(5)];
    expect(checkComplaint(aComplaint({ lines }), today, [])).toMatchObject({
      error: { kind: 'line-unknown' },
    });
    const moved = [{ ...asked(5), orderId: 'order-2' as OrderId }];
    expect(checkComplaint(aComplaint({ lines: moved }), today, [short])).toMatchObject({
      error: { kind: 'line-unknown' },
    });
  });
});
