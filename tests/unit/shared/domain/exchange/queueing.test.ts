import type { Instant } from '@shared/domain/calendar/instant';
import { sequenceOf } from '@shared/domain/exchange/exchange-sequence';
import { quotaRenewsAt } from '@shared/domain/exchange/quota-renewal';
import { reportStateAfter } from '@shared/domain/exchange/report-state';
import { anExchange } from '@tests/builders/exchange-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const now = '2024-04-01T02:00:00.000Z' as Instant;

describe('the place in the outbox', () => {
  it('puts urgent documents first, whenever they were queued, and keeps their order', () => {
    const property = fc.property(fc.nat(100), fc.nat(1e9), fc.nat(100), (index, later, other) => {
      const at = new Date(Date.parse(now) + later).toISOString() as Instant;
      const urgent = sequenceOf(at, { index, isUrgent: true });
      expect(urgent).toBeLessThan(sequenceOf(now, { index: other, isUrgent: false }));
      expect(urgent).toBeLessThan(sequenceOf(at, { index: index + 1, isUrgent: true }));
      expect(Number.isSafeInteger(urgent)).toBe(true);
    });
    fc.assert(property);
  });
});

describe('a used-up quota', () => {
  it('is new five minutes past midnight in Shanghai', () => {
    expect(quotaRenewsAt('2024-04-01T02:00:00.000Z' as Instant)).toBe('2024-04-01T16:05:00.000Z');
    expect(quotaRenewsAt('2024-04-01T15:59:59.000Z' as Instant)).toBe('2024-04-01T16:05:00.000Z');
    expect(quotaRenewsAt('2024-04-01T16:00:00.000Z' as Instant)).toBe('2024-04-02T16:05:00.000Z');
  });
});

describe('what an exchange makes of its order', () => {
  const { progress, ...exchange } = anExchange();
  const line = progress.lines[0];
  if (line === undefined) throw new Error('An exchange has lines');
  const sent = { ...progress, lines: [{ ...line, standing: 'sent' as const }] };
  const refused = { ...progress, lines: [{ ...line, standing: 'refused' as const }] };

  it('is reported when the platform has every line', () => {
    expect(reportStateAfter({ ...exchange, state: 'done', progress: sent })).toBe('reported');
  });

  it('is returned when a line was refused, and stays awaiting when only a name is missing', () => {
    const problem = { kind: 'item-not-mapped', code: '', words: '' } as const;
    expect(reportStateAfter({ ...exchange, state: 'done', progress: refused })).toBe('returned');
    expect(reportStateAfter({ ...exchange, state: 'parked', problem, progress })).toBeNull();
  });

  it('changes nothing while it is on its way, or when it takes an order back', () => {
    expect(reportStateAfter({ ...exchange, state: 'underway', progress })).toBeNull();
    const cancellation = { ...exchange, kind: 'cancellation' as const };
    expect(reportStateAfter({ ...cancellation, state: 'done', progress: sent })).toBeNull();
  });
});
