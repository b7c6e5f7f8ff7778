import type { DateRange, LocalDate } from '../calendar/local-date';
import type { Fen, UnitPrice } from '../money/money';
import type { PolicyPack } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';
import { countedQuantity } from './completion';
import type { LineTotals } from './line-totals';
import { paceOf, type Pace } from './pace';
import { addUsed } from './used-quantity';
import { valueCompletion } from './value-completion';

/** What a line of a level brings: its sums, and the unit and price they are in. */
export type LevelLine = {
  readonly agreed: Quantity;
  readonly totals: Pick<LineTotals, 'ordered' | 'delivered' | 'accepted' | 'returned' | 'used'>;
  readonly unit: string;
  readonly price: UnitPrice;
};

/** Quantities of lines that share one unit. */
export type LevelUnits = {
  readonly unit: string;
  readonly agreed: Quantity;
  readonly ordered: Quantity;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly returned: Quantity;
  /** Null as soon as the use of one line is not known. */
  readonly used: Quantity | null;
  readonly counted: Quantity;
};

/** Pace of a group, a manufacturer, a department or a program. */
export type LevelPace = {
  readonly lines: number;
  /** Null where the lines have different units: then only values can be added. */
  readonly units: LevelUnits | null;
  /** By quantity, as the formula has it; may pass 100 %. Null where the lines have different units. */
  readonly unitPace: Pace | null;
  readonly agreedValue: Fen;
  readonly countedValue: Fen;
  /**
   * As of one line, in fen instead of units: each line at its selected price, at most what was agreed for it.
   *
   * So completion lies in 0–100 %, unlike that of a single line.
   */
  readonly pace: Pace;
};

type LevelQuestion = {
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: Pick<
    PolicyPack,
    'progressEvent' | 'behindShare' | 'stronglyBehindShare' | 'progressCitation' | 'timeBasis'
  >;
};

const NONE = quantity(0);

/** @source reference/policy-rules.md 4.3 完成率: level product line, group, enterprise, hospital; how lines are added is our convention */
export function levelPace(lines: readonly LevelLine[], question: LevelQuestion): LevelPace {
  const { pack } = question;
  const counted = (line: LevelLine) => countedQuantity(line.totals, pack.progressEvent);
  const value = valueCompletion(lines.map((line) => ({ ...line, counted: counted(line) })));
  const done = quantity(value.counted);
  const units = unitsOf(lines, counted);
  return {
    lines: lines.length,
    units,
    unitPace: units && paceOf({ ...question, agreed: units.agreed, totals: units }),
    agreedValue: value.agreed,
    countedValue: value.counted,
    pace: paceOf({
      ...question,
      agreed: quantity(value.agreed),
      // Returns are taken off already: what is counted is the same by every event.
      totals: { ordered: done, delivered: done, accepted: done, returned: NONE },
    }),
  };
}

function unitsOf(
  lines: readonly LevelLine[],
  counted: (line: LevelLine) => Quantity,
): LevelUnits | null {
  const [first] = lines;
  if (first === undefined || lines.some(({ unit }) => unit !== first.unit)) return null;
  const sumOf = (of: (line: LevelLine) => Quantity) =>
    quantity(lines.reduce((total, line) => total + of(line), 0));
  return {
    unit: first.unit,
    agreed: sumOf(({ agreed }) => agreed),
    ordered: sumOf(({ totals }) => totals.ordered),
    delivered: sumOf(({ totals }) => totals.delivered),
    accepted: sumOf(({ totals }) => totals.accepted),
    returned: sumOf(({ totals }) => totals.returned),
    used: addUsed(lines.map(({ totals }) => totals.used)),
    counted: sumOf(counted),
  };
}
