import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { HospitalLevel } from '../hospital/hospital';
import type { Fen } from '../money/money';
import type { ProgramId } from '../program/program';
import type { Stored } from '../record/record';

export type PrepaymentEntryId = Brand<string, 'PrepaymentEntryId'>;

/** 职工医保基金, 居民医保基金. */
export type PrepaymentFund = 'employees' | 'residents';

/**
 * `notified`: the sum that the authority has told (通知金额), which moves no money. `confirmed`: the balance that
 * the fund itself states at the end of a day (对账), which moves none either.
 */
export type PrepaymentEntryKind = 'notified' | 'received' | 'offset' | 'refund' | 'confirmed';

/** The kinds in the order in which they happen. */
export const PREPAYMENT_KINDS = [
  'notified',
  'received',
  'offset',
  'refund',
  'confirmed',
] as const satisfies readonly PrepaymentEntryKind[];

/** A posted line of a program's prepayment ledger (预付金台账). Never edited: a red entry takes it back. */
export type PrepaymentEntry = Stored<PrepaymentEntryId> & {
  readonly number: string;
  readonly programId: ProgramId;
  readonly kind: PrepaymentEntryKind;
  readonly fund: PrepaymentFund;
  /** Above zero; below zero on a red entry. */
  readonly amount: Fen;
  readonly on: LocalDate;
  /** The authority's document, or the bank's reference. */
  readonly documentNumber: string;
  readonly remark: string;
  /** The agreement year of a prepayment that is told yearly; null where it is told for the whole cycle. */
  readonly yearNumber: number | null;
  /** The entry that this red entry takes back. */
  readonly reversesId: PrepaymentEntryId | null;
};

/**
 * The fund that prepays a hospital of this level.
 *
 * @source 渝医保办〔2024〕54号 二(三): 二级及以上由职工医保基金, 其他由居民医保基金
 */
export function prepaymentFundOf(level: HospitalLevel): PrepaymentFund {
  return level === 'tertiary' || level === 'secondary' ? 'employees' : 'residents';
}
