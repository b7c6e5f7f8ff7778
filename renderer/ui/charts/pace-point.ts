import type { BasisPoints } from '@shared/domain/money/money';

/** One month's end of an agreement year. */
export type PacePoint = {
  /** 2024-03 */
  readonly label: string;
  /** Share of the agreed quantity completed by then; null for months to come. */
  readonly completion: BasisPoints | null;
  /** Share of the agreement year that has passed by then (序时进度). */
  readonly timeProgress: BasisPoints;
};
