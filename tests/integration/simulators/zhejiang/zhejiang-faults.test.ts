import { findAnswerProblem } from '@shared/connectors/zhejiang/answer-problems';
import { FAULTS, type Fault } from '@tests/simulators/kit/fault-control';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from './signed-client';
import { aState, aZhejiangDocument, stepOf, type Send } from './zhejiang-stage';

/** What a client sees of each fault, and how many of three lines are there afterwards. */
const SEEN: Readonly<Record<Fault, readonly [seen: string, lines: number]>> = {
  'lose-answer-after-commit': ['broken', 3],
  'drop-before': ['broken', 0],
  delay: ['yes', 3],
  'late-commit': ['yes', 3],
  repeat: ['duplicate', 3],
  'stale-answer': ['yes', 3],
  'cut-answer': ['unreadable', 3],
  garbage: ['unreadable', 3],
  huge: ['unreadable', 3],
  'http-500-after-commit': ['unreadable', 3],
  'http-500-before': ['unreadable', 0],
  refuse: ['refused', 0],
  'refuse-line': ['yes', 2],
  'token-dies': ['token-refused', 0],
  'quota-used-up': ['quota-used-up', 0],
  busy: ['busy', 0],
  clock: ['clock-wrong', 0],
  'wrong-code': ['unreadable', 0],
  down: ['broken', 0],
};

describe('faults of the Zhejiang simulator', () => {
  let simulator: Simulator;
  let send: Send;

  beforeEach(async () => {
    simulator = await startZhejiangSimulator({ seed: 7 });
    simulator.faults.set({ timings: { delayMs: 20, lateMs: 20, downMs: 20 } });
    send = await createClient(simulator);
  });
  afterEach(() => simulator.close());

  async function createPlan(): Promise<string> {
    const state = aState(simulator, aZhejiangDocument(1, 3));
    const step = stepOf(state);
    try {
      const { text } = await send(step.call);
      // 50 MB are refused by the gateway before anybody reads them.
      if (text.length > 1_000_000) return 'unreadable';
      return findAnswerProblem(text)?.kind ?? 'yes';
    } catch {
      return 'broken';
    }
  }

  it.each(FAULTS)('%s', async (fault) => {
    simulator.faults.next(fault, { operation: 'ZJ9704' });
    expect([await createPlan(), simulator.book.listLines().length]).toEqual(SEEN[fault]);
    expect(simulator.faults.log()).toEqual([{ number: 2, operation: 'ZJ9704', fault, seed: 7 }]);
  });

  it('is there again after it was down', async () => {
    simulator.faults.next('down');
    expect(await createPlan()).toBe('broken');
    await expect.poll(createPlan).toBe('yes');
  });

  it('gives the same faults for the same seed', async () => {
    const run = async (seed: number) => {
      simulator.faults.set({ seed, rates: { busy: 0.3, refuse: 0.2 } });
      const before = simulator.faults.log().length;
      for (let count = 0; count < 12; count += 1) await createPlan();
      return simulator.faults
        .log()
        .slice(before)
        .map(({ fault }) => fault);
    };
    const first = await run(11);
    expect(first.length).toBeGreaterThan(0);
    expect(await run(11)).toEqual(first);
  });

  it('is played by its panel as by code', async () => {
    const control = (body?: object) =>
      fetch(
        `${simulator.url}/_control`,
        body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
      );
    expect((await (await fetch(`${simulator.url}/_panel`)).text()).includes('平台模拟器')).toBe(
      true,
    );
    await control({ action: 'next', fault: 'busy', operation: 'ZJ9704' });
    expect(await createPlan()).toBe('busy');
    expect(
      (
        await control({
          action: 'ship',
          platformLineId: 'x',
          quantity: 1,
          lot: 'a',
          expiresOn: 'b',
        })
      ).status,
    ).toBe(409);
    expect((await control({ action: 'explode' })).status).toBe(400);
    const shown = (await (await control()).json()) as { log: readonly object[] };
    expect(shown.log).toHaveLength(1);
  });
});
