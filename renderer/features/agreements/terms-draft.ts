import { parseQuantityText } from '@renderer/ui';
import type { AgreementTerms } from '@shared/domain/agreement/agreement';
import type { PaymentTerm } from '@shared/domain/payment/payment-term';
import { err, ok, type Result } from '@shared/kernel/result';

export const TERM_NUMBERS = [
  'deliveryDays',
  'responseHours',
  'urgentHours',
  'minimumShelfLifeMonths',
  'acceptanceDays',
  'copies',
] as const;
export type TermNumber = (typeof TERM_NUMBERS)[number];

/** Terms as typed. */
export type TermsDraft = Readonly<Record<TermNumber, string>> & {
  readonly signPlace: string;
  /** `open` leaves the contract's term to be filled in by hand. */
  readonly payment: 'open' | PaymentTerm['kind'];
  readonly paymentDays: string;
};

export type TermsFault = TermNumber | 'paymentDays';

export function termsDraft(terms: AgreementTerms): TermsDraft {
  const { paymentTerm } = terms;
  const days = paymentTerm?.kind === 'days-after-acceptance' ? String(paymentTerm.days) : '';
  return {
    deliveryDays: String(terms.deliveryDays),
    responseHours: String(terms.responseHours),
    urgentHours: String(terms.urgentHours),
    minimumShelfLifeMonths: String(terms.minimumShelfLifeMonths),
    acceptanceDays: String(terms.acceptanceDays),
    copies: String(terms.copies),
    signPlace: terms.signPlace,
    payment: paymentTerm?.kind ?? 'open',
    paymentDays: days,
  };
}

/**
 * Reads typed terms.
 *
 * @errors the fields that are no whole numbers
 */
export function parseTerms(draft: TermsDraft): Result<AgreementTerms, ReadonlySet<TermsFault>> {
  const faults = new Set<TermsFault>();
  const read = (key: TermsFault): number => {
    const parsed = parseQuantityText(draft[key]);
    if (parsed.ok) return parsed.value;
    faults.add(key);
    return 0;
  };
  const terms: AgreementTerms = {
    deliveryDays: read('deliveryDays'),
    responseHours: read('responseHours'),
    urgentHours: read('urgentHours'),
    minimumShelfLifeMonths: read('minimumShelfLifeMonths'),
    acceptanceDays: read('acceptanceDays'),
    copies: read('copies'),
    signPlace: draft.signPlace.trim(),
    paymentTerm: paymentTerm(draft, read),
  };
  return faults.size === 0 ? ok(terms) : err(faults);
}

function paymentTerm(
  { payment }: TermsDraft,
  read: (key: 'paymentDays') => number,
): PaymentTerm | null {
  switch (payment) {
    case 'open':
      return null;
    case 'end-of-next-month':
      return { kind: payment };
    case 'days-after-acceptance':
      return { kind: payment, days: read('paymentDays') };
  }
}
