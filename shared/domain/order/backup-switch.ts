import type { Brand } from '../../kernel/brand';
import type { AgreementId } from '../agreement/agreement';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { UnitPrice } from '../money/money';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { OrderId, OrderLineId, ProductFacts } from './order';

export type BackupSwitchId = Brand<string, 'BackupSwitchId'>;

/**
 * How the platform stopped waiting for the main order: it never had it; it had made it void itself; it was
 * asked to take it back by the same command; somebody ended it there and says how.
 */
export type PlatformEnding = 'not-there' | 'void-there' | 'asked-back' | 'told';

/** One line of the main order that the backup takes over, as it stood on that day. */
export type SwitchedLine = {
  readonly mainLineId: OrderLineId;
  readonly backupLineId: OrderLineId;
  readonly facts: ProductFacts;
  readonly ordered: Quantity;
  readonly accepted: Quantity;
  /** What had not come, and is ordered from the backup. */
  readonly switched: Quantity;
  readonly unitPrice: UnitPrice;
};

/**
 * 启用备选: what the main distributor still owed was ordered from the backup. Never changed.
 *
 * It links the two orders both ways and holds what the notice letter says.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export type BackupSwitch = Stored<BackupSwitchId> & {
  /** Number of the notice letter. */
  readonly number: string;
  readonly programId: ProgramId;
  readonly mainOrderId: OrderId;
  readonly mainOrderNumber: string;
  readonly mainAgreementNumber: string;
  readonly mainDistributorId: EnterpriseId;
  readonly backupOrderId: OrderId;
  readonly backupOrderNumber: string;
  readonly backupAgreementId: AgreementId;
  readonly backupDistributorId: EnterpriseId;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly operator: string;
  readonly orderedOn: LocalDate;
  readonly promisedOn: LocalDate;
  /** First day on which the backup might deliver. */
  readonly allowedFrom: LocalDate;
  readonly citation: Citation;
  readonly reason: string;
  readonly ending: PlatformEnding;
  /** How the order was ended on the platform, for `told`; else empty. */
  readonly endingWords: string;
  readonly lines: readonly SwitchedLine[];
};

export type ReminderWay = 'phone' | 'message' | 'letter' | 'platform' | 'visit';

/** 催告: the hospital asked the distributor where the goods are. Only added, never changed. */
export type OrderReminder = Stored<string> & {
  readonly orderId: OrderId;
  /** The day of the call. */
  readonly on: LocalDate;
  readonly recordedAt: Instant;
  /** Who called, of the hospital. */
  readonly operator: string;
  readonly way: ReminderWay;
  /** Whom was spoken to; may be empty. */
  readonly contact: string;
  readonly answer: string;
  /** A later day that the distributor named; it does not move the agreed delivery day. Our convention. */
  readonly namedOn: LocalDate | null;
};
