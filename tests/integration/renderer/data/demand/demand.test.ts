import type { NewDemandReport } from '@renderer/data/repositories/demand-repository';
import { localDate } from '@shared/domain/calendar/local-date';
import type { DemandReport } from '@shared/domain/demand/demand-report';
import { basisPoints } from '@shared/domain/money/money';
import type { ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  anOrderDraft,
  anOrderDraftLine,
  aReceiptDraft,
  aReceiptDraftLine,
} from '@tests/builders/draft-builders';
import { aDemandReport } from '@tests/builders/demand-builders';
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

function asked(overrides: Partial<NewDemandReport> = {}): NewDemandReport {
  const { range, rule, moveShare } = aDemandReport();
  return {
    programId: ward.agreement.programId,
    scope: { kind: 'program' },
    range,
    baseRange: { from: localDate(2024, 3, 25), to: localDate(2024, 4, 8) },
    rule,
    moveShare,
    renewalFloor: null,
    departmentIds: [],
    members: ['城北卫生院'],
    ...overrides,
  };
}

async function create(overrides: Partial<NewDemandReport> = {}): Promise<DemandReport> {
  ward.setToday(localDate(2024, 4, 8));
  const created = await ward.repositories.demands.create(asked(overrides));
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

/** 15 bags of the first product ordered and accepted. */
async function buy() {
  const lines = [anOrderDraftLine({ productId: 'product-0' as ProgramProductId, quantity: 15 })];
  const draft = anOrderDraft({ lines });
  const placed = await ward.repositories.orders.place(ward.agreement.id, draft);
  if (!placed.ok) throw new Error(placed.error.kind);
  const [line] = await ward.db.orderLines.toArray();
  if (line === undefined) throw new Error('The order has a line');
  ward.setToday(localDate(2024, 4, 8));
  const receipt = aReceiptDraft({
    lines: [aReceiptDraftLine({ orderLineId: line.id, delivered: 15, accepted: 15 })],
  });
  const posted = await ward.repositories.receipts.post(placed.value.id, receipt);
  if (!posted.ok) throw new Error(JSON.stringify(posted.error));
}

describe('a demand report', () => {
  it('proposes every product of the program from what the ledgers hold', async () => {
    await buy();
    const report = await create();
    expect(report).toMatchObject({ number: 'BL-2024-A1B2C3-00001', state: 'filling' });
    const view = await ward.repositories.demands.findView(report.id);
    expect(view?.lines).toMatchObject([
      {
        position: 1,
        productId: 'product-0',
        figures: { purchased: 15, baseDays: 15, agreed: 200 },
      },
      { position: 2, productId: 'product-1', figures: { purchased: 0, used: null } },
    ]);
  });

  it('is one for a year, and only of days that are over', async () => {
    await create();
    const { demands } = ward.repositories;
    expect(await demands.create(asked())).toMatchObject({ error: { kind: 'range-twice' } });
    const baseRange = { from: localDate(2024, 3, 25), to: localDate(2024, 4, 9) };
    const range = { from: localDate(2026, 3, 25), to: localDate(2027, 3, 24) };
    expect(await demands.create(asked({ baseRange, range }))).toMatchObject({
      error: { kind: 'range-mixed-up' },
    });
  });

  it('takes an answer again in place of the first, and refuses a name that was not asked', async () => {
    const { id } = await create();
    const { demands } = ward.repositories;
    const productId = 'product-0' as ProgramProductId;
    const answer = (units: number) => ({
      kind: 'member' as const,
      name: '城北卫生院',
      isZero: false,
      signer: '李院长',
      quantities: [{ productId, quantity: quantity(units), remark: '' }],
    });
    const source = { fileName: '城北.xlsx', sha256: 'ab', bytes: 9 };
    await demands.saveAnswers(id, [answer(3)], source);
    await demands.saveAnswers(id, [answer(5)], source);
    expect((await demands.findView(id))?.answers).toMatchObject([
      { revision: 2, quantities: [{ quantity: 5 }] },
    ]);
    const other = { ...answer(5), name: '城南卫生院' };
    expect(await demands.saveAnswers(id, [other], source)).toMatchObject({
      error: { kind: 'unknown-subject', names: ['城南卫生院'] },
    });
  });

  it('keeps what staff typed when the figures are counted again, and is closed while in review', async () => {
    const { id } = await create({ members: [], moveShare: basisPoints(0) });
    const { demands } = ward.repositories;
    const lines = (await demands.findView(id))?.lines ?? [];
    for (const { id: lineId, revision } of lines) {
      const edit = { adjusted: quantity(9), adjustReason: '新开病区', explanation: '新开病区' };
      expect(await demands.editLine(lineId, { ...edit, revision })).toMatchObject({ ok: true });
    }
    await buy();
    await demands.refresh(id);
    const view = await demands.findView(id);
    expect(view?.lines).toMatchObject([
      { adjusted: 9, explanation: '新开病区', figures: { purchased: 15 } },
      { adjusted: 9 },
    ]);
    expect(await demands.move(id, 'in-review', '')).toMatchObject({
      ok: true,
      value: { state: 'in-review' },
    });
    expect(await demands.refresh(id)).toMatchObject({ error: { kind: 'not-editable' } });
    expect(await demands.move(id, 'confirmed', '')).toMatchObject({
      error: { kind: 'same-operator' },
    });
    ward.setOperator('马科长');
    expect(await demands.move(id, 'confirmed', '')).toMatchObject({
      ok: true,
      value: { state: 'confirmed' },
    });
  });
});

describe('a report of a part of the program', () => {
  const only = (id: string) =>
    ({ kind: 'products', productIds: [id as ProgramProductId] }) as const;

  it('has the products of its scope, and no product is in two reports of a year', async () => {
    const first = await create({ members: [], scope: only('product-0') });
    const { demands } = ward.repositories;
    expect((await demands.findView(first.id))?.lines).toHaveLength(1);
    expect(await demands.create(asked({ scope: { kind: 'program' } }))).toMatchObject({
      error: { kind: 'range-twice', number: first.number },
    });
    expect(await demands.create(asked({ scope: only('product-1') }))).toMatchObject({ ok: true });
    expect(await demands.create(asked({ scope: only('product-9') }))).toMatchObject({
      error: { kind: 'no-products' },
    });
  });

  it('can be withdrawn with a reason, and opened again while no other has its products', async () => {
    const { id } = await create({ members: [], scope: only('product-0') });
    const { demands } = ward.repositories;
    expect(await demands.move(id, 'withdrawn', ' ')).toMatchObject({ error: { kind: 'no-words' } });
    expect(await demands.move(id, 'withdrawn', '范围选错')).toMatchObject({ ok: true });
    const other = await create({ members: [] });
    expect(await demands.move(id, 'filling', '恢复')).toMatchObject({
      error: { kind: 'range-twice', number: other.number },
    });
    await demands.move(other.id, 'withdrawn', '重复');
    expect(await demands.move(id, 'filling', '恢复')).toMatchObject({
      value: { state: 'filling', steps: [{}, { words: '范围选错' }, { words: '恢复' }] },
    });
  });
});

describe('the files of answers', () => {
  it('are kept with the report once, with their hash', async () => {
    const { id } = await create();
    const { demands, attachments } = ward.repositories;
    const answer = { kind: 'member', name: '城北卫生院', isZero: true, signer: '李院长' } as const;
    const source = { fileName: '城北.xlsx', sha256: 'ab', bytes: 9 };
    await demands.saveAnswers(id, [{ ...answer, quantities: [] }], source);
    await demands.saveAnswers(id, [{ ...answer, quantities: [] }], source);
    expect(await attachments.listOf(id)).toMatchObject([
      { owner: 'demand-report', fileName: '城北.xlsx', sha256: 'ab' },
    ]);
  });
});

describe('the duty of the next report', () => {
  it('stands from four months before the year ends until every product is confirmed', async () => {
    const { desk } = ward.repositories;
    const dutiesOn = async (month: number, day: number) =>
      (await desk.read(localDate(2024, month, day))).duties.filter(({ kind }) =>
        kind.startsWith('demand'),
      );
    expect(await dutiesOn(11, 24)).toEqual([]);
    expect(await dutiesOn(11, 25)).toMatchObject([
      { kind: 'demand-report-missing', count: 2, on: '2025-03-24' },
    ]);
    await create({ members: [] });
    expect(await dutiesOn(11, 25)).toMatchObject([{ kind: 'demand-report-open', count: 2 }]);
  });
});
