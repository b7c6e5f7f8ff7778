import { localDate } from '@shared/domain/calendar/local-date';
import { followPack } from '@shared/domain/policy/own/follow-pack';
import { compareFigures, type PackFigure } from '@shared/domain/policy/own/pack-figures';
import { ownPackOn } from '@shared/domain/program/program-pack';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anOwnPack } from '@tests/builders/own-pack-builders';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a program that follows an own pack', () => {
  it('follows it from its day on, and not before', () => {
    const followed = followPack(aProgram(), anOwnPack());
    if (!followed.ok) throw new Error(followed.error.kind);
    const { ownPacks, packId, years } = followed.value;
    expect(ownPackOn(ownPacks, localDate(2024, 9, 30))).toBeUndefined();
    expect(ownPackOn(ownPacks, localDate(2024, 10, 1))?.id).toBe('own-1');
    expect(packId).toBe('xinjiang-2024-13');
    expect(years).toEqual(aProgram().years);
    expect(followed.value.revision).toBe(2);
  });

  it('never goes back before what it follows already', () => {
    const from = localDate(2024, 11, 1);
    const program = aProgram({ ownPacks: [{ from, pack: anOwnPack().pack }] });
    const second = anOwnPack({ version: 2, pack: { ...anOwnPack().pack, version: 2 } });
    expect(followPack(program, second)).toEqual({
      ok: false,
      error: { kind: 'earlier-than-applied', from: '2024-10-01', latest: '2024-11-01' },
    });
    expect(followPack(program, { ...second, effectiveOn: from }).ok).toBe(true);
  });

  it('refuses what it follows already, what is only looked up, and a day after the cycle', () => {
    const program = aProgram({
      ownPacks: [{ from: localDate(2024, 10, 1), pack: anOwnPack().pack }],
    });
    expect(followPack(program, anOwnPack())).toMatchObject({ error: { kind: 'applied-already' } });
    const shown = anOwnPack({ pack: { ...xinjiang202413, id: 'own-1', scope: 'shown' } });
    expect(followPack(aProgram(), shown)).toMatchObject({ error: { kind: 'shown-only' } });
    const late = anOwnPack({ effectiveOn: localDate(2026, 3, 25) });
    expect(followPack(aProgram(), late)).toMatchObject({
      error: { kind: 'after-cycle', cycleEnds: '2026-03-24' },
    });
  });
});

function aFigure(key: string, day: number): PackFigure {
  const on = localDate(2024, 1, day);
  return { key, area: 'payable', subject: key, value: { kind: 'due', on }, citation: null };
}

describe('the comparison of two packs', () => {
  it('lists what moves, what goes away and what is new, and nothing else', () => {
    const before = [aFigure('a', 1), aFigure('b', 2), aFigure('c', 3)];
    const after = [aFigure('a', 1), aFigure('b', 9), aFigure('d', 4)];
    expect(
      compareFigures(before, after).map(({ key, before: old, after: now }) => [
        key,
        old !== null,
        now !== null,
      ]),
    ).toEqual([
      ['b', true, true],
      ['c', true, false],
      ['d', false, true],
    ]);
  });

  it('of a pack with itself is empty, and of any two counts each key once', () => {
    const figures = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })),
      { selector: ([key]) => key },
    );
    const property = fc.property(figures, figures, (one, other) => {
      const [before, after] = [one, other].map((list) =>
        list.map(([key, day]) => aFigure(key, day)),
      ) as [PackFigure[], PackFigure[]];
      expect(compareFigures(before, before)).toEqual([]);
      const keys = compareFigures(before, after).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(compareFigures(after, before)).toHaveLength(keys.length);
    });
    fc.assert(property);
  });
});
