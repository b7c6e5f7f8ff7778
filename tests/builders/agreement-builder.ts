import type {
  Agreement,
  AgreementId,
  AgreementLine,
  AgreementTerms,
  Signatures,
} from '@shared/domain/agreement/agreement';
import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import type {
  AgreedLineId,
  GroupId,
  ProgramId,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';

export const unsigned: Signatures = { hospital: null, manufacturer: null, distributor: null };

/** A main agreement of the first year, sent and not signed. */
export function anAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement-main' as AgreementId,
    revision: 1,
    number: 'XY-2024-A1B2C3-00001',
    kind: 'three-party',
    programId: 'program-cement' as ProgramId,
    yearNumber: 1,
    groupId: 'group-cement' as GroupId,
    manufacturerId: 'maker-1' as EnterpriseId,
    distributorId: 'distributor-main' as EnterpriseId,
    role: 'main',
    startsOn: localDate(2024, 3, 25),
    endsOn: localDate(2025, 3, 24),
    lines: [anAgreementLine()],
    terms: agreementTerms(),
    state: 'awaiting-signatures',
    draftedOn: localDate(2024, 3, 13),
    sentOn: localDate(2024, 3, 14),
    signatures: unsigned,
    ending: null,
    ...overrides,
  };
}

/** An agreement in which the hospital signed first and the distributor last, on the given day. */
export function aSignedAgreement(on: LocalDate, overrides: Partial<Agreement> = {}): Agreement {
  const signature = { signedOn: on, signedBy: null };
  return anAgreement({
    state: 'effective',
    signatures: { hospital: signature, manufacturer: signature, distributor: signature },
    ...overrides,
  });
}

export function anAgreementLine(overrides: Partial<AgreementLine> = {}): AgreementLine {
  return {
    agreedLineId: 'line-cement-40' as AgreedLineId,
    productId: 'product-cement-40' as ProgramProductId,
    quantity: quantity(200),
    unitPrice: unitPrice(12_800_000),
    ...overrides,
  };
}

export function agreementTerms(overrides: Partial<AgreementTerms> = {}): AgreementTerms {
  return {
    deliveryDays: 3,
    responseHours: 4,
    urgentHours: 12,
    minimumShelfLifeMonths: 12,
    acceptanceDays: 5,
    signPlace: '示例市',
    copies: 3,
    paymentTerm: null,
    ...overrides,
  };
}
