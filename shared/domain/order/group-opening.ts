import type { AgreedLineId, ProgramProductId } from '../program/program';

/** What of one agreed line is not ordered yet. */
export type GroupOpening = {
  readonly agreedLineId: AgreedLineId;
  readonly productId: ProgramProductId;
  readonly name: string;
  readonly open: number;
};
