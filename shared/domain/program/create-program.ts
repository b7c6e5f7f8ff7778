import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { isOwnPack } from '../policy/own/own-pack';
import type { PolicyPack } from '../policy/policy-pack';
import { agreementYearsOf, cycleOf } from './agreement-years';
import type { Program, ProgramId } from './program';

export type ProgramChoice = {
  readonly id: ProgramId;
  readonly name: string;
  readonly pack: PolicyPack;
  readonly deliveryDays: number;
  /** For a notice that gives no first day or no lengths; null takes the notice's own. */
  readonly startsOn: LocalDate | null;
  readonly cycleMonths: number | null;
  readonly agreementMonths: number | null;
};

export type ProgramFault = {
  readonly kind: 'name-missing' | 'start-missing' | 'months-malformed' | 'delivery-days-malformed';
};

/**
 * A program under a notice, with its cycle and agreement years.
 *
 * What the notice gives is offered, what people enter holds: a hospital may have joined later. Without
 * an agreement length the whole cycle is one agreement year.
 *
 * @errors `name-missing`, `start-missing`, `months-malformed`, `delivery-days-malformed`
 */
export function createProgram(choice: ProgramChoice): Result<Program, ProgramFault> {
  const { pack, deliveryDays } = choice;
  const name = choice.name.trim();
  if (name === '') return err({ kind: 'name-missing' });
  const startsOn = choice.startsOn ?? pack.startsOn?.value;
  if (startsOn === undefined) return err({ kind: 'start-missing' });
  const cycleMonths = choice.cycleMonths ?? pack.cycleMonths?.value ?? 0;
  const agreementMonths = choice.agreementMonths ?? pack.agreementMonths?.value ?? cycleMonths;
  if (!isCount(cycleMonths) || !isCount(agreementMonths) || agreementMonths > cycleMonths)
    return err({ kind: 'months-malformed' });
  if (!Number.isSafeInteger(deliveryDays) || deliveryDays < 0)
    return err({ kind: 'delivery-days-malformed' });
  return ok({
    id: choice.id,
    revision: 1,
    name,
    packId: pack.id,
    packVersion: pack.version,
    // Kept whole: the hospital may change its own pack later.
    ownPacks: isOwnPack(pack.id) ? [{ from: startsOn, pack }] : [],
    noticeNumber: pack.noticeNumber,
    cycle: cycleOf(startsOn, cycleMonths),
    years: agreementYearsOf({ startsOn, cycleMonths, agreementMonths }),
    deliveryDays,
  });
}

function isCount(months: number): boolean {
  return Number.isSafeInteger(months) && months > 0;
}
