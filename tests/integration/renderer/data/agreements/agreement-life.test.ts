import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { quantity } from '@shared/domain/quantity/quantity';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANY_ORDER,
  createSigningData,
  draftPairs,
  ofRole,
  signAll,
  type SigningData,
} from './signing-data';

const RUIKANG = '天津瑞康骨科材料有限公司';
const day = (text: string) => text as LocalDate;

let test: SigningData;
beforeEach(async () => {
  test = await createSigningData();
});
afterEach(() => test.close());

/** Main and backup of one manufacturer, in force. */
async function inForce(): Promise<readonly Agreement[]> {
  const created = await draftPairs(test, [RUIKANG]);
  if (!created.ok) throw new Error(created.error.kind);
  for (const agreement of created.value)
    await signAll(
      test,
      agreement,
      ANY_ORDER.map((party) => [party, '2024-03-20'] as const),
    );
  return test.data.repositories.agreements.list();
}

async function agreedLines() {
  const detail = await test.data.repositories.programs.findDetail(test.program.id);
  return detail?.agreedLines ?? [];
}

describe('renewal', () => {
  it('drafts main and backup of year 2 with their lines, once', async () => {
    const standing = await inForce();
    test.goTo('2025-03-01');
    const { agreementLife, desk } = test.data.repositories;
    const before = await desk.read(day('2025-03-01'));
    expect(before.duties.find(({ kind }) => kind === 'renewal-missing')).toMatchObject({
      missing: 2,
    });
    const view = await agreementLife.findRenewal(test.program.id, 1, day('2025-03-01'));
    if (view === undefined) throw new Error('No renewal');
    expect(view.open).toHaveLength(2);
    expect(view.lines.map(({ proposal }) => proposal.proposed)).toEqual([0, 0]);
    const quantitiesById = new Map(view.lines.map(({ line }) => [line.id, quantity(150)]));
    const choice = {
      programId: test.program.id,
      yearNumber: 1,
      agreementIds: standing.map(({ id }) => id),
      quantitiesById,
    };
    const renewed = await agreementLife.prepareRenewal(choice);
    expect(renewed).toMatchObject({ ok: true });
    if (!renewed.ok) return;
    expect(renewed.value).toHaveLength(2);
    const main = ofRole(renewed.value, 'main');
    expect(main).toMatchObject({
      yearNumber: 2,
      startsOn: '2025-03-25',
      endsOn: '2026-03-24',
      state: 'draft',
    });
    expect(main.lines.map((line) => line.quantity)).toEqual([150, 150]);
    expect((await agreedLines()).filter(({ yearNumber }) => yearNumber === 2)).toHaveLength(2);
    expect(await agreementLife.prepareRenewal(choice)).toMatchObject({
      ok: false,
      error: { kind: 'nothing-to-renew' },
    });
    const after = await desk.read(day('2025-03-01'));
    expect(after.duties.some(({ kind }) => kind === 'renewal-missing')).toBe(false);
  });

  it('is refused in the last year until a document adds one', async () => {
    const { agreementLife, programs } = test.data.repositories;
    const choice = {
      programId: test.program.id,
      yearNumber: 2,
      agreementIds: [],
      quantitiesById: new Map(),
    };
    expect(await agreementLife.prepareRenewal(choice)).toMatchObject({
      error: { kind: 'no-next-year' },
    });
    const extension = {
      kind: 'cycle',
      yearNumber: 3,
      documentNumber: '',
      documentOn: day('2024-03-12'),
      endsOn: day('2026-09-24'),
      enteredBy: '张敏',
    } as const;
    expect(await programs.extend(test.program.id, extension)).toMatchObject({
      error: { kind: 'document-number-missing' },
    });
    const given = { ...extension, documentNumber: '新医保函〔2026〕6号' };
    expect(await programs.extend(test.program.id, given)).toMatchObject({ ok: true });
    expect((await programs.find(test.program.id))?.cycle.to).toBe('2026-09-24');
    expect(await programs.listExtensions(test.program.id)).toHaveLength(1);
  });
});

