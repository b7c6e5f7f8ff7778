import { fen, type Fen } from '../money/money';
import type { PayableBalance, PaymentAllocation } from './payable';

export type AllocationProposal = {
  readonly allocations: readonly PaymentAllocation[];
  /** What of the amount finds no open payable. */
  readonly left: Fen;
};

/**
 * How a sum is best spread over what a distributor is owed: what falls due first is paid first.
 *
 * A payable that returns have made a claim on the distributor (open below zero) is set off as
 * far as there is something to set it off against.
 */
export function proposeAllocations(
  amount: Fen,
  balances: readonly PayableBalance[],
): AllocationProposal {
  const sorted = [...balances].sort(byDueDay);
  const owed = total(sorted.filter(({ open }) => open > 0));
  const claims = total(sorted.filter(({ open }) => open < 0));
  const setOff = Math.min(-claims, Math.max(0, owed - amount));
  const takenBack = spread(
    sorted.filter(({ open }) => open < 0),
    setOff,
  );
  const paid = spread(
    sorted.filter(({ open }) => open > 0),
    amount + setOff,
  );
  return { allocations: [...takenBack, ...paid], left: fen(Math.max(0, amount - owed)) };
}

/** Fills the payables in their order until the sum is used up; claims take negative parts. */
function spread(balances: readonly PayableBalance[], sum: number): readonly PaymentAllocation[] {
  const allocations: PaymentAllocation[] = [];
  let rest = sum;
  for (const { id, open } of balances) {
    const part = Math.min(rest, Math.abs(open));
    if (part <= 0) break;
    allocations.push({ payableId: id, amount: fen(open < 0 ? -part : part) });
    rest -= part;
  }
  return allocations;
}

function total(balances: readonly PayableBalance[]): number {
  return balances.reduce((sum, { open }) => sum + open, 0);
}

function byDueDay(a: PayableBalance, b: PayableBalance): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
