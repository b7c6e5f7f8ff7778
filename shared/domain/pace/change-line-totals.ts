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

type Sums = Omit<LineTotals, 'id' | 'revision' | 'programId'>;

const NONE: Sums = {
  ordered: quantity(0),
  delivered: quantity(0),
  accepted: quantity(0),
  returned: quantity(0),
  used: null,
  acceptedAmount: fen(0),
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
  const sumsById = new Map<AgreedLineId, Sums>();
  for (const change of changes) {
    const { agreedLineId: id } = change;
    const before = sumsById.get(id) ?? rowsById.get(id) ?? NONE;
    sumsById.set(id, added(before, change));
  }
  return [...sumsById].map(([id, sums]) => {
    const stored = rowsById.get(id);
    return stored === undefined ? { id, revision: 1, programId, ...sums } : revised(stored, sums);
  });
}

function added(sums: Sums, change: LineTotalsChange): Sums {
  return {
    ordered: quantity(sums.ordered + (change.ordered ?? 0)),
    delivered: quantity(sums.delivered + (change.delivered ?? 0)),
    accepted: quantity(sums.accepted + (change.accepted ?? 0)),
    returned: quantity(sums.returned + (change.returned ?? 0)),
    used: sums.used,
    acceptedAmount: fen(sums.acceptedAmount + (change.acceptedAmount ?? 0)),
  };
}
