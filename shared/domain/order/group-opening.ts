import type { AgreedLineId, ProgramProductId } from '../program/program';

/** What of one agreed line is not ordered yet. */
export type GroupOpening = {
  readonly agreedLineId: AgreedLineId;
  readonly productId: ProgramProductId;
  readonly name: string;
  readonly open: number;
  /** The product system of one manufacturer that it belongs to; null for none. */
  readonly setKey: string | null;
  /** A part: what is open of it is open of its set, which stands beside it. */
  readonly isPart: boolean;
};
