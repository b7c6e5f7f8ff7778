import type { HospitalDatabase } from '@renderer/data/database';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { listDueMonths, type DueMonth } from '@shared/domain/desk/due-months';
import type { Fen } from '@shared/domain/money/money';
import { paceOf, type Pace } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { yearOn } from '@shared/domain/program/agreement-years';
import { quantity } from '@shared/domain/quantity/quantity';

export type RecountedDesk = {
  readonly paceByLineId: Readonly<Record<string, Pace>>;
  readonly dueMonths: readonly DueMonth[];
};

type Question = { readonly today: LocalDate; readonly pack: PolicyPack };

/** Pace of every line of the running year and what is open by month, from the ledgers alone: no kept sum is read. */
export async function recountDesk(
  db: HospitalDatabase,
  { today, pack }: Question,
): Promise<RecountedDesk> {
  const [programs, agreedLines, orders, orderLines, receiptLines, returns, payables, entries] =
    await Promise.all([
      db.programs.toArray(),
      db.agreedLines.toArray(),
      db.orders.toArray(),
      db.orderLines.toArray(),
      db.receiptLines.toArray(),
      db.goodsReturns.toArray(),
      db.payables.toArray(),
      db.payableEntries.toArray(),
    ]);
  const cancelled = new Set(
    orders.filter(({ state }) => state === 'cancelled').map(({ id }) => id),
  );
  const ordered = new Map<string, number>();
  for (const { orderId, agreedLineId, quantity: units } of orderLines)
    if (!cancelled.has(orderId)) add(ordered, agreedLineId, units);
  const [delivered, accepted, returned] = [0, 1, 2].map(() => new Map<string, number>());
  const agreedLineOf = new Map<string, string>();
  for (const line of receiptLines) {
    agreedLineOf.set(line.id, line.agreedLineId);
    add(delivered, line.agreedLineId, line.delivered);
    add(accepted, line.agreedLineId, line.accepted);
  }
  for (const { receiptLineId, quantity: units } of returns.flatMap(({ lines }) => lines))
    add(returned, agreedLineOf.get(receiptLineId) ?? '', units);
  const open = new Map<string, number>();
  for (const { payableId, amount } of entries) add(open, payableId, amount);

  const programsById = new Map(programs.map((program) => [program.id, program]));
  const paces = agreedLines.flatMap(({ id, programId, yearNumber, agreed }) => {
    const program = programsById.get(programId);
    const range = program && yearOn(program, today);
    if (!range || range.number !== yearNumber) return [];
    const of = (sums: Map<string, number> | undefined) => quantity(sums?.get(id) ?? 0);
    const totals = {
      ordered: of(ordered),
      delivered: of(delivered),
      accepted: of(accepted),
      returned: of(returned),
    };
    return [[id, paceOf({ agreed, totals, range, today, pack })] as const];
  });
  const balances = payables.map(({ id, dueOn }) => ({ dueOn, open: (open.get(id) ?? 0) as Fen }));
  return {
    paceByLineId: Object.fromEntries(paces),
    dueMonths: listDueMonths(balances, today),
  };
}

function add(sums: Map<string, number> | undefined, id: string, amount: number): void {
  sums?.set(id, (sums.get(id) ?? 0) + amount);
}
