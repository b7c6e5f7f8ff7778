import type { DateRange, LocalDate } from '../calendar/local-date';
import { basisPoints, ratio, type BasisPoints } from '../money/money';
import { countedQuantity, type CountedTotals } from '../pace/completion';
import type { LineTotals } from '../pace/line-totals';
import { paceOf, type PaceInput, type PaceLight } from '../pace/pace';
import { elapsedTime } from '../pace/time-progress';
import type { AgreedLine, GroupId, ProgramProductId } from '../program/program';
import { sameText } from '../program/product-match';
import { shareOfFractions, type Fraction } from '../quantity/fraction';
import { quantity } from '../quantity/quantity';
import { agreedUnits } from './agreed-units';
import { addSums, countUnits, NO_UNITS, type UnitSum } from './count-units';
import type { ConvertedProduct, GroupUnits } from './group-conversion';

/** An agreed line with its own sums, not credited to a set. */
export type UnitLine = Pick<AgreedLine, 'agreed' | 'groupId' | 'productId'> & {
  readonly totals: CountedTotals & Pick<LineTotals, 'used'>;
};

/** Pace of one or more groups that share an agreed unit. */
export type UnitPace = {
  readonly unit: string;
  readonly agreed: UnitSum;
  readonly ordered: UnitSum;
  readonly delivered: UnitSum;
  readonly accepted: UnitSum;
  readonly returned: UnitSum;
  /** Null as soon as the use of one line is not known. */
  readonly used: UnitSum | null;
  /** The pack's event less what went back. */
  readonly counted: UnitSum;
  /** Counted ÷ agreed, exactly; may pass 100 %. Null without an agreed quantity. */
  readonly completionShare: BasisPoints | null;
  readonly timeShare: BasisPoints;
  readonly differencePoints: BasisPoints | null;
  /** Counted less what the calendar asks for, in whole agreed units; below zero exactly when behind. */
  readonly differenceUnits: number;
  /** Whole agreed units per month, rounded up; null when quantity is open and no day is left. */
  readonly neededPerMonth: number | null;
  readonly expectedFinishOn: LocalDate | null;
  readonly light: PaceLight;
  /** Products with a quantity that no conversion holds for: left out of every figure. */
  readonly missing: readonly ProgramProductId[];
};

export type UnitPaceQuestion = {
  readonly lines: readonly UnitLine[];
  readonly unitsByGroupId: ReadonlyMap<GroupId, GroupUnits>;
  readonly productsById: ReadonlyMap<ProgramProductId, ConvertedProduct>;
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: PaceInput['pack'];
};

/**
 * Pace of lines together in their agreed unit; null where their groups have different ones or none.
 *
 * Every figure is a whole number or an exact fraction: 45 片 of 30 片 a 盒 are one and a half.
 *
 * @source reference/policy-rules.md 4.3 完成率: level 采购组/竞价单元; conversion is our convention
 */
export function unitPace(question: UnitPaceQuestion): UnitPace | null {
  const { lines, unitsByGroupId, productsById, pack } = question;
  const groups = [...new Set(lines.map(({ groupId }) => groupId))].map((id) => ({
    units: unitsByGroupId.get(id),
    own: lines.filter(({ groupId }) => groupId === id),
  }));
  const unit = groups[0]?.units?.agreedUnit ?? '';
  if (unit === '' || groups.some(({ units }) => !isUnit(units, unit))) return null;
  const sum = (of: (line: UnitLine) => number) =>
    groups
      .map(({ units, own }) =>
        units ? countUnits(rowsOf(own, of), units, productsById) : NO_UNITS,
      )
      .reduce(addSums, NO_UNITS);
  const agreed = groups
    .map(({ units, own }) => (units ? agreedUnits(own, units, productsById).sum : NO_UNITS))
    .reduce(addSums, NO_UNITS);
  const counted = sum(({ totals }) => countedQuantity(totals, pack.progressEvent));
  const sums = {
    ordered: sum(({ totals }) => totals.ordered),
    delivered: sum(({ totals }) => totals.delivered),
    accepted: sum(({ totals }) => totals.accepted),
    returned: sum(({ totals }) => totals.returned),
    used: lines.some(({ totals }) => totals.used === null)
      ? null
      : sum(({ totals }) => totals.used ?? 0),
  };
  const missing = [
    ...new Set([...agreed.missing, ...sums.ordered.missing, ...sums.accepted.missing]),
  ];
  return {
    unit,
    agreed,
    counted,
    ...sums,
    missing,
    ...standing(agreed.exact, counted.exact, question),
  };
}

function isUnit(units: GroupUnits | undefined, unit: string): boolean {
  return units !== undefined && sameText(units.agreedUnit) === sameText(unit);
}

function rowsOf(lines: readonly UnitLine[], of: (line: UnitLine) => number) {
  return lines.map((line) => ({ productId: line.productId, quantity: of(line) }));
}

/** As of one line, counted in the smallest share that both figures are whole numbers of. */
function standing(
  agreed: Fraction,
  counted: Fraction,
  { range, today, pack }: Pick<UnitPaceQuestion, 'range' | 'today' | 'pack'>,
) {
  const scale = agreed.denominator * counted.denominator;
  const inScale = ({ numerator, denominator }: Fraction) =>
    quantity(Number((numerator * scale) / denominator));
  const done = inScale(counted);
  const none = quantity(0);
  const pace = paceOf({
    ...{ range, today, pack, agreed: inScale(agreed) },
    // Returns are taken off already: what is counted is the same by every event.
    totals: { ordered: done, delivered: done, accepted: done, returned: none },
  });
  const { elapsed, total } = elapsedTime(range, today, pack.timeBasis);
  const timeShare = ratio(elapsed, total);
  const completionShare = shareOfFractions(counted, agreed);
  const needed = pace.neededPerMonth;
  const differenceUnits = Number(divideDown(BigInt(pace.differenceUnits), scale));
  return {
    completionShare,
    timeShare,
    differencePoints: completionShare === null ? null : basisPoints(completionShare - timeShare),
    differenceUnits,
    neededPerMonth: needed === null ? null : Number(-divideDown(-BigInt(needed), scale)),
    expectedFinishOn: pace.expectedFinishOn,
    // Ahead is ahead by a whole agreed unit, not by a share of one.
    light: pace.light === 'ahead' && differenceUnits < 1 ? ('on-pace' as const) : pace.light,
  };
}

/** Towards minus infinity. */
function divideDown(numerator: bigint, denominator: bigint): bigint {
  const cut = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? cut - 1n : cut;
}
