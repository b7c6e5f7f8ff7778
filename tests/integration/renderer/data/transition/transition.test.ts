import type { NewTransition } from '@renderer/data/repositories/transition-repository';
import { localDate } from '@shared/domain/calendar/local-date';
import type { GroupId, ProgramProductId } from '@shared/domain/program/program';
import type { TransitionDays } from '@shared/domain/transition/transition';
import { shanghaiJoints2022 } from '@shared/policy-packs/other-regions/shanghai';
import { fuxin2020SamePrice } from '@shared/policy-packs/fuxin-2020-same-price';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import {
  anOrderDraft,
  anOrderDraftLine,
  aReceiptDraft,
  aReceiptDraftLine,
} from '@tests/builders/draft-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder(), 2);
});
afterEach(async () => {
  await ward.close();
});

const NO_DAYS: TransitionDays = {
  buyingStopsOn: null,
  oldStockUntil: null,
  acceptBefore: null,
  oldPlatformUntil: null,
};

const { citation } = fuxin2020SamePrice.transition;
const product = (index: number) => `product-${index}` as ProgramProductId;

function given(changes: Partial<NewTransition> = {}): NewTransition {
  const { programId } = ward.agreement;
  return { ...NO_DAYS, programId, scope: { kind: 'program' }, citation, ...changes };
}

