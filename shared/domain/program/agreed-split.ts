import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { CampusId, DepartmentId, Hospital } from '../hospital/hospital';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { AgreedLine, AgreedLineId, ProgramId } from './program';

/** What of an agreed quantity is meant for one campus, or one department. */
export type AgreedPart = {
  readonly campusId: CampusId | null;
  readonly departmentId: DepartmentId | null;
  readonly quantity: Quantity;
};

/** How an agreed quantity is split within the hospital. Same id as its line. Without parts it is not split. */
export type AgreedSplit = Stored<AgreedLineId> & {
  readonly programId: ProgramId;
  readonly parts: readonly AgreedPart[];
  readonly savedOn: LocalDate;
  readonly savedBy: string;
};

export type SplitRefusal =
  /** `position` from 1. */
  | { readonly kind: 'place-missing' | 'place-unknown' | 'place-twice'; readonly position: number }
  | { readonly kind: 'quantity-invalid'; readonly position: number }
  | { readonly kind: 'sum-differs'; readonly agreed: Quantity; readonly sum: number };

/**
 * Checks that the parts name places of the hospital, each once, and make up the whole.
 *
 * A campus and a department of it stand beside each other: a part of the campus is what no department of it has.
 *
 * @errors `place-missing`, `place-unknown`, `place-twice`, `quantity-invalid`, `sum-differs`
 */
export function checkSplit(
  { agreed }: Pick<AgreedLine, 'agreed'>,
  parts: readonly AgreedPart[],
  { campuses, departments }: Pick<Hospital, 'campuses' | 'departments'>,
): Result<void, SplitRefusal> {
  const seen = new Set<string>();
  for (const [index, { campusId, departmentId, quantity }] of parts.entries()) {
    const position = index + 1;
    if (campusId === null && departmentId === null) return err({ kind: 'place-missing', position });
    const isCampusKnown = campusId === null || campuses.some(({ id }) => id === campusId);
    const department = departments.find(({ id }) => id === departmentId);
    const isElsewhere =
      department !== undefined &&
      campusId !== null &&
      department.campusId !== null &&
      department.campusId !== campusId;
    if (!isCampusKnown || (departmentId !== null && department === undefined) || isElsewhere)
      return err({ kind: 'place-unknown', position });
    const place = departmentId ?? `campus ${campusId ?? ''}`;
    if (seen.has(place)) return err({ kind: 'place-twice', position });
    seen.add(place);
    if (!Number.isSafeInteger(quantity) || quantity < 0)
      return err({ kind: 'quantity-invalid', position });
  }
  const sum = sumOf(parts);
  return parts.length === 0 || sum === agreed
    ? ok(undefined)
    : err({ kind: 'sum-differs', agreed, sum });
}

/** What is agreed less what its parts make up: not 0 when the agreed quantity has changed since. Null without parts. */
export function splitDifference(
  { agreed }: Pick<AgreedLine, 'agreed'>,
  split: Pick<AgreedSplit, 'parts'> | undefined,
): number | null {
  if (split === undefined || split.parts.length === 0) return null;
  return agreed - sumOf(split.parts);
}

function sumOf(parts: readonly AgreedPart[]): number {
  return parts.reduce((total, { quantity }) => total + quantity, 0);
}
