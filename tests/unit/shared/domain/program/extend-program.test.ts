import { followExtension } from '@shared/domain/agreement/follow-extension';
import { addDays, daysIn, localDate } from '@shared/domain/calendar/local-date';
import { extendProgram } from '@shared/domain/program/extend-program';
import { takeBackExtension } from '@shared/domain/program/take-back-extension';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import type { Program } from '@shared/domain/program/program';
import { anAgreement, aSignedAgreement } from '@tests/builders/agreement-builder';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2025, 3, 1);
const entry = {
  id: 'extension-1',
  kind: 'year',
  yearNumber: 1,
  documentNumber: ' 新医保函〔2025〕6号 ',
  documentOn: localDate(2025, 2, 20),
  endsOn: localDate(2025, 6, 24),
  enteredBy: '张敏',
} as const;

function extended(program: Program, change: object = {}) {
  const made = extendProgram(program, { ...entry, ...change }, today);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

describe('extending a year', () => {
  it('moves the later year and the end of the cycle', () => {
    const { program, extension } = extended(aProgram());
    expect(program.years).toEqual([
      { number: 1, from: '2024-03-25', to: '2025-06-24' },
      { number: 2, from: '2025-06-25', to: '2026-06-24' },
    ]);
    expect(program.cycle.to).toBe('2026-06-24');
    expect(extension).toMatchObject({
      documentNumber: '新医保函〔2025〕6号',
      endedOn: '2025-03-24',
    });
  });

  it('keeps the months of a later year across a leap day, and gives every day back', () => {
    const startsOn = localDate(2027, 2, 1);
    const years = agreementYearsOf({ startsOn, cycleMonths: 24, agreementMonths: 12 });
    const before: Program = { ...aProgram(), cycle: cycleOf(startsOn, 24), years };
    const { program, extension } = extended(before, { endsOn: localDate(2028, 3, 31) });
    expect(program.years).toEqual([
      { number: 1, from: '2027-02-01', to: '2028-03-31' },
      { number: 2, from: '2028-04-01', to: '2029-03-31' },
    ]);
    expect(program.cycle.to).toBe('2029-03-31');
    const entryBack = { id: 'back', extensionId: extension.id, reason: '误登', enteredBy: '张敏' };
    const back = takeBackExtension(
      { program, extensions: [extension], usedYears: new Set() },
      entryBack,
      today,
    );
    expect(back.ok && back.value.program.years).toEqual(years);
    expect(back.ok && back.value.program.cycle).toEqual(before.cycle);
  });

  it('leaves a later year the days that it has beyond its months', () => {
    const longer = extended(aProgram(), { yearNumber: 2, endsOn: localDate(2026, 4, 3) }).program;
    const { program } = extended(longer, { endsOn: localDate(2025, 6, 24) });
    // 25 March 2025 to 3 April 2026 are 12 months and 10 days.
    expect(program.years[1]).toEqual({ number: 2, from: '2025-06-25', to: '2026-07-04' });
  });

  it('takes the agreements of a whole year along, and leaves void ones as they were', () => {
    const before = aProgram();
    const after = extended(before).program;
    const held = aSignedAgreement(localDate(2024, 3, 20));
    const shorter = anAgreement({ endsOn: localDate(2024, 12, 31) });
    const gone = anAgreement({ state: 'void' });
    expect(followExtension([held, shorter, gone], before, after)).toEqual([
      { ...held, endsOn: '2025-06-24', revision: held.revision + 1 },
    ]);
  });
});

describe('extending the cycle', () => {
  it('adds an agreement year, and may be done again', () => {
    const first = extended(aProgram(), { kind: 'cycle', endsOn: localDate(2026, 9, 24) }).program;
    const second = extended(first, { kind: 'cycle', endsOn: localDate(2026, 12, 31) }).program;
    expect(second.years.slice(2)).toEqual([
      { number: 3, from: '2026-03-25', to: '2026-09-24', announcedOn: '2025-02-20' },
      { number: 4, from: '2026-09-25', to: '2026-12-31', announcedOn: '2025-02-20' },
    ]);
  });
});

describe('an extension', () => {
  it('is refused without a document number, without a later end, for an unknown year, from tomorrow', () => {
    const kindOf = (change: object) => {
      const made = extendProgram(aProgram(), { ...entry, ...change }, today);
      return made.ok ? 'ok' : made.error.kind;
    };
    expect(kindOf({ documentNumber: '　 ' })).toBe('document-number-missing');
    expect(kindOf({ endsOn: localDate(2025, 3, 24) })).toBe('not-later');
    expect(kindOf({ yearNumber: 3 })).toBe('year-unknown');
    expect(kindOf({ documentOn: addDays(today, 1) })).toBe('document-in-future');
  });

  it('leaves years without a gap that fill the cycle, however often and whatever is extended', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 400 })),
      {
        maxLength: 6,
      },
    );
    const property = fc.property(steps, (extensions) => {
      let program = aProgram();
      for (const [yearNumber, days] of extensions) {
        const ended = program.years.find(({ number }) => number === yearNumber)?.to;
        program = extended(program, {
          kind: yearNumber === 0 ? 'cycle' : 'year',
          yearNumber,
          endsOn: addDays(ended ?? program.cycle.to, days),
        }).program;
      }
      const { years, cycle } = program;
      expect(years[0]?.from).toBe(cycle.from);
      expect(years.at(-1)?.to).toBe(cycle.to);
      years.forEach((year, index) => {
        expect(daysIn(year)).toBeGreaterThan(0);
        const before = years[index - 1];
        if (before) expect(year.from).toBe(addDays(before.to, 1));
      });
    });
    fc.assert(property);
  });
});

describe('taking an extension back', () => {
  const taken = { id: 'back', extensionId: 'extension-1', reason: '误登', enteredBy: '张敏' };
  const nobody: ReadonlySet<number> = new Set();

  it('restores every day of years and cycle, whatever was prolonged', () => {
    const kind = fc.constantFrom('year', 'cycle');
    const property = fc.property(
      kind,
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 800 }),
      (what, yearNumber, days) => {
        const before = aProgram();
        const end = what === 'year' ? before.years[yearNumber - 1]?.to : before.cycle.to;
        if (end === undefined) throw new Error('No year');
        const given = { kind: what, yearNumber, endsOn: addDays(end, days) };
        const { program, extension } = extended(before, given);
        const back = takeBackExtension(
          { program, extensions: [extension], usedYears: nobody },
          taken,
          today,
        );
        if (!back.ok) throw new Error(back.error.kind);
        expect(back.value.program).toEqual({ ...before, revision: before.revision + 2 });
      },
    );
    fc.assert(property);
  });

  it('goes from the last to the first', () => {
    const first = extended(aProgram());
    const second = extended(first.program, {
      id: 'extension-2',
      documentNumber: '新医保函〔2025〕9号',
      endsOn: localDate(2025, 9, 24),
    });
    const extensions = [first.extension, second.extension];
    const { program } = second;
    expect(takeBackExtension({ program, extensions, usedYears: nobody }, taken, today)).toEqual({
      ok: false,
      error: { kind: 'not-last', documentNumber: '新医保函〔2025〕9号' },
    });
  });
});
