import type { Instant } from '@shared/domain/calendar/instant';
import type { MaintenanceWindow } from '@shared/domain/exchange/connection';
import {
  isInMaintenance,
  maintenanceEndsAt,
  minuteOfDay,
} from '@shared/domain/exchange/maintenance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** 2024-04-01 was a Monday. The time is that of Asia/Shanghai. */
function at(clock: string, day = '2024-04-01'): Instant {
  return new Date(`${day}T${clock}:00.000+08:00`).toISOString() as Instant;
}

function isDown(window: MaintenanceWindow, moment: Instant): boolean {
  return isInMaintenance({ maintenance: [window] }, moment);
}

const nightly: MaintenanceWindow = { weekday: null, from: '22:00', to: '06:00' };
const mondayNight: MaintenanceWindow = { weekday: 1, from: '22:00', to: '06:00' };

describe('a maintenance window', () => {
  it('begins with its first minute and is over with its last', () => {
    const noon = { weekday: null, from: '12:00', to: '13:00' };
    expect(isDown(noon, at('11:59'))).toBe(false);
    expect(isDown(noon, at('12:00'))).toBe(true);
    expect(isDown(noon, at('12:59'))).toBe(true);
    expect(isDown(noon, at('13:00'))).toBe(false);
  });

  it('runs across midnight, in the time of Asia/Shanghai', () => {
    expect(isDown(nightly, at('23:30'))).toBe(true);
    expect(isDown(nightly, at('00:00'))).toBe(true);
    expect(isDown(nightly, at('05:59'))).toBe(true);
    expect(isDown(nightly, at('06:00'))).toBe(false);
    expect(isDown(nightly, at('12:00'))).toBe(false);
  });

  it('belongs to the weekday on which it begins', () => {
    expect(isDown(mondayNight, at('23:00', '2024-04-01'))).toBe(true);
    expect(isDown(mondayNight, at('05:00', '2024-04-02'))).toBe(true);
    expect(isDown(mondayNight, at('05:00', '2024-04-01'))).toBe(false);
    expect(isDown(mondayNight, at('23:00', '2024-04-02'))).toBe(false);
    expect(isDown({ ...mondayNight, weekday: 7 }, at('23:00', '2024-04-07'))).toBe(true);
  });

  it('covers nothing when it begins and ends at once, or cannot be read', () => {
    expect(isDown({ weekday: null, from: '12:00', to: '12:00' }, at('12:00'))).toBe(false);
    expect(isDown({ weekday: null, from: '24:00', to: '25:00' }, at('00:30'))).toBe(false);
  });

  it('says when the last of those that run is over', () => {
    const longer = { weekday: null, from: '23:00', to: '07:30' };
    const ends = maintenanceEndsAt({ maintenance: [nightly, longer] }, at('23:30'));
    expect(ends).toBe(at('07:30', '2024-04-02'));
    expect(maintenanceEndsAt({ maintenance: [nightly] }, at('12:00'))).toBeNull();
  });

  it('is over at the moment it names, whatever the window', () => {
    const clock = fc
      .integer({ min: 0, max: 1_439 })
      .map(
        (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
      );
    const weekday = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null });
    const window = fc.record({ weekday, from: clock, to: clock });
    const moment = fc.integer({ min: 0, max: 20_000 }).map((minutes) => {
      const start = Date.parse('2024-04-01T00:00:00.000Z');
      return new Date(start + minutes * 60_000).toISOString() as Instant;
    });
    const property = fc.property(window, moment, (one, now) => {
      const ends = maintenanceEndsAt({ maintenance: [one] }, now);
      expect(ends !== null).toBe(isDown(one, now));
      if (ends === null) return;
      expect(Date.parse(ends)).toBeGreaterThan(Date.parse(now));
      const justBefore = new Date(Date.parse(ends) - 60_000).toISOString() as Instant;
      expect(isDown(one, justBefore)).toBe(true);
    });
    fc.assert(property);
  });
});

describe('a clock time', () => {
  it.each([
    ['00:00', 0],
    ['23:59', 1_439],
    ['24:00', null],
    ['7:30', null],
    ['12:60', null],
    ['', null],
  ])('%s is minute %s', (text, minute) => {
    expect(minuteOfDay(text)).toBe(minute);
  });
});
