import type { LocalDate } from '../calendar/local-date';
import type { PolicyPack } from '../policy/policy-pack';

/** A hospital's own pack that a program follows from a day on; kept whole, so that a later version changes nothing here. */
export type ProgramPack = { readonly from: LocalDate; readonly pack: PolicyPack };

/**
 * The own pack that is in force on a day: of several the one applied last whose day has come.
 *
 * Undefined while none is in force, and the pack holds that the program was made with.
 */
export function ownPackOn(
  ownPacks: readonly ProgramPack[],
  day: LocalDate,
): PolicyPack | undefined {
  return ownPacks.findLast(({ from }) => from <= day)?.pack;
}
