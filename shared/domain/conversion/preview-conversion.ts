import type { LocalDate } from '../calendar/local-date';
import type { PaceInput } from '../pace/pace';
import type { AgreementYear, GroupId } from '../program/program';
import {
  conversionOf,
  groupUnits,
  type ConversionFacts,
  type ConvertedProduct,
  type GroupConversion,
} from './group-conversion';
import { unitPace, type UnitLine, type UnitPace } from './unit-pace';

export type ConversionPreviewInput = {
  readonly groupId: GroupId;
  /** The group's versions so far. */
  readonly versions: readonly GroupConversion[];
  /** What would be added. */
  readonly facts: ConversionFacts;
  readonly products: readonly ConvertedProduct[];
  readonly years: readonly AgreementYear[];
  /** Lines of the group with their own sums. */
  readonly lines: readonly (UnitLine & { readonly yearNumber: number })[];
  readonly today: LocalDate;
  readonly pack: PaceInput['pack'];
};

/** A year's figures in the agreed unit as they are and as they would be; null where units cannot be added. */
export type ConversionEffect = {
  readonly yearNumber: number;
  readonly before: UnitPace | null;
  readonly after: UnitPace | null;
  /** Goods of the year have come already: past figures change. */
  readonly changesPast: boolean;
};

/** The agreement years whose figures a new version would change; nothing for years before its first. */
export function previewConversion(input: ConversionPreviewInput): readonly ConversionEffect[] {
  const { groupId, versions, facts, products, years, lines, today, pack } = input;
  const productsById = new Map(products.map((product) => [product.id, product]));
  return years
    .filter(({ number }) => number >= facts.fromYear)
    .flatMap((range): ConversionEffect[] => {
      const own = lines.filter(({ yearNumber }) => yearNumber === range.number);
      const paceBy = (conversion: Parameters<typeof groupUnits>[2]) =>
        unitPace({
          ...{ lines: own, productsById, range, today, pack },
          unitsByGroupId: new Map([[groupId, groupUnits(groupId, products, conversion)]]),
        });
      const before = paceBy(conversionOf(versions, groupId, range.number));
      const after = paceBy(facts);
      if (own.length === 0 || figuresOf(before) === figuresOf(after)) return [];
      const hasMoved = own.some(({ totals }) => totals.ordered > 0 || totals.accepted > 0);
      return [{ yearNumber: range.number, before, after, changesPast: hasMoved }];
    });
}

/** What people compare: two sums that differ in these words are different. */
function figuresOf(pace: UnitPace | null): string {
  if (pace === null) return '';
  const { unit, agreed, counted, ordered, missing } = pace;
  const words = [agreed, counted, ordered].map(({ exact, remainders }) => [
    `${exact.numerator}/${exact.denominator}`,
    ...remainders.map((rest) => JSON.stringify(rest)),
  ]);
  return JSON.stringify([unit, words, missing]);
}
