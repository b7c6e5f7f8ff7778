import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import { lineAmount, sum, type Fen, type UnitPrice } from '../money/money';
import type { Citation } from '../policy/policy-pack';
import type { GroupId, ProgramId, ProgramProduct } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { Warning } from './warning';

export type ProcedureSetId = Brand<string, 'ProcedureSetId'>;

/** One part used in a procedure. */
export type SetLine = {
  readonly groupId: GroupId;
  readonly product: string;
  readonly isSelected: boolean;
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
};

/** The parts of one procedure (跟台单), without any data of the patient. */
export type ProcedureSet = Stored<ProcedureSetId> & {
  readonly programId: ProgramId;
  /** Number of the 跟台单. */
  readonly number: string;
  readonly usedOn: LocalDate;
  readonly department: string;
  readonly distributorId: EnterpriseId | null;
  readonly distributorName: string;
  readonly lines: readonly SetLine[];
};

export type ProcedureSetFacts = Omit<ProcedureSet, 'id' | 'revision'>;

export type SetRefusal =
  | { readonly kind: 'set-number-missing' }
  | { readonly kind: 'set-number-taken'; readonly number: string }
  | { readonly kind: 'department-missing' }
  | { readonly kind: 'lines-missing' }
  | { readonly kind: 'line-quantity'; readonly position: number }
  | { readonly kind: 'day-in-future'; readonly on: LocalDate };

/** @errors see `SetRefusal`; a 跟台单 is entered once */
export function checkSet(
  facts: ProcedureSetFacts,
  today: LocalDate,
  known: readonly Pick<ProcedureSet, 'number'>[],
): Result<ProcedureSetFacts, SetRefusal> {
  const { number, usedOn, department, lines } = facts;
  if (number === '') return err({ kind: 'set-number-missing' });
  if (known.some((set) => set.number === number)) return err({ kind: 'set-number-taken', number });
  if (usedOn > today) return err({ kind: 'day-in-future', on: usedOn });
  if (department === '') return err({ kind: 'department-missing' });
  if (lines.length === 0) return err({ kind: 'lines-missing' });
  const wrong = lines.findIndex((line) => line.quantity <= 0 || line.product === '');
  return wrong < 0 ? ok(facts) : err({ kind: 'line-quantity', position: wrong + 1 });
}

export type SetFinding =
  | { readonly kind: 'pure' }
  | {
      readonly kind: 'mixed';
      readonly amount: Fen;
      readonly reference: Fen;
      readonly isHigh: boolean;
    };

/**
 * Whether selected and non-selected parts were put together, and what the parts would cost as an all-selected system.
 *
 * A non-selected part is compared with the dearest selected price of its group; without one, with its own price.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(四): 部件组合形成高价系统（组套）
 */
export function judgeSet(
  lines: readonly SetLine[],
  selectedPrices: ReadonlyMap<GroupId, UnitPrice>,
): SetFinding {
  const hasBoth = lines.some((line) => line.isSelected) && lines.some((line) => !line.isSelected);
  if (!hasBoth) return { kind: 'pure' };
  const priceOf = ({ isSelected, groupId, unitPrice }: SetLine) =>
    isSelected ? unitPrice : (selectedPrices.get(groupId) ?? unitPrice);
  const amount = sum(lines.map((line) => lineAmount(line.quantity, line.unitPrice)));
  const reference = sum(lines.map((line) => lineAmount(line.quantity, priceOf(line))));
  return { kind: 'mixed', amount, reference, isHigh: amount > reference };
}

/** The dearest selected price of each group: what an all-selected system would cost at most. */
export function dearestSelectedPrices(
  products: Iterable<Pick<ProgramProduct, 'groupId' | 'selection' | 'price'>>,
): ReadonlyMap<GroupId, UnitPrice> {
  const prices = new Map<GroupId, UnitPrice>();
  for (const { groupId, selection, price } of products) {
    const known = prices.get(groupId);
    if (selection !== 'non-selected' && (known === undefined || price > known))
      prices.set(groupId, price);
  }
  return prices;
}

/** Mixed sets above the all-selected price, counted by department and distributor. */
export function mixedSetWarning(
  sets: readonly ProcedureSet[],
  selectedPrices: ReadonlyMap<GroupId, UnitPrice>,
  citation: Citation | null,
): Warning | null {
  const judged = sets.flatMap((set) => {
    const found = judgeSet(set.lines, selectedPrices);
    return found.kind === 'mixed' && found.isHigh ? [{ set, found }] : [];
  });
  const [first] = judged;
  if (first === undefined) return null;
  const { programId, department, distributorName } = first.set;
  return {
    key: `mixed-set ${programId} ${department} ${distributorName}`,
    kind: 'mixed-set',
    severity: 'warning',
    programId,
    subject: `${department} ${distributorName}`.trim(),
    facts: {
      sets: judged.length,
      amount: sum(judged.map(({ found }) => found.amount)),
      reference: sum(judged.map(({ found }) => found.reference)),
    },
    citation,
    evidence: judged.map(({ set, found }) => ({
      id: set.id,
      kind: 'set' as const,
      rowId: set.id,
      subject: set.number,
      on: set.usedOn,
      quantity: null,
      amount: found.amount,
    })),
  };
}
