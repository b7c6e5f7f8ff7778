import type { ProgramDetail } from '@renderer/data';
import { lineAmount, sum, type Fen, type UnitPrice } from '@shared/domain/money/money';
import {
  dearestSelectedPrices,
  judgeSet,
  type ProcedureSet,
  type SetFinding,
} from '@shared/domain/monitoring/procedure-set';
import type { GroupId } from '@shared/domain/program/program';

/** A procedure's parts with what the rule says of them. */
export type SetRow = {
  readonly set: ProcedureSet;
  readonly found: SetFinding;
  readonly amount: Fen;
};

/** The latest first. */
export function setRows(
  sets: readonly ProcedureSet[],
  programs: readonly ProgramDetail[],
): readonly SetRow[] {
  const prices = new Map(
    programs.map((detail) => [
      detail.program.id,
      dearestSelectedPrices(detail.productsById.values()),
    ]),
  );
  return [...sets]
    .sort((one, other) => (one.usedOn < other.usedOn ? 1 : -1))
    .map((set) => ({
      set,
      found: judgeSet(set.lines, prices.get(set.programId) ?? new Map<GroupId, UnitPrice>()),
      amount: sum(set.lines.map((line) => lineAmount(line.quantity, line.unitPrice))),
    }));
}
