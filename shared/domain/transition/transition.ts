import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { Citation } from '../policy/policy-pack';
import type { ProductScope } from '../program/product-scope';
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

/** The days of a transition, each null where the notice gives none. */
export type TransitionDays = {
  /** First day on which they may no longer be ordered. */
  readonly buyingStopsOn: LocalDate | null;
  /** Last day on which old stock may be used up. */
  readonly oldStockUntil: LocalDate | null;
  /** Old products must be bought and accepted earlier than this day; what was may be used up. */
  readonly acceptBefore: LocalDate | null;
  /** Last day of the old platform: new purchases have moved by then, the day itself is still allowed. */
  readonly oldPlatformUntil: LocalDate | null;
};

/** One change of a transition, or its withdrawal: who, when, why, and what held before. Never changed. */
export type TransitionChange = {
  readonly kind: 'changed' | 'withdrawn';
  readonly on: LocalDate;
  readonly operator: string;
  readonly reason: string;
  readonly before: TransitionDays & { readonly scope: ProductScope };
};

/**
 * 新旧产品过渡: the products of a program that are run down because another notice takes over.
 *
 * @source 阜新 2020 一; 咸药采联办〔2020〕3号 一, 三; 沪药事药械〔2022〕4号
 */
export type Transition = Stored<TransitionId> &
  TransitionDays & {
    /** The program of the old products. */
    readonly programId: ProgramId;
    /** Which of its products are old. */
    readonly scope: ProductScope;
    readonly citation: Citation;
    readonly contracts: readonly OldContract[];
    readonly changes: readonly TransitionChange[];
    /** A withdrawn one stays on record and holds nothing back. */
    readonly isWithdrawn: boolean;
  };
