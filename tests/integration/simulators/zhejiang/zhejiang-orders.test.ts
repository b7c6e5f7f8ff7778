import type { OrderState } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from './signed-client';
import {
  askOrder,
  aState,
  aZhejiangDocument,
  sendOrder,
  stepOf,
  type Send,
} from './zhejiang-stage';

const { orders } = zhejiangConnector;

describe('orders to the Zhejiang simulator', () => {
  let simulator: Simulator;
  let send: Send;
  const folder = mkdtempSync(join(tmpdir(), 'zhejiang-'));
  const stateFile = join(folder, 'state.jsonl');

  beforeEach(async () => {
    simulator = await startZhejiangSimulator({ stateFile });
    send = await createClient(simulator);
  });
  afterEach(async () => {
    await simulator.close();
    rmSync(stateFile, { force: true });
  });

  const standings = (state: OrderState) => state.progress.lines.map(({ standing }) => standing);

  it('sends 230 lines by one draft and two additions, each exactly once', async () => {
    const state = await sendOrder(send, aState(simulator, aZhejiangDocument(1, 230)));
    const lines = simulator.book.listLines();
    expect(new Set(standings(state))).toEqual(new Set(['sent']));
    expect(new Set(lines.map(({ ourLineId }) => ourLineId)).size).toBe(230);
    expect(lines.map(({ standing }) => standing)).toEqual(lines.map(() => 'sent'));
    expect(lines.map(({ platformLineId }) => platformLineId).sort()).toEqual(
      state.progress.lines.map(({ platformLineId }) => platformLineId).sort(),
    );
  });

  it('finds a draft whose answer was lost, and goes on with it', async () => {
    const state = aState(simulator, aZhejiangDocument(2, 150));
    const step = stepOf(state);
    simulator.faults.next('lose-answer-after-commit', { operation: 'ZJ9704' });
    await expect(send(step.call)).rejects.toThrow();

    const found = await askOrder(send, state);
    expect(found.headerId).not.toBeNull();
    expect(found.lines.filter(({ standing }) => standing === 'added')).toHaveLength(100);

    const done = await sendOrder(send, { ...state, progress: found });
    expect(new Set(standings(done))).toEqual(new Set(['sent']));
    expect(simulator.book.listLines()).toHaveLength(150);
  });

  it('says that a message which never arrived left nothing', async () => {
    const state = aState(simulator, aZhejiangDocument(3, 3));
    simulator.faults.next('drop-before', { operation: 'ZJ9704' });
    await expect(send(stepOf(state).call)).rejects.toThrow();
    expect(await askOrder(send, state)).toEqual(state.progress);
  });

  it('finds a plan sent whose answer was lost', async () => {
    const state = await upToSubmit(aState(simulator, aZhejiangDocument(4, 3)));
    simulator.faults.next('http-500-after-commit', { operation: 'ZJ9706' });
    expect((await send(stepOf(state).call)).status).toBe(500);
    const found = await askOrder(send, state);
    expect(found.isSubmitted).toBe(true);
    expect(orders.nextStep({ ...state, progress: found }, 'order')).toBeNull();
  });

  it('asks rather than sends again when the platform has the ids already', async () => {
    const state = aState(simulator, aZhejiangDocument(5, 3));
    const step = stepOf(state);
    simulator.faults.next('repeat', { operation: 'ZJ9704' });
    const reading = orders.readStep(state, step, (await send(step.call)).text);
    expect(reading).toMatchObject({ ok: false, error: { kind: 'duplicate', code: '40901' } });
    expect(simulator.book.listLines()).toHaveLength(3);
  });

  it('parks one refused line and sends the others', async () => {
    simulator.faults.next('refuse-line', { operation: 'ZJ9704' });
    const state = await sendOrder(send, aState(simulator, aZhejiangDocument(6, 3)));
    expect(standings(state)).toEqual(['sent', 'sent', 'refused']);
    expect(state.progress.lines[2]?.refusal).toEqual({ code: '2099', words: '该产品已暂停采购' });
  });

  it('refuses items the platform does not know, in its words, and makes no plan of them', async () => {
    const document = aZhejiangDocument(7, 2);
    const unknown = {
      ...document,
      lines: document.lines.map((line) => ({ ...line, platformItemId: '404' })),
    };
    const state = await sendOrder(send, aState(simulator, unknown));
    expect(state.progress.lines.map(({ refusal }) => refusal?.words)).toEqual([
      '院内目录不存在',
      '院内目录不存在',
    ]);
    expect(simulator.book.listLines()).toEqual([]);
  });

  it('takes back a plan that was not shipped, and says why one that was cannot be', async () => {
    const first = await sendOrder(send, aState(simulator, aZhejiangDocument(8, 2)));
    const gone = await sendOrder(send, first, 'cancellation');
    expect(standings(gone)).toEqual(['cancelled', 'cancelled']);
    expect(simulator.book.listLines().map(({ standing }) => standing)).toEqual(['void', 'void']);

    const second = await sendOrder(send, aState(simulator, aZhejiangDocument(9, 1)));
    simulator.book.ship(second.progress.lines[0]?.platformLineId ?? '', {
      quantity: 1,
      lot: 'A1',
      expiresOn: '2030-01-01',
    });
    await expect(sendOrder(send, second, 'cancellation')).rejects.toThrow('配送企业已发货');
  });

  it('has everything that it had answered after it was started again', async () => {
    const state = await sendOrder(send, aState(simulator, aZhejiangDocument(10, 4)));
    const before = simulator.book.listLines();
    await simulator.close();
    simulator = await startZhejiangSimulator({ stateFile });
    expect(simulator.book.listLines()).toEqual(before);
    const found = await askOrder(await createClient(simulator), state);
    expect(found).toEqual(state.progress);
  });

  async function upToSubmit(state: OrderState): Promise<OrderState> {
    const step = stepOf(state);
    const reading = orders.readStep(state, step, (await send(step.call)).text);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    return { ...state, progress: reading.value.progress };
  }
});
