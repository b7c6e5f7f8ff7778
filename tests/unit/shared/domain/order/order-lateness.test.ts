import { addDays, localDate } from '@shared/domain/calendar/local-date';
import {
  daysLate,
  mayUseBackup,
  openQuantity,
  promisedOn,
  remainder,
} from '@shared/domain/order/order-lateness';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('daysLate', () => {
  const line = { promisedOn: localDate(2024, 4, 4), openQuantity: 5 };

  it('is not late on the agreed day and is by one the day after', () => {
    expect(daysLate({ ...line, today: localDate(2024, 4, 4) })).toBe(0);
    expect(daysLate({ ...line, today: localDate(2024, 4, 5) })).toBe(1);
  });

  it('is never late when nothing is open', () => {
    expect(daysLate({ ...line, openQuantity: 0, today: localDate(2024, 6, 1) })).toBe(0);
  });
});

describe('mayUseBackup', () => {
  it('opens on day eight after the agreed day, and shows the clause', () => {
    const agreed = localDate(2024, 4, 4);
    expect(mayUseBackup(agreed, localDate(2024, 4, 11), xinjiang202413)?.allowed).toBe(false);
    expect(mayUseBackup(agreed, localDate(2024, 4, 12), xinjiang202413)).toMatchObject({
      allowed: true,
      allowedFrom: '2024-04-12',
      citation: { clause: '五(二)' },
    });
  });

  it('is unknown to a pack without such a rule', () => {
    const pack = { ...xinjiang202413, backupAfterLateDays: null };
    expect(mayUseBackup(localDate(2024, 4, 4), localDate(2024, 5, 4), pack)).toBeNull();
  });

  it('opens exactly when the line is late by more than seven days', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: -20, max: 40 }), (agreed, days) => {
        const today = addDays(agreed, days);
        const late = daysLate({ promisedOn: agreed, today, openQuantity: 1 });
        expect(mayUseBackup(agreed, today, xinjiang202413)?.allowed).toBe(late > 7);
      }),
    );
  });
});

describe('openQuantity', () => {
  it('still waits for what was rejected, and never for less than nothing', () => {
    const line = { quantity: quantity(20), voidedOn: null };
    expect(openQuantity(line, undefined)).toBe(20);
    expect(openQuantity(line, { accepted: quantity(15) })).toBe(5);
    expect(openQuantity(line, { accepted: quantity(22) })).toBe(0);
  });

  it('waits for nothing of a void line, of which the rest may come from the backup', () => {
    const line = { quantity: quantity(20), voidedOn: localDate(2024, 3, 20) };
    expect(openQuantity(line, { accepted: quantity(5) })).toBe(0);
    expect(remainder(line, { accepted: quantity(5) })).toBe(15);
  });
});

describe('promisedOn', () => {
  it('counts natural days from the day after the order', () => {
    expect(promisedOn(localDate(2024, 2, 28), 3)).toBe('2024-03-02');
  });
});
