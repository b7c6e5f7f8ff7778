import type { OperatorId } from '@shared/domain/hospital/hospital';
import { fen } from '@shared/domain/money/money';
import type { Order } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import { anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import { aHospital, anOperator } from '@tests/builders/hospital-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
const HEAD = anOperator({ id: 'operator-head' as OperatorId, name: '马科长', role: 'head' });
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder(), 2);
  const hospital = { ...aHospital(), revision: 1 };
  const saved = await ward.repositories.hospital.saveApprovalAbove(fen(2_000_000), hospital);
  if (!saved.ok) throw new Error(saved.error.kind);
  await ward.commands.run('test:put', (entry) => {
    entry.put('operators', HEAD);
    return Promise.resolve(ok(undefined));
  });
});
afterEach(() => ward.close());

async function place(quantity: number): Promise<Order> {
  const productId = 'product-0' as ProgramProductId;
  const draft = anOrderDraft({ lines: [anOrderDraftLine({ productId, quantity })] });
  const placed = await ward.repositories.orders.place(ward.agreement.id, draft);
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  return placed.value;
}

const count = () => ward.repositories.platformNews.countReports();

describe('what the header counts', () => {
  it('keeps an order that waits for a word of the head apart from those that wait to be sent', async () => {
    const small = await place(15);
    const large = await place(30);
    expect(small.approval).toBeNull();
    expect(large.approval).toMatchObject({ state: 'waiting' });
    expect(await count()).toMatchObject({ waiting: 1, inApproval: 1, returned: 0, stuck: 0 });

    ward.setOperator(HEAD.name);
    await ward.repositories.orders.decide(large.id, 'approved', '同意');
    expect(await count()).toMatchObject({ waiting: 2, inApproval: 0 });
  });

  it('counts a refused one no more', async () => {
    const order = await place(30);
    ward.setOperator(HEAD.name);
    await ward.repositories.orders.decide(order.id, 'refused', '库存够用');
    expect(await count()).toMatchObject({ waiting: 0, inApproval: 0 });
  });
});
