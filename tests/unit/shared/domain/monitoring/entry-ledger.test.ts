import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { entryCheckDays, entryStage } from '@shared/domain/monitoring/entry-check';
import {
  entryNoteIdOf,
  entryRates,
  entryRows,
  type EntryNote,
  type FirstDays,
} from '@shared/domain/monitoring/entry-ledger';
import { entryWarning } from '@shared/domain/monitoring/find-line-warnings';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { zhejiang2025WholeProcess } from '@shared/policy-packs/zhejiang-2025-whole-process';
import { aDay } from '@tests/builders/arbitraries';
import { aProgramProduct, anAgreedLine } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const cycle = { from: localDate(2024, 3, 25), to: localDate(2026, 3, 24) };
const rule = { fromMonth: 3, citation: zhejiang2025WholeProcess.entryCheck.citation };
const product = aProgramProduct();
const never: FirstDays = { orderedOn: null, acceptedOn: null, issuedOn: null };

function rowsWith(first: FirstDays, note: EntryNote | null = null) {
  return entryRows({
    lines: [anAgreedLine()],
    productsById: new Map([[product.id, product]]),
    firstDaysById: new Map([[product.id, first]]),
    notesById: new Map(note === null ? [] : [[note.id, note]]),
  });
}

function warned(day: string, given: { rule: typeof rule | null } = { rule }) {
  const [row] = rowsWith(never);
  if (row === undefined) throw new Error('One product, one row');
  const today = day as typeof cycle.from;
  const clock = { cycle, today, endedOn: null };
  return entryWarning(row, { ...clock, rule: given.rule, pack: xinjiang202413 });
}

describe('the check of entry from the third month', () => {
  it('opens on 05-25 for a start on 03-25, by calendar months on 05-01, and aims at the day before', () => {
    expect(entryCheckDays(cycle.from)).toEqual({
      warnFrom: '2024-05-08',
      aimOn: '2024-05-24',
      opensOn: '2024-05-25',
      opensOnByCalendar: '2024-05-01',
    });
  });

  it.each([
    ['2024-05-07', { stage: 'early', round: 0 }],
    ['2024-05-08', { stage: 'warned', round: 0 }],
    ['2024-05-24', { stage: 'warned', round: 0 }],
    ['2024-05-25', { stage: 'checked', round: 1 }],
    ['2024-06-24', { stage: 'checked', round: 1 }],
    ['2024-06-25', { stage: 'checked', round: 2 }],
    ['2025-03-24', { stage: 'checked', round: 10 }],
    ['2025-03-25', { stage: 'checked', round: 11 }],
    ['2026-03-24', { stage: 'checked', round: 22 }],
    ['2026-03-25', { stage: 'over', round: 0 }],
  ])('stands on %s at %j', (day, stage) => {
    expect(entryStage(cycle, day as typeof cycle.from)).toEqual(stage);
  });

  it('opens its rounds on the day of the month on which execution began', () => {
    const from = localDate(2024, 12, 31);
    const range = { from, to: localDate(2026, 12, 30) };
    const rounds = [
      [2025, 2, 27],
      [2025, 2, 28],
      [2025, 3, 28],
      [2025, 3, 31],
      [2025, 4, 29],
      [2025, 4, 30],
    ].map(([year = 0, month = 0, day = 0]) => entryStage(range, localDate(year, month, day)).round);
    expect(rounds).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('never goes back to an earlier round as days pass', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: 0, max: 364 }), (from, days) => {
        const range = { from, to: addDays(from, 365) };
        const one = entryStage(range, addDays(from, days));
        const next = entryStage(range, addDays(from, days + 1));
        expect(next.round).toBeGreaterThanOrEqual(one.round);
        expect(next.round - one.round).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('warns from day 45, then once for every monthly round', () => {
    expect(warned('2024-05-07')).toBeNull();
    expect(warned('2024-05-08')?.facts).toMatchObject({ stage: 'warned', opensOn: '2024-05-25' });
    expect(warned('2024-05-25')?.facts).toMatchObject({ stage: 'checked', round: 1 });
    expect(warned('2024-05-25')?.citation?.clause).toBe('一(二)');
    const ids = ['2024-05-08', '2024-05-25', '2024-06-24', '2024-06-25'].map(
      (day) => warned(day)?.evidence[0]?.id,
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('stays at our own warning where the notice has no check', () => {
    const found = warned('2024-09-23', { rule: null });
    expect(found?.facts).toMatchObject({ stage: 'warned', round: 0 });
    expect(found?.citation?.clause).toBe('五(一)');
  });

  it('says nothing of a product that was accepted, and of one with nothing agreed', () => {
    const accepted = rowsWith({ ...never, acceptedOn: localDate(2024, 4, 8) })[0];
    const clock = { cycle, today: localDate(2024, 9, 23), endedOn: null };
    const context = { ...clock, rule, pack: xinjiang202413 };
    expect(accepted && entryWarning(accepted, context)).toBeNull();
    const [row] = rowsWith(never);
    expect(row && entryWarning({ ...row, agreed: quantity(0) }, context)).toBeNull();
  });
});

describe('the entry ledger', () => {
  const note: EntryNote = {
    id: entryNoteIdOf(product.id, 1),
    revision: 1,
    productId: product.id,
    yearNumber: 1,
    decidedOn: null,
    decision: '',
    hisCode: '',
    chargeCode: '',
    tickedOn: null,
    reason: 'device-mismatch',
    reasonWords: '主机为另一品牌',
    owner: '王芳',
  };

  it('adds the agreed lines of a product up and leaves non-selected ones out', () => {
    const other = aProgramProduct({ id: 'other' as ProgramProductId, selection: 'non-selected' });
    const rows = entryRows({
      lines: [
        anAgreedLine({ agreed: quantity(30) }),
        anAgreedLine({ id: 'second' as AgreedLineId, agreed: quantity(12) }),
        anAgreedLine({ id: 'third' as AgreedLineId, productId: other.id }),
      ],
      productsById: new Map([product, other].map((one) => [one.id, one])),
      firstDaysById: new Map(),
      notesById: new Map(),
    });
    expect(rows.map(({ product: { id }, agreed }) => [id, agreed])).toEqual([[product.id, 42]]);
  });

  it('takes its state from the ledgers, and from the reason only where they know nothing', () => {
    const on = localDate(2024, 4, 8);
    expect(rowsWith(never)[0]?.state).toBe('missing');
    expect(rowsWith(never, note)[0]?.state).toBe('explained');
    expect(rowsWith({ ...never, orderedOn: on }, note)[0]?.state).toBe('ordered');
    expect(rowsWith({ ...never, orderedOn: on, acceptedOn: on })[0]?.state).toBe('entered');
    expect(rowsWith({ orderedOn: on, acceptedOn: on, issuedOn: on })[0]?.state).toBe('in-use');
  });

  it('gives no rate of use while no issue is recorded', () => {
    const on = localDate(2024, 4, 8);
    expect(entryRates(rowsWith({ ...never, acceptedOn: on }))).toMatchObject({
      stockedShare: 10_000,
      usedShare: null,
    });
    expect(entryRates([])).toMatchObject({ stockedShare: null, usedShare: null });
  });
});
