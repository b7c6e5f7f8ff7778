import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { CampusId } from '../hospital/hospital';
import type { ProgramProductId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

export type LotId = Brand<string, 'LotId'>;
export type MovementId = Brand<string, 'MovementId'>;

/** One manufacturing lot of one product. Lot text and expiry together tell lots apart. */
export type Lot = Stored<LotId> & {
  readonly productId: ProgramProductId;
  readonly lotNumber: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate;
};

export type MovementKind = 'receipt' | 'return-to-distributor' | 'issue' | 'return-from-department';

/** A line of the stock ledger. Stock is the sum of its quantities. */
export type Movement = Stored<MovementId> & {
  readonly kind: MovementKind;
  readonly lotId: LotId;
  readonly productId: ProgramProductId;
  readonly campusId: CampusId;
  /** Positive into the store, negative out of it. */
  readonly quantity: Quantity;
  readonly on: LocalDate;
  /** The receipt, return or issue it belongs to. */
  readonly documentId: string;
  readonly documentNumber: string;
};

/** What a lot has on hand: the sum of its movements. Same id as the lot. */
export type LotStock = Stored<LotId> & {
  readonly productId: ProgramProductId;
  readonly expiresOn: LocalDate;
  readonly onHand: Quantity;
};
