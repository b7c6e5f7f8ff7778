import type { ProgramDetail } from '@renderer/data';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { levelPace, type LevelLine, type LevelPace } from '@shared/domain/pace/level-pace';
import type { LineRow } from './pace-rows';
import { rowsInScope, type PaceScope } from './pace-scope';

/** What the lines are put together by. */
export const PACE_LEVELS = ['line', 'group', 'manufacturer', 'department', 'program'] as const;
export type PaceLevel = (typeof PACE_LEVELS)[number];

/** One group, manufacturer, department or the program with the pace of its lines. */
export type LevelRow = LevelPace & {
  readonly key: string;
  readonly name: string;
  readonly scope: PaceScope;
};

type LevelQuestion = {
  readonly detail: ProgramDetail;
  readonly range: DateRange;
  readonly today: LocalDate;
  /** What lines without a department are called. */
  readonly noDepartment: string;
};

/** The rows of a level, in the order of the lines below them. */
export function levelRows(
  rows: readonly LineRow[],
  level: Exclude<PaceLevel, 'line'>,
  question: LevelQuestion,
): readonly LevelRow[] {
  const scopes = new Map<string, { readonly name: string; readonly scope: PaceScope }>();
  for (const row of rows) {
    const { key, ...named } = scopeOf(row, level, question);
    if (!scopes.has(key)) scopes.set(key, named);
  }
  const { detail, range, today } = question;
  return [...scopes].map(([key, { name, scope }]) => ({
    key,
    name,
    scope,
    ...levelPace(rowsInScope(rows, scope).map(levelLine), { range, today, pack: detail.pack }),
  }));
}

/** What a row brings to its level. */
export function levelLine({ line, product, totals }: LineRow): LevelLine {
  return { agreed: line.agreed, totals, unit: product.unit.baseUnit, price: product.price };
}

function scopeOf(
  { line, group, manufacturer, department }: LineRow,
  level: Exclude<PaceLevel, 'line'>,
  { detail, noDepartment }: LevelQuestion,
): { readonly key: string; readonly name: string; readonly scope: PaceScope } {
  switch (level) {
    case 'group':
      return { key: line.groupId, name: group, scope: { kind: 'group', id: line.groupId } };
    case 'manufacturer': {
      const id = line.manufacturerId;
      return { key: id, name: manufacturer, scope: { kind: 'manufacturer', id } };
    }
    case 'department': {
      const name = department === '' ? noDepartment : department;
      return {
        key: `department ${department}`,
        name,
        scope: { kind: 'department', id: department },
      };
    }
    case 'program':
      return { key: 'program', name: detail.program.name, scope: { kind: 'program' } };
  }
}
