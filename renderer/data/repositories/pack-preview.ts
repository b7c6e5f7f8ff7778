import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MovedDueDay } from '@shared/domain/payment/due-day';
import { appliedPaymentRule } from '@shared/domain/payment/applied-payment-rule';
import type { Payable, PayableBalance } from '@shared/domain/payment/payable';
import { followPack, underRule, type FollowRefusal } from '@shared/domain/policy/own/follow-pack';
import type { OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import { compareFigures, type FigureChange } from '@shared/domain/policy/own/pack-figures';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import { readHolidays } from './holiday-calendar';
import { listPackFigures } from './pack-figures';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';
import { readAsIf } from './trial';

export type PackChoice = {
  readonly programId: ProgramId;
  /** Id of a version of an own pack. */
  readonly versionId: string;
};

export type PlanRefusal =
  | FollowRefusal
  | { readonly kind: 'program-not-found' | 'version-not-found' }
  /** The pack gives no term of payment, and these agreements of open payables have none either. */
  | { readonly kind: 'payment-term-missing'; readonly receiptNumbers: readonly string[] };

/** The rows that following a pack changes. */
export type PackPlan = {
  readonly program: Program;
  readonly version: OwnPackVersion;
  readonly replaced: PolicyPack;
  readonly payables: readonly Payable[];
  readonly balances: readonly PayableBalance[];
  readonly movedDueDays: readonly MovedDueDay[];
  /** Open payables of goods accepted before the first day: they keep their due days. */
  readonly keptPayables: number;
};

export type PackPreview = {
  readonly version: OwnPackVersion;
  readonly replaced: PolicyPack;
  /** Of the program as it was read: applying starts from it. */
  readonly revision: number;
  /** The day whose figures are compared: today, or the first day when that is later. */
  readonly asOf: LocalDate;
  readonly changes: readonly FigureChange[];
  readonly keptPayables: number;
};

/**
 * Compares what the screens show of a program under its pack and under a version of an own pack.
 *
 * @errors every `PlanRefusal` kind
 */
export async function previewPack(
  db: HospitalDatabase,
  choice: PackChoice,
  today: LocalDate,
): Promise<Result<PackPreview, PlanRefusal>> {
  const planned = await planPack(db, choice);
  if (!planned.ok) return planned;
  const { program, version, replaced, payables, balances, keptPayables } = planned.value;
  const asOf = version.effectiveOn > today ? version.effectiveOn : today;
  const clock = { today: asOf, holidays: await readHolidays(db) };
  const { before, after } = await readAsIf(
    db,
    async () => {
      await db.programs.put(program);
      await db.payables.bulkPut([...payables]);
      await db.payableBalances.bulkPut([...balances]);
    },
    () => listPackFigures(db, program.id, clock),
  );
  const changes = compareFigures(before, after);
  const revision = program.revision - 1;
  return ok({ version, replaced, revision, asOf, changes, keptPayables });
}

/**
 * What following a version changes: the program, and open payables of goods accepted from its first day on.
 *
 * Paid ones stay as they were settled.
 *
 * @errors every `PlanRefusal` kind
 */
export async function planPack(
  db: HospitalDatabase,
  { programId, versionId }: PackChoice,
): Promise<Result<PackPlan, PlanRefusal>> {
  const [stored, version] = await Promise.all([
    db.programs.get(programId),
    db.ownPacks.get(versionId),
  ]);
  if (stored === undefined) return err({ kind: 'program-not-found' });
  if (version === undefined) return err({ kind: 'version-not-found' });
  const program = followPack(stored, version);
  if (!program.ok) return program;
  const open = await listOpenPayables(db, programId);
  const later = open.filter(({ payable }) => payable.acceptedOn >= version.effectiveOn);
  const moved = await planDueDays(db, later, version.pack);
  if (!moved.ok) return moved;
  return ok({
    program: program.value,
    version,
    replaced: packOfProgram(stored, version.effectiveOn),
    ...moved.value,
    keptPayables: open.length - later.length,
  });
}

type OpenPayable = { readonly payable: Payable; readonly balance: PayableBalance };

async function listOpenPayables(
  db: HospitalDatabase,
  programId: ProgramId,
): Promise<readonly OpenPayable[]> {
  const payables = await db.payables.where('programId').equals(programId).toArray();
  const balances = await getRows(
    db.payableBalances,
    payables.map(({ id }) => id),
  );
  return payables.flatMap((payable, index) => {
    const balance = balances[index];
    return balance === undefined || balance.open <= 0 ? [] : [{ payable, balance }];
  });
}

async function planDueDays(
  db: HospitalDatabase,
  open: readonly OpenPayable[],
  pack: PolicyPack,
): Promise<Result<Pick<PackPlan, 'payables' | 'balances' | 'movedDueDays'>, PlanRefusal>> {
  const terms = await readContractTerms(db, open);
  const holidays = await readHolidays(db);
  const payables: Payable[] = [];
  const balances: PayableBalance[] = [];
  const movedDueDays: MovedDueDay[] = [];
  const unruled: string[] = [];
  open.forEach(({ payable, balance }, index) => {
    const rule = appliedPaymentRule(pack, terms[index] ?? null);
    if (!rule.ok) {
      unruled.push(payable.receiptNumber);
      return;
    }
    const changed = underRule(payable, rule.value, holidays);
    if (changed === null) return;
    payables.push(changed);
    if (changed.dueOn === payable.dueOn) return;
    balances.push(revised(balance, { dueOn: changed.dueOn }));
    const { id: payableId, receiptNumber } = payable;
    movedDueDays.push({ payableId, receiptNumber, before: payable.dueOn, after: changed.dueOn });
  });
  if (unruled.length > 0) return err({ kind: 'payment-term-missing', receiptNumbers: unruled });
  return ok({ payables, balances, movedDueDays });
}

/** The agreement's own term behind each payable; null where it has none. */
async function readContractTerms(db: HospitalDatabase, open: readonly OpenPayable[]) {
  const orders = await getRows(
    db.orders,
    open.map(({ payable }) => payable.orderId),
  );
  const agreements = mapById(
    await getRows(db.agreements, [...new Set(orders.map(({ agreementId }) => agreementId))]),
  );
  return orders.map(({ agreementId }) => agreements.get(agreementId)?.terms.paymentTerm ?? null);
}
