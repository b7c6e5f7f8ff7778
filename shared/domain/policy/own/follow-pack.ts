import { err, ok, type Result } from '../../../kernel/result';
import type { LocalDate } from '../../calendar/local-date';
import type { HolidayCalendar } from '../../calendar/working-days';
import { appliedDueOn } from '../../payment/due-day';
import type { AppliedPaymentRule, Payable } from '../../payment/payable';
import type { Program } from '../../program/program';
import { revised } from '../../record/record';
import type { OwnPackVersion } from './own-pack';

export type FollowRefusal =
  /** A copy of a pack that is only looked up; no program follows it. */
  | { readonly kind: 'shown-only' }
  | { readonly kind: 'applied-already'; readonly version: number }
  /** What was in force on a day stays in force on it: packs follow each other. */
  | { readonly kind: 'earlier-than-applied'; readonly from: LocalDate; readonly latest: LocalDate }
  | { readonly kind: 'after-cycle'; readonly from: LocalDate; readonly cycleEnds: LocalDate };

/**
 * The program as it follows a version of an own pack from that version's day on.
 *
 * Cycle and agreement years stay: they were set when the program was made, and only a document prolongs them.
 *
 * @errors every `FollowRefusal` kind
 */
export function followPack(
  program: Program,
  { packId, version, pack, effectiveOn: from }: OwnPackVersion,
): Result<Program, FollowRefusal> {
  const last = program.ownPacks.at(-1);
  if (pack.scope === 'shown') return err({ kind: 'shown-only' });
  if (last?.pack.id === packId && last.pack.version === version)
    return err({ kind: 'applied-already', version });
  if (last !== undefined && from < last.from)
    return err({ kind: 'earlier-than-applied', from, latest: last.from });
  if (from > program.cycle.to)
    return err({ kind: 'after-cycle', from, cycleEnds: program.cycle.to });
  return ok(revised(program, { ownPacks: [...program.ownPacks, { from, pack }] }));
}

/** A payable under another rule; null where neither its day nor its rule changes. */
export function underRule(
  payable: Payable,
  rule: AppliedPaymentRule,
  holidays: HolidayCalendar,
): Payable | null {
  const dueOn = appliedDueOn(payable.acceptedOn, rule, holidays);
  const isSame = dueOn === payable.dueOn && JSON.stringify(rule) === JSON.stringify(payable.rule);
  return isSame ? null : revised(payable, { dueOn, rule });
}
