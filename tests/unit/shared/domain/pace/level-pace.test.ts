import { localDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import { levelPace, type LevelLine } from '@shared/domain/pace/level-pace';
import { paceOf } from '@shared/domain/pace/pace';
import { timeProgressByMonth } from '@shared/domain/pace/time-progress';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aDay, aRange } from '@tests/builders/arbitraries';
import { aHistory, take } from '@tests/builders/hospital-history';
import { HospitalLedgers } from '@tests/builders/hospital-ledgers';
import { products } from '@tests/builders/ledger-agreements';
import { accepted } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
const today = localDate(2024, 9, 23);
const question = { range, today, pack: xinjiang202413 };
const AGREED = 60;

function aLine(agreed: number, units: number, given: Partial<LevelLine> = {}): LevelLine {
  return {
    agreed: quantity(agreed),
    totals: { ...accepted(units), used: quantity(0) },
    unit: '袋',
    price: unitPrice(10_000),
    ...given,
  };
}

describe('the pace of several lines together', () => {
  it('values each line at its selected price and says what is missing in yuan', () => {
    const found = levelPace([aLine(100, 50), aLine(10, 0, { price: unitPrice(90_000) })], question);
    expect(found).toMatchObject({ lines: 2, agreedValue: 19_000, countedValue: 5_000 });
    expect(found.pace.completionShare).toBe(2_632);
    expect(found.pace.open).toBe(14_000);
    expect(found.pace.light).toBe('strongly-behind');
  });

  it('adds quantities of one unit, and none of different ones', () => {
    const same = levelPace([aLine(100, 50), aLine(10, 4)], question);
    expect(same.units).toMatchObject({ unit: '袋', agreed: 110, accepted: 54, counted: 54 });
    expect(levelPace([aLine(100, 50), aLine(10, 4, { unit: '套' })], question).units).toBeNull();
  });

  it('has no share where nothing was agreed', () => {
    expect(levelPace([aLine(0, 5)], question).pace).toMatchObject({
      completionShare: null,
      light: 'no-quantity',
    });
  });
});

/** The lines of the small hospital as its ledgers stand. */
function linesOf(ledgers: HospitalLedgers): readonly LevelLine[] {
  return ledgers.lineTotals.all().map((totals, index) => ({
    agreed: quantity(AGREED),
    totals,
    unit: '袋',
    price: products[index]?.price ?? unitPrice(1),
  }));
}

/** Accepted less sent back, counted again from the documents. */
function recount(ledgers: HospitalLedgers): number {
  const came = ledgers.receiptLines.all().reduce((total, { accepted: units }) => total + units, 0);
  const back = ledgers.returns
    .all()
    .flatMap(({ lines }) => lines)
    .reduce((total, line) => total + line.quantity, 0);
  return came - back;
}

describe('whatever happens in a hospital', () => {
  it('the share of a level lies in 0–100 %, equals a plain recount, and falls only by a return', () => {
    let falls = 0;
    let returns = 0;
    fc.assert(
      fc.property(aHistory(60), (history) => {
        const ledgers = new HospitalLedgers();
        let before = 0;
        for (const step of history) {
          const outcome = take(step, ledgers);
          const lines = linesOf(ledgers);
          const { pace, units } = levelPace(lines, question);
          expect(units?.counted ?? 0).toBe(recount(ledgers));
          const share = pace.completionShare ?? 0;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(10_000);
          const isReturn = outcome?.ok === true && step.kind === 'give-back';
          if (isReturn) returns += 1;
          // A line that has its first receipt raises what was agreed altogether.
          const wasKnown = lines.length === products.length;
          if (share < before && wasKnown && step.kind !== 'order') {
            falls += 1;
            expect(isReturn).toBe(true);
          }
          before = share;
        }
      }),
      { seed: 20240923, numRuns: 60 },
    );
    // A history in which nothing ever falls would prove nothing.
    expect(returns).toBeGreaterThan(50);
    expect(falls).toBeGreaterThan(10);
  });
});

describe('time progress by months, where the pack counts them', () => {
  const byMonths = { ...xinjiang202413, timeBasis: 'months' as const };
  it('is the share of whole months that are over', () => {
    const pace = paceOf({
      agreed: quantity(120),
      totals: accepted(50),
      range,
      today,
      pack: byMonths,
    });
    // Five months end on 08-24; the sixth on 09-24, a day later.
    expect(pace.timeShare).toBe(4_167);
    expect(pace).toMatchObject({ differenceUnits: 0, light: 'on-pace' });
  });

  it('agrees with the n/12 that bureaus report, on every day of every year', () => {
    fc.assert(
      fc.property(aRange(), aDay(), (period, day) => {
        const { timeShare } = paceOf({
          agreed: quantity(10),
          totals: accepted(1),
          range: period,
          today: day,
          pack: byMonths,
        });
        expect(timeShare).toBe(timeProgressByMonth(period, day));
      }),
    );
  });
});
