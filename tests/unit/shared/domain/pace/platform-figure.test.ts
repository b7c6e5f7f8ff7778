import type { ConnectionId, OrderLineId } from '@shared/domain/order/order';
import { platformFigure } from '@shared/domain/pace/platform-figure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const told = (connectionId: string, orderLineId: string, receivedQuantity: number | null) => ({
  connectionId: connectionId as ConnectionId,
  orderLineId: orderLineId as OrderLineId,
  receivedQuantity,
});
const ordering = (connectionId: string | null) =>
  new Map([
    ['line-1' as OrderLineId, connectionId as ConnectionId | null],
    ['line-2' as OrderLineId, connectionId as ConnectionId | null],
  ]);

describe('what platforms say they have received', () => {
  it('counts an order that two platforms hold once, by the word of the one it was ordered on', () => {
    const found = platformFigure(
      [told('region', 'line-1', 20), told('alliance', 'line-1', 18), told('region', 'line-2', 5)],
      ordering('alliance'),
    );
    expect(found.total).toBe(23);
    expect([...found.byConnection]).toEqual([
      ['region', 25],
      ['alliance', 18],
    ]);
  });

  it('adds the parts that one platform holds of a line', () => {
    const parts = [told('region', 'line-1', 12), told('region', 'line-1', 8)];
    expect(platformFigure(parts, ordering('region')).total).toBe(20);
  });

  it('takes the largest of the others where the ordering platform is silent', () => {
    const others = [told('alliance', 'line-1', 18), told('jjj', 'line-1', 20)];
    expect(platformFigure(others, ordering('region')).total).toBe(20);
    expect(platformFigure(others, ordering(null)).total).toBe(20);
  });

  it('is unknown, not zero, while nobody has told anything', () => {
    expect(platformFigure([told('region', 'line-1', null)], ordering('region')).total).toBeNull();
    expect(platformFigure([told('region', 'line-1', 0)], ordering('region')).total).toBe(0);
  });

  it('is never more than all platforms say together, nor less than the ordering one', () => {
    const line = fc.constantFrom('line-1', 'line-2');
    const one = fc.tuple(fc.constantFrom('region', 'alliance'), line, fc.nat(100));
    const property = fc.property(fc.array(one, { minLength: 1 }), (words) => {
      const rows = words.map(([connection, id, units]) => told(connection, id, units));
      const { total, byConnection } = platformFigure(rows, ordering('region'));
      const all = [...byConnection.values()].reduce((sum, units) => sum + units, 0);
      expect(total ?? 0).toBeLessThanOrEqual(all);
      expect(total ?? 0).toBeGreaterThanOrEqual(byConnection.get('region' as ConnectionId) ?? 0);
    });
    fc.assert(property);
  });
});
