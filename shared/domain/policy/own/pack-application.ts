import type { Instant } from '../../calendar/instant';
import type { LocalDate } from '../../calendar/local-date';
import type { MovedDueDay } from '../../payment/due-day';
import type { ProgramId } from '../../program/program';
import type { Stored } from '../../record/record';

/** The trace of a program's beginning to follow a version of an own pack. */
export type PackApplication = Stored<string> & {
  readonly programId: ProgramId;
  readonly packId: string;
  readonly version: number;
  /** The pack that was followed before. */
  readonly replaced: { readonly packId: string; readonly version: number };
  readonly from: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly movedDueDays: readonly MovedDueDay[];
};
