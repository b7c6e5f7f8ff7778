import { fen } from '../money/money';
import type { AgreedLineId, ProgramId } from '../program/program';
import { quantity } from '../quantity/quantity';
import { revised } from '../record/record';
import type { LineTotals } from './line-totals';

/** What one posting adds to the sums of an agreed line; negative takes back. */
export type LineTotalsChange = {
  readonly agreedLineId: AgreedLineId;
  readonly ordered?: number;
  readonly delivered?: number;
  readonly accepted?: number;
  readonly returned?: number;
  /** Net of returns. */
  readonly acceptedAmount?: number;
};

/**
 * The rows to put after a posting: each agreed line once, new or in its next revision.
 *
 * Several changes to one line add up, so a posting may pass one change per document line.
 */
export function changeLineTotals(
  rowsById: ReadonlyMap<AgreedLineId, LineTotals>,
  programId: ProgramId,
  changes: readonly LineTotalsChange[],
): readonly LineTotals[] {
  const sums = new Map<AgreedLineId, LineTotals>();
  for (const change of changes) {
    const id = change.agreedLineId;
    const before = sums.get(id) ?? rowsById.get(id) ?? emptyTotals(id, programId);
    sums.set(id, added(before, change));
  }
  return [...sums.values()].map((row) => {
    const stored = rowsById.get(row.id);
    return stored === undefined ? row : revised(stored, withoutIdentity(row));
  });
}

function added(row: LineTotals, change: LineTotalsChange): LineTotals {
  return {
    ...row,
    ordered: quantity(row.ordered + (change.ordered ?? 0)),
    delivered: quantity(row.delivered + (change.delivered ?? 0)),
    accepted: quantity(row.accepted + (change.accepted ?? 0)),
    returned: quantity(row.returned + (change.returned ?? 0)),
    acceptedAmount: fen(row.acceptedAmount + (change.acceptedAmount ?? 0)),
  };
}

function withoutIdentity(row: LineTotals): Omit<LineTotals, 'id' | 'revision'> {
  const { programId, ordered, delivered, accepted, returned, used, acceptedAmount } = row;
  return { programId, ordered, delivered, accepted, returned, used, acceptedAmount };
}

function emptyTotals(id: AgreedLineId, programId: ProgramId): LineTotals {
  const none = quantity(0);
  return {
    id,
    revision: 1,
    programId,
    ordered: none,
    delivered: none,
    accepted: none,
    returned: none,
    used: none,
    acceptedAmount: fen(0),
  };
}
