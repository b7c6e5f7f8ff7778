import type { PlatformCall } from '@shared/connectors/connector';
import {
  createListedCall,
  createTickCall,
  readListed,
  readTicked,
} from '@shared/connectors/zhejiang/listed-messages';
import { createReceiptCall, readReceiptAnswer } from '@shared/connectors/zhejiang/receipt-messages';
import {
  createReturnCall,
  createReturnsCall,
  readReturnAnswer,
  readReturns,
} from '@shared/connectors/zhejiang/return-messages';
import * as statement from '@shared/connectors/zhejiang/statement-messages';
import {
  createWarehousesCall,
  readWarehouses,
} from '@shared/connectors/zhejiang/warehouse-messages';
import { localDate } from '@shared/domain/calendar/local-date';
import { quantity } from '@shared/domain/quantity/quantity';
import type { Result } from '@shared/kernel/result';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from './signed-client';
import { aState, aZhejiangDocument, sendOrder, type Send } from './zhejiang-stage';

describe('what comes after a delivery in Zhejiang', () => {
  let simulator: Simulator;
  let send: Send;
  let shipmentCode: string;

  beforeEach(async () => {
    simulator = await startZhejiangSimulator();
    send = await createClient(simulator);
    const { progress } = await sendOrder(send, aState(simulator, aZhejiangDocument(1, 1)));
    const lineId = progress.lines[0]?.platformLineId ?? '';
    shipmentCode = simulator.book.ship(lineId, {
      quantity: 20,
      lot: 'L1',
      expiresOn: '2030-01-01',
    });
  });
  afterEach(() => simulator.close());

  const answerTo = async (call: PlatformCall) => (await send(call)).text;
  const receipt = (accepted: number) => ({ shipmentCode, accepted: quantity(accepted) });
  const receive = async (accepted: number) =>
    readReceiptAnswer(
      receipt(accepted),
      await answerTo(createReceiptCall(simulator.fields, receipt(accepted))),
    );

  it('receives a delivery once, and never more than came', async () => {
    expect(await receive(21)).toMatchObject({
      ok: false,
      error: { kind: 'refused', code: '4002' },
    });
    expect(await receive(19)).toEqual({ ok: true, value: null });
    expect(await receive(19)).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
  });

  it('asks to give goods back, and reads how the request stands', async () => {
    await receive(20);
    const request = { shipmentCode, quantity: quantity(2), reason: '包装破损' };
    const code = valueOf(
      readReturnAnswer(await answerTo(createReturnCall(simulator.fields, request))),
    );
    const days = { from: localDate(2000, 1, 1), to: localDate(2099, 1, 1), page: 1 };
    const text = await answerTo(createReturnsCall(simulator.fields, days));
    const page = valueOf(readReturns(simulator.fields, 1, text));
    expect(page).toMatchObject({
      isLast: true,
      rows: [{ returnCode: code, shipmentCode, quantity: 2, state: 'waiting', lot: 'L1' }],
    });
  });

  it('settles: begin, lines, submit, agree', async () => {
    const { fields } = simulator;
    const distributor = { code: 'PS000000001', name: '甲配送有限公司' };
    const begun = await answerTo(statement.createStatementCall(fields, distributor));
    const number = valueOf(statement.readStatementAnswer(begun));
    const early = await answerTo(statement.submitStatementCall(fields, number));
    expect(statement.readStatementVerdict(early)).toMatchObject({ error: { kind: 'refused' } });

    const lines = [{ shipmentCode, kind: 'goods-in' as const }];
    const added = await answerTo(statement.createStatementLinesCall(fields, number, lines));
    expect(valueOf(statement.readStatementLinesAnswer(added))).toEqual([shipmentCode]);
    const submitted = await answerTo(statement.submitStatementCall(fields, number));
    expect(statement.readStatementVerdict(submitted).ok).toBe(true);
    const agreed = await answerTo(statement.examineStatementCall(fields, number, 'agree'));
    expect(statement.readStatementVerdict(agreed).ok).toBe(true);
  });

  it('finds listed products and ticks them, each by itself', async () => {
    const { fields } = simulator;
    const asked = { registrationNumber: '国械注准20203130002', page: 1 };
    const listed = valueOf(readListed(fields, 1, await answerTo(createListedCall(fields, asked))));
    expect(listed.rows).toHaveLength(1);
    const id = listed.rows[0]?.listingId ?? '';
    const ticked = valueOf(readTicked(await answerTo(createTickCall([id, 'G404']))));
    expect(ticked).toEqual([
      { listingId: id, platformItemId: '1554991252811000002', words: '' },
      { listingId: 'G404', platformItemId: null, words: '挂网产品不存在' },
    ]);
  });

  it('lists the addresses that an order may name', async () => {
    const text = await answerTo(createWarehousesCall(simulator.fields));
    expect(valueOf(readWarehouses(simulator.fields, text))).toMatchObject([
      { addressId: '1000001', invoiceTitle: '示例市人民医院' },
    ]);
  });
});

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
