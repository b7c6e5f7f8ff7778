import type { DeadlineKind } from '../../agreement/deadline';
import type { LocalDate } from '../../calendar/local-date';
import type { DutyKind } from '../../desk/duty';
import type { BasisPoints, Fen } from '../../money/money';
import type { Warning, WarningKind } from '../../monitoring/warning';
import type { PaceLight } from '../../pace/pace';
import type { Citation } from '../policy-pack';

/** Where a figure of the screens that rests on a pack is shown. */
export type FigureArea = 'payable' | 'pace' | 'signing' | 'prepayment' | 'duty' | 'warning';

export type FigureValue =
  | { readonly kind: 'due'; readonly on: LocalDate }
  | { readonly kind: 'light'; readonly light: PaceLight; readonly time: BasisPoints }
  | { readonly kind: 'deadline'; readonly on: LocalDate | null; readonly state: DeadlineKind }
  | {
      readonly kind: 'step';
      readonly amount: Fen | null;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
    }
  | {
      readonly kind: 'duty';
      readonly duty: DutyKind;
      readonly on: LocalDate | null;
      /** How many are missing, where the duty counts them. */
      readonly missing: number | null;
    }
  | {
      readonly kind: 'warning';
      readonly warning: WarningKind;
      readonly severity: Warning['severity'];
      /** The share that it is held against, where it has one. */
      readonly limit: BasisPoints | null;
    };

/** One figure as a pack gives it: what it is about, and the rule behind it. */
export type PackFigure = {
  readonly key: string;
  readonly area: FigureArea;
  /** A number, a product, a step: in the user's words. */
  readonly subject: string;
  readonly value: FigureValue;
  readonly citation: Citation | null;
};

/** A figure that the other pack gives otherwise; null where one of them does not give it. */
export type FigureChange = Pick<PackFigure, 'key' | 'area' | 'subject'> & {
  readonly before: FigureValue | null;
  readonly after: FigureValue | null;
  /** The rule of the new pack; that of the old one where the figure goes away. */
  readonly citation: Citation | null;
};

/** What differs between the figures of two packs, in the order of the old ones, then what is new. */
export function compareFigures(
  before: readonly PackFigure[],
  after: readonly PackFigure[],
): readonly FigureChange[] {
  const afterByKey = new Map(after.map((figure) => [figure.key, figure]));
  const beforeKeys = new Set(before.map(({ key }) => key));
  const changed = before.flatMap((old): readonly FigureChange[] => {
    const now = afterByKey.get(old.key);
    if (now !== undefined && isSameValue(old.value, now.value)) return [];
    return [changeOf(old, old.value, now?.value ?? null, (now ?? old).citation)];
  });
  const added = after
    .filter(({ key }) => !beforeKeys.has(key))
    .map((now) => changeOf(now, null, now.value, now.citation));
  return [...changed, ...added];
}

function changeOf(
  { key, area, subject }: PackFigure,
  ...[before, after, citation]: [FigureValue | null, FigureValue | null, Citation | null]
): FigureChange {
  return { key, area, subject, before, after, citation };
}

/** Values are made by the same code on both sides, so their fields have one order. */
function isSameValue(one: FigureValue, other: FigureValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
