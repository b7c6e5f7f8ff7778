import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId } from '../program/program';
import type { Stored } from '../record/record';

export type TransitionId = Brand<string, 'TransitionId'>;

/** An old supply contract that has to be wound up, and how far that has come. */
export type OldContract = {
  readonly id: string;
  readonly supplier: string;
  /** Number or subject of the contract. */
  readonly number: string;
  readonly state: 'open' | 'negotiating' | 'ended';
  /** The day of the state. */
  readonly on: LocalDate;
  /** What was agreed, or where the minutes are. */
  readonly minutes: string;
  readonly operator: string;
};

/**
 * 新旧产品过渡: the products of a program that are run down because another notice takes over.
 *
 * @source 阜新 2020 一; 咸药采联办〔2020〕3号 一, 三; 沪药事药械〔2022〕4号
 */
export type Transition = Stored<TransitionId> & {
  /** The program of the old products. */
  readonly programId: ProgramId;
  /** First day on which they may no longer be ordered; null where the notice gives none. */
  readonly buyingStopsOn: LocalDate | null;
  /** Last day on which old stock may be used up; null where the notice gives none. */
  readonly oldStockUntil: LocalDate | null;
  readonly citation: Citation;
  readonly contracts: readonly OldContract[];
};
