import type { ProgramDetail } from '@renderer/data';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { agreedUnits, type AgreedUnits } from '@shared/domain/conversion/agreed-units';
import { compareStages, type StageSum } from '@shared/domain/conversion/compare-stages';
import {
  conversionOf,
  unitsOfYear,
  type GroupConversion,
  type GroupUnits,
} from '@shared/domain/conversion/group-conversion';
import { unitPace, type UnitLine, type UnitPace } from '@shared/domain/conversion/unit-pace';
import { findYear } from '@shared/domain/program/agreement-years';
import type { Group, ProgramProduct } from '@shared/domain/program/program';
import { NO_TOTALS } from '../pace-rows';

/** A group with how it is counted in one agreement year, and how it stands in its agreed unit. */
export type GroupRow = {
  readonly group: Group;
  readonly products: readonly ProgramProduct[];
  readonly units: GroupUnits;
  /** The version that counts; null while none was entered. */
  readonly conversion: GroupConversion | null;
  /** Null while the group has no agreed unit, or no line in the year. */
  readonly pace: UnitPace | null;
  readonly agreed: AgreedUnits;
  /** The four quantities that every line of the group has, in the agreed unit. */
  readonly stages: readonly StageSum[];
};

export function groupRows(
  detail: ProgramDetail,
  yearNumber: number,
  today: LocalDate,
): readonly GroupRow[] {
  const { program, pack, groupsById, productsById, conversions, agreedLines } = detail;
  const range = findYear(program, yearNumber);
  const all = [...productsById.values()];
  const unitsByGroupId = unitsOfYear(all, conversions, yearNumber);
  const lines = unitLines(detail).filter((line) => line.yearNumber === yearNumber);
  const stored = agreedLines.filter((line) => line.yearNumber === yearNumber);
  return [...groupsById.values()].flatMap((group): GroupRow[] => {
    const units = unitsByGroupId.get(group.id);
    if (units === undefined) return [];
    const own = lines.filter(({ groupId }) => groupId === group.id);
    const question = { lines: own, unitsByGroupId, productsById, today, pack };
    return [
      {
        group,
        units,
        products: all.filter(({ groupId }) => groupId === group.id),
        conversion: conversionOf(conversions, group.id, yearNumber),
        pace: range === null || own.length === 0 ? null : unitPace({ ...question, range }),
        agreed: agreedUnits(own, units, productsById),
        stages: compareStages(
          stored.filter(({ groupId }) => groupId === group.id),
          units,
          productsById,
        ),
      },
    ];
  });
}

/** Every agreed line with its own sums, not credited to sets: what agreed units are counted from. */
export function unitLines({
  agreedLines,
  ownTotalsById,
}: Pick<ProgramDetail, 'agreedLines' | 'ownTotalsById'>): readonly (UnitLine & {
  readonly yearNumber: number;
})[] {
  return agreedLines.map(({ id, agreed, groupId, productId, yearNumber }) => ({
    ...{ agreed, groupId, productId, yearNumber },
    totals: ownTotalsById.get(id) ?? NO_TOTALS,
  }));
}