describe('extending the year', () => {
  it('prolongs the agreements that hold it', async () => {
    await inForce();
    const { programs, agreements } = test.data.repositories;
    await programs.extend(test.program.id, {
      kind: 'year',
      yearNumber: 1,
      documentNumber: '新医保函〔2025〕1号',
      documentOn: day('2024-03-20'),
      endsOn: day('2025-06-24'),
      enteredBy: '张敏',
    });
    const ends = (await agreements.list()).map(({ endsOn }) => endsOn);
    expect(new Set(ends)).toEqual(new Set(['2025-06-24']));
  });
});

describe('a supplement', () => {
  it('changes agreement and agreed line when its day comes, and survives a restart', async () => {
    const main = ofRole(await inForce(), 'main');
    const [first] = main.lines;
    if (first === undefined) throw new Error('No line');
    test.goTo('2024-09-01');
    const { supplements } = test.data.repositories;
    const made = await supplements.create(main.id, {
      startsOn: day('2024-10-01'),
      quantitiesById: new Map([[first.agreedLineId, quantity(99)]]),
      distributorId: main.distributorId,
      reason: '病区减少',
    });
    if (!made.ok) throw new Error(made.error.kind);
    await supplements.send(made.value.id, day('2024-09-01'));
    for (const party of ANY_ORDER)
      await supplements.recordSignature(made.value.id, {
        party,
        on: day('2024-09-01'),
        signedBy: null,
      });
    const agreedOf = async () =>
      (await agreedLines()).find(({ id }) => id === first.agreedLineId)?.agreed;
    expect(await agreedOf()).toBe(first.quantity);
    test.goTo('2024-10-01');
    const again = await test.restart();
    expect(await again.repositories.supplements.applyDue()).toEqual({ ok: true, value: 1 });
    expect(await again.repositories.supplements.applyDue()).toEqual({ ok: true, value: 0 });
    const changed = await again.repositories.agreements.find(main.id);
    expect(changed?.lines[0]?.quantity).toBe(99);
    const lines = (await again.repositories.programs.findDetail(test.program.id))?.agreedLines;
    expect(lines?.find(({ id }) => id === first.agreedLineId)).toMatchObject({
      agreed: 99,
      quantities: { signed: 99 },
    });
  });

  it('is refused with a distributor that the backup agreement has', async () => {
    const standing = await inForce();
    const [main, backup] = [ofRole(standing, 'main'), ofRole(standing, 'backup')];
    const made = await test.data.repositories.supplements.create(main.id, {
      startsOn: day('2024-04-01'),
      quantitiesById: new Map(),
      distributorId: backup.distributorId,
      reason: '更换',
    });
    expect(made).toMatchObject({ error: { kind: 'refused' } });
  });
});

describe('reminders', () => {
  it('are kept with the agreement, the latest first', async () => {
    const created = await draftPairs(test, [RUIKANG]);
    if (!created.ok) throw new Error(created.error.kind);
    const main = ofRole(created.value, 'main');
    const { agreements, agreementLife } = test.data.repositories;
    await agreements.send(main.id, day('2024-03-13'));
    test.goTo('2024-03-18');
    const reminder = { party: 'distributor', by: '张敏', means: 'phone', answer: '' } as const;
    await agreementLife.remind(main.id, { ...reminder, on: day('2024-03-15') });
    await agreementLife.remind(main.id, { ...reminder, on: day('2024-03-18') });
    const kept = await agreementLife.listRemindersOf(main.id);
    expect(kept.map(({ on }) => on)).toEqual(['2024-03-18', '2024-03-15']);
  });
});

