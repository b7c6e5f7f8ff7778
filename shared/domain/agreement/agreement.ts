import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { UnitPrice } from '../money/money';
import type { PaymentTerm } from '../payment/payment-term';
import type { AgreementKind } from '../policy/policy-pack';
import type {
  AgreedLineId,
  DistributorRole,
  GroupId,
  ProgramId,
  ProgramProductId,
} from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

export type AgreementId = Brand<string, 'AgreementId'>;

export type AgreementState = 'draft' | 'awaiting-signatures' | 'effective' | 'terminated' | 'void';

export type Party = 'hospital' | 'manufacturer' | 'distributor';

export const PARTIES = [
  'hospital',
  'manufacturer',
  'distributor',
] as const satisfies readonly Party[];

/**
 * Who signs an agreement of this kind, in the order of the paper.
 *
 * A purchase agreement is between hospital and selected enterprise; its distributor delivers and does not sign.
 *
 * @source 新医保发〔2024〕13号 四(二): 三方协议; 浙江 2025 全流程管理 一(二): 医疗机构、中选企业签订购销协议;
 *   渝医保办〔2024〕54号 二(五): 医疗机构、生产及配送企业签订电子交易合同. Decision 0016
 */
export function partiesOf(kind: AgreementKind): readonly Party[] {
  return kind === 'purchase' ? ['hospital', 'manufacturer'] : PARTIES;
}

export type Signature = {
  readonly signedOn: LocalDate;
  /** Who signed or stamped for the party; may be unknown. */
  readonly signedBy: string | null;
};

export type Signatures = Readonly<Record<Party, Signature | null>>;

/** The last day on which the agreement held, and the reason in the words of staff. */
export type AgreementEnding = { readonly on: LocalDate; readonly reason: string };

export type AgreementLine = {
  readonly agreedLineId: AgreedLineId;
  readonly productId: ProgramProductId;
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
};

/** What the parties agreed beside products, quantities and prices. */
export type AgreementTerms = {
  /** Natural days from order to agreed delivery day: 超过7天 counts from it. */
  readonly deliveryDays: number;
  readonly responseHours: number;
  readonly urgentHours: number;
  readonly minimumShelfLifeMonths: number;
  readonly acceptanceDays: number;
  readonly signPlace: string;
  readonly copies: number;
  /** The contract's own payment term; null where the notice gives one. There is never a default. */
  readonly paymentTerm: PaymentTerm | null;
};

/**
 * One year's agreement of hospital, manufacturer and one distributor.
 *
 * Main and backup are two agreements. Key: hospital × manufacturer × distributor × role × group × year.
 *
 * @source 新医保发〔2024〕13号 四(二)
 */
export type Agreement = Stored<AgreementId> & {
  readonly number: string;
  readonly kind: AgreementKind;
  readonly programId: ProgramId;
  readonly yearNumber: number;
  readonly groupId: GroupId;
  readonly manufacturerId: EnterpriseId;
  readonly distributorId: EnterpriseId;
  readonly role: DistributorRole;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly lines: readonly AgreementLine[];
  readonly terms: AgreementTerms;
  readonly state: AgreementState;
  readonly draftedOn: LocalDate;
  readonly sentOn: LocalDate | null;
  readonly signatures: Signatures;
  /** Why and when it was terminated or made void; null while it stands. */
  readonly ending: AgreementEnding | null;
};