async function create(changes: Partial<NewTransition> = {}) {
  const created = await ward.repositories.transitions.create(given(changes));
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

function order(index: number, orderedOn = localDate(2024, 4, 1)) {
  const lines = [anOrderDraftLine({ productId: product(index), quantity: 15 })];
  return ward.repositories.orders.place(ward.agreement.id, anOrderDraft({ orderedOn, lines }));
}

async function dutiesOn(day: ReturnType<typeof localDate>) {
  const { duties } = await ward.repositories.desk.read(day);
  return duties.filter(({ kind }) => kind.startsWith('old-'));
}

describe('a transition', () => {
  it('is refused without days, with days that cannot be, without products, and for a product twice', async () => {
    const { transitions } = ward.repositories;
    const stops = { buyingStopsOn: localDate(2024, 5, 1) };
    expect(await transitions.create(given())).toMatchObject({ error: { kind: 'no-days' } });
    expect(
      await transitions.create(given({ ...stops, oldStockUntil: localDate(2024, 4, 30) })),
    ).toMatchObject({ error: { kind: 'days-mixed-up' } });
    const nowhere = { kind: 'groups', groupIds: ['elsewhere' as GroupId] } as const;
    expect(await transitions.create(given({ ...stops, scope: nowhere }))).toMatchObject({
      error: { kind: 'scope-empty' },
    });
    await create({ ...stops, scope: { kind: 'products', productIds: [product(0)] } });
    expect(await transitions.create(given(stops))).toMatchObject({
      error: { kind: 'transition-twice' },
    });
    const other = { kind: 'products', productIds: [product(1)] } as const;
    expect(await transitions.create(given({ ...stops, scope: other }))).toMatchObject({ ok: true });
  });

  it('stops orders of its own products alone, from its day on, until it is withdrawn', async () => {
    const scope = { kind: 'products', productIds: [product(0)] } as const;
    const { id } = await create({ buyingStopsOn: localDate(2024, 4, 1), scope });
    const refused = await order(0);
    expect(refused).toMatchObject({ error: { kind: 'refused' } });
    expect(JSON.stringify(refused)).toContain('old-product-closed');
    expect(await order(1)).toMatchObject({ ok: true });
    const { transitions } = ward.repositories;
    expect(await transitions.withdraw(id, ' ')).toMatchObject({ error: { kind: 'no-reason' } });
    expect(await transitions.withdraw(id, '登错项目')).toMatchObject({ ok: true });
    expect(await order(0)).toMatchObject({ ok: true });
    expect(await transitions.withdraw(id, '再撤')).toMatchObject({
      error: { kind: 'withdrawn-already' },
    });
  });

  it('keeps what held before a change, with who, when and why', async () => {
    const { id } = await create({ buyingStopsOn: localDate(2024, 5, 1) });
    const { transitions } = ward.repositories;
    const same = { ...NO_DAYS, buyingStopsOn: localDate(2024, 5, 1), citation };
    const whole = { kind: 'program' } as const;
    expect(await transitions.change(id, { ...same, scope: whole, reason: '核对' })).toMatchObject({
      error: { kind: 'nothing-changes' },
    });
    const later = { ...same, buyingStopsOn: localDate(2024, 6, 1), scope: whole };
    expect(await transitions.change(id, { ...later, reason: '文件更正' })).toMatchObject({
      value: {
        buyingStopsOn: '2024-06-01',
        changes: [
          {
            kind: 'changed',
            on: '2024-04-01',
            operator: '王采购',
            reason: '文件更正',
            before: { buyingStopsOn: '2024-05-01' },
          },
        ],
      },
    });
  });
});

describe('what a transition asks for on the desk', () => {
  it('is stock in time (Fuxin: 07-01, to be used up by 07-31)', async () => {
    const placed = await order(0);
    if (!placed.ok) throw new Error(placed.error.kind);
    const [line] = await ward.db.orderLines.toArray();
    if (line === undefined) throw new Error('No line');
    ward.setToday(localDate(2024, 4, 8));
    const receipt = aReceiptDraft({
      lines: [aReceiptDraftLine({ orderLineId: line.id, delivered: 15, accepted: 15 })],
    });
    expect(await ward.repositories.receipts.post(placed.value.id, receipt)).toMatchObject({
      ok: true,
    });
    await create({
      buyingStopsOn: localDate(2024, 7, 1),
      oldStockUntil: localDate(2024, 7, 31),
    });
    expect(await dutiesOn(localDate(2024, 6, 29))).toEqual([]);
    expect(await dutiesOn(localDate(2024, 6, 30))).toMatchObject([
      { kind: 'old-stock-left', count: 1, on: '2024-07-31', daysLeft: 31 },
    ]);
    expect(await dutiesOn(localDate(2024, 8, 2))).toMatchObject([{ daysLeft: -2 }]);
    const [view] = await ward.repositories.transitions.listViews(localDate(2024, 8, 1));
    expect(view?.lots).toMatchObject([{ onHand: 15, toReturn: 15 }]);
  });

  it('is contracts and the platform’s last day (Xianning: 08-31 itself is still allowed)', async () => {
    const { value, citation: source } = xianning20203.transition;
    const { id } = await create({
      oldPlatformUntil: value.oldPlatformUntil,
      citation: source,
    });
    const { transitions } = ward.repositories;
    const contract = {
      id: null,
      supplier: '原供应商',
      number: 'HT-1',
      state: 'open',
      on: localDate(2024, 4, 1),
      minutes: '',
    } as const;
    expect(await transitions.saveContract(id, contract)).toMatchObject({ ok: true });
    expect(await dutiesOn(localDate(2020, 8, 31))).toMatchObject([
      { kind: 'old-platform-ends', on: '2020-08-31', daysLeft: 0 },
      { kind: 'old-contracts-open', count: 1, on: '2020-08-31' },
    ]);
    expect(await dutiesOn(localDate(2020, 9, 1))).toMatchObject([
      { kind: 'old-contracts-open', count: 1 },
    ]);
    expect(
      await transitions.saveContract(id, { ...contract, supplier: '另一家', state: 'ended' }),
    ).toMatchObject({ error: { kind: 'no-minutes' } });
  });

  it('is orders to be accepted earlier than the day (Shanghai joints: by 07-03)', async () => {
    const rule = shanghaiJoints2022.transition;
    expect(rule?.value.usedAcceptedBefore).toBe('2022-07-04');
    const source = rule?.citation ?? citation;
    await order(0);
    await create({ acceptBefore: localDate(2024, 4, 4), citation: source });
    expect(await dutiesOn(localDate(2024, 4, 1))).toMatchObject([
      { kind: 'old-orders-open', count: 1, on: '2024-04-03', daysLeft: 2 },
    ]);
    const late = await order(1);
    // The notice has not been read: it warns and does not stop.
    expect(late).toMatchObject({ ok: true });
  });
});