describe('an extension that was wrong', () => {
  const extension = {
    kind: 'year',
    yearNumber: 1,
    documentNumber: '新医保函〔2025〕1号',
    documentOn: day('2024-03-12'),
    endsOn: day('2025-06-24'),
    enteredBy: '张敏',
  } as const;

  it('is taken back by a counter-entry with its reason, and the agreements go back with it', async () => {
    const { programs, agreements, agreementLife } = test.data.repositories;
    const standing = await inForce();
    const before = await programs.find(test.program.id);
    const extended = await programs.extend(test.program.id, extension);
    if (!extended.ok) throw new Error(extended.error.kind);
    const taken = { extensionId: extended.value.extension.id, reason: ' ', enteredBy: '张敏' };
    expect(await programs.takeBackExtension(test.program.id, taken)).toMatchObject({
      error: { kind: 'no-reason' },
    });
    const given = { ...taken, reason: '文件适用于另一项目' };
    expect(await programs.takeBackExtension(test.program.id, given)).toMatchObject({ ok: true });
    const after = await programs.find(test.program.id);
    expect(after).toMatchObject({ cycle: before?.cycle, years: before?.years });
    expect(new Set((await agreements.list()).map(({ endsOn }) => endsOn))).toEqual(
      new Set(['2025-03-24']),
    );
    expect(await programs.listExtensions(test.program.id)).toMatchObject([
      { reverses: null },
      { reverses: taken.extensionId, reason: '文件适用于另一项目', endsOn: '2025-03-24' },
    ]);
    expect(await programs.takeBackExtension(test.program.id, given)).toMatchObject({
      error: { kind: 'taken-back-already' },
    });
    const events = await agreementLife.findEvents(ofRole(standing, 'main').id);
    expect(events.extensions).toHaveLength(2);
  });

  it('stays while agreements rest on the year that it added', async () => {
    const { programs, agreements, agreementLife } = test.data.repositories;
    const cycle = { ...extension, kind: 'cycle', endsOn: day('2026-09-24') } as const;
    const extended = await programs.extend(test.program.id, cycle);
    if (!extended.ok) throw new Error(extended.error.kind);
    const taken = {
      extensionId: extended.value.extension.id,
      reason: '重复登记',
      enteredBy: '张敏',
    };
    const standing = await inForce();
    const renewed = async (yearNumber: number) => {
      const quantitiesById = new Map((await agreedLines()).map(({ id }) => [id, quantity(10)]));
      const all = await agreements.list();
      const agreementIds = all.filter((one) => one.yearNumber === yearNumber).map(({ id }) => id);
      const choice = { programId: test.program.id, yearNumber, agreementIds, quantitiesById };
      return agreementLife.prepareRenewal(choice);
    };
    expect(standing).toHaveLength(2);
    test.goTo('2025-03-01');
    expect(await renewed(1)).toMatchObject({ ok: true });
    for (const agreement of (await agreements.list()).filter(({ state }) => state === 'draft'))
      await signAll(
        test,
        agreement,
        ANY_ORDER.map((party) => [party, '2025-03-01'] as const),
      );
    test.goTo('2026-03-01');
    expect(await renewed(2)).toMatchObject({ ok: true });
    expect(await programs.takeBackExtension(test.program.id, taken)).toMatchObject({
      error: { kind: 'year-in-use', yearNumber: 3 },
    });
  });
});

describe('ending a signed supplement', () => {
  it('gives agreement and agreed line their quantity back, and stands in the history', async () => {
    const main = ofRole(await inForce(), 'main');
    const [first] = main.lines;
    if (first === undefined) throw new Error('No line');
    const { supplements, agreements, agreementLife } = test.data.repositories;
    test.goTo('2024-09-01');
    const made = await supplements.create(main.id, {
      startsOn: day('2024-09-01'),
      quantitiesById: new Map([[first.agreedLineId, quantity(99)]]),
      distributorId: main.distributorId,
      reason: '病区减少',
    });
    if (!made.ok) throw new Error(made.error.kind);
    const { id } = made.value;
    const end = { on: day('2024-09-02'), reason: '病区恢复' };
    expect(await supplements.terminate(id, { ...end, on: day('2024-09-01') })).toMatchObject({
      error: { kind: 'wrong-state' },
    });
    await supplements.send(id, day('2024-09-01'));
    for (const party of ANY_ORDER)
      await supplements.recordSignature(id, { party, on: day('2024-09-01'), signedBy: null });
    expect((await agreements.find(main.id))?.lines[0]?.quantity).toBe(99);
    test.goTo('2024-09-02');
    expect(await supplements.terminate(id, { ...end, reason: ' ' })).toMatchObject({
      error: { kind: 'no-reason' },
    });
    expect(await supplements.terminate(id, end)).toMatchObject({ ok: true });
    expect((await agreements.find(main.id))?.lines[0]?.quantity).toBe(first.quantity);
    expect((await agreedLines()).find((one) => one.id === first.agreedLineId)).toMatchObject({
      agreed: first.quantity,
      quantities: { signed: first.quantity },
    });
    expect((await agreementLife.findEvents(main.id)).supplements).toMatchObject([
      { state: 'terminated', ending: { on: '2024-09-02', reason: '病区恢复' } },
    ]);
  });
});
