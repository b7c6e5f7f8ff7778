import { DEFAULT_OPTIONS } from '@renderer/workers/exchange/exchange-ports';
import { createLineGate } from '@renderer/workers/exchange/line-gate';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import { aPortalConnection } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const problem = { kind: 'busy', code: '', words: '系统繁忙' } as const;

function aGate(overrides: Partial<Connection> = {}) {
  let at = Date.parse('2024-04-01T02:00:00.000Z');
  let connection = aPortalConnection({ dialect: 'zhejiang', ...overrides });
  const now = () => new Date(at).toISOString() as Instant;
  const gate = createLineGate(() => connection, { ...DEFAULT_OPTIONS, now, random: () => 0.999 });
  return {
    gate,
    pass: (ms: number) => {
      at += ms;
    },
    change: (change: Partial<Connection>) => {
      connection = { ...connection, ...change };
    },
  };
}

describe('whether a connection may be spoken to', () => {
  it('tries with one document until the platform has answered', () => {
    const { gate } = aGate();
    expect(gate.status().line).toBe('unknown');
    expect(gate.width()).toBe(1);
    gate.succeeded();
    expect(gate.width()).toBe(DEFAULT_OPTIONS.parallel);
    expect(gate.status().line).toBe('online');
  });

  it('waits longer after each refusal, and forgets it after a success', () => {
    const { gate, pass } = aGate();
    const waits = [1, 2, 3].map(() => {
      gate.hold('busy', problem);
      const until = Date.parse(gate.opensAt() ?? '');
      let waited = 0;
      while (gate.width() === 0) {
        pass(100);
        waited += 100;
      }
      expect(until).not.toBeNaN();
      return waited;
    });
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
    gate.succeeded();
    expect(gate.opensAt()).toBeNull();
  });

  it('opens after an offline time by a probe alone', () => {
    const { gate, pass } = aGate();
    gate.hold('offline', { ...problem, kind: 'offline' });
    expect(gate.status().line).toBe('offline');
    pass(3_600_000);
    expect(gate.width()).toBe(0);
    expect(gate.needsProbe()).toBe(true);
    gate.probed(false, { ...problem, kind: 'offline' });
    expect(gate.needsProbe()).toBe(false);
    gate.probed(true, problem);
    expect(gate.width()).toBe(1);
  });

  it('tries what people must mend once a minute', () => {
    const { gate, pass } = aGate();
    gate.hold('problem', { ...problem, kind: 'credentials-refused' });
    expect(gate.status()).toMatchObject({
      line: 'paused',
      problem: { kind: 'credentials-refused' },
    });
    pass(59_000);
    expect(gate.width()).toBe(0);
    pass(1_000);
    expect(gate.width()).toBe(1);
  });

  it('waits for the next day when the quota is used up', () => {
    const { gate } = aGate();
    gate.hold('quota', { ...problem, kind: 'quota-used-up' });
    expect(gate.opensAt()).toBe('2024-04-01T16:05:00.000Z');
  });

  it('rests when three answers in a row were lost', () => {
    const { gate } = aGate();
    gate.answerLost(problem);
    gate.answerLost(problem);
    expect(gate.width()).toBe(1);
    gate.answerLost(problem);
    expect(gate.width()).toBe(0);
  });

  it('keeps still while people have paused it or the platform is down for maintenance', () => {
    const { gate, change } = aGate();
    change({ state: 'paused' });
    expect(gate.width()).toBe(0);
    expect(gate.opensAt()).toBeNull();
    change({ state: 'active', maintenance: [{ weekday: null, from: '09:00', to: '11:00' }] });
    expect(gate.status().line).toBe('maintenance');
    expect(gate.opensAt()).toBe('2024-04-01T03:00:00.000Z');
  });
});
