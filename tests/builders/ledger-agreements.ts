import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import type { OrderContext } from '@shared/domain/order/order-draft';
import type {
  AgreedLineId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { aSignedAgreement, anAgreementLine } from './agreement-builder';
import { anOrderContext } from './draft-builders';
import { anAgreedLine, aProgram, aProgramProduct } from './program-builders';

/** Prices that do not come out even in fen, so that rounding has to be right. */
export const products: readonly ProgramProduct[] = [12_800_000, 12_345, 50].map((hao, index) =>
  aProgramProduct({ id: `product-${index}` as ProgramProductId, price: unitPrice(hao) }),
);
export const agreedLines = products.map(({ id }, index) =>
  anAgreedLine({ id: `agreed-${index}` as AgreedLineId, productId: id, agreed: quantity(5_000) }),
);
export const mainAgreement = agreementOf('main');
export const backupAgreement = agreementOf('backup');
export const agreements: readonly Agreement[] = [mainAgreement, backupAgreement];

function agreementOf(role: Agreement['role']): Agreement {
  return aSignedAgreement(localDate(2024, 3, 20), {
    id: `agreement-${role}` as AgreementId,
    number: `XY-${role}`,
    role,
    distributorId: `distributor-${role}` as EnterpriseId,
    lines: agreedLines.map(({ id, productId }) => anAgreementLine({ agreedLineId: id, productId })),
  });
}

/** What an order under one of the agreements is checked against. */
export function ledgerContext(
  agreement: Agreement,
  now: Pick<OrderContext, 'today' | 'approvalAbove' | 'lineTotalsById'>,
): OrderContext {
  return anOrderContext({
    ...now,
    agreement,
    program: aProgram(),
    productsById: new Map(products.map((row) => [row.id, row])),
    agreedLinesById: new Map(agreedLines.map((row) => [row.id, row])),
  });
}
