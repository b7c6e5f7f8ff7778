import { basisPoints, type BasisPoints } from '../money/money';
import { err, ok, type Result } from '../../kernel/result';
import type { Stored } from '../record/record';

/** What the hospital sets where a notice names no number. One row. */
export type WarningLimits = Stored<string> & {
  /** Null: the share is shown, and nothing is warned about. */
  readonly nonSelectedShare: BasisPoints | null;
  readonly deliveryShare: BasisPoints;
  /** A month above this share of the usual one is unusual: 20 000 is twice as much. */
  readonly spikeShare: BasisPoints;
  /** Below this many units a month is never unusual. */
  readonly spikeUnits: number;
};

export const LIMITS_ID = 'limits';

/**
 * What is offered before the hospital decides: delivery 80 % as Shandong asks (须核原文), twice the usual
 * month for a spike; no limit for the non-selected share, since no notice here names one. Our convention.
 */
export const OFFERED_LIMITS: WarningLimits = {
  id: LIMITS_ID,
  revision: 0,
  nonSelectedShare: null,
  deliveryShare: basisPoints(8_000),
  spikeShare: basisPoints(20_000),
  spikeUnits: 10,
};

export type LimitsRefusal = {
  readonly kind: 'limit-out-of-range';
  readonly field: 'nonSelectedShare' | 'deliveryShare' | 'spikeShare' | 'spikeUnits';
};

/** @errors `limit-out-of-range`: shares are 0–100 %, a spike is above 100 %, units at least 1 */
export function checkLimits(limits: WarningLimits): Result<WarningLimits, LimitsRefusal> {
  const refuse = (field: LimitsRefusal['field']) =>
    err({ kind: 'limit-out-of-range', field } as const);
  const { nonSelectedShare, deliveryShare, spikeShare, spikeUnits } = limits;
  if (nonSelectedShare !== null && !isShare(nonSelectedShare)) return refuse('nonSelectedShare');
  if (!isShare(deliveryShare)) return refuse('deliveryShare');
  if (spikeShare <= WHOLE) return refuse('spikeShare');
  if (!Number.isSafeInteger(spikeUnits) || spikeUnits < 1) return refuse('spikeUnits');
  return ok(limits);
}

const WHOLE = 10_000;

function isShare(share: BasisPoints): boolean {
  return share >= 0 && share <= WHOLE;
}
