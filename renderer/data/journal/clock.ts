import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';

/** Time as the app hands it in: rules never read a clock. */
export type Clock = {
  readonly now: () => Instant;
  /** The business day, a day in Asia/Shanghai unless it was set. */
  readonly today: () => LocalDate;
};

/** Runs one piece of work at a time for everybody who shares the lock. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** Who changes something, and where: part of every journal entry. */
export type Author = { readonly operator: string; readonly workstation: string };
