import { fullySignedOn } from '../agreement/signing';
import type { Agreement } from '../agreement/agreement';
import { isWithin, type DateRange } from '../calendar/local-date';
import { lineAmount, sum, type Fen, type UnitPrice } from '../money/money';
import type { PayableEntry } from '../payment/payable';
import type { PrepaymentBase } from '../policy/prepayment-rule';
import type { Quantity } from '../quantity/quantity';

/** What a year's figures are made of. */
export type BaseFacts = {
  readonly year: DateRange;
  readonly agreed: readonly { readonly quantity: Quantity; readonly price: UnitPrice }[];
  readonly agreements: readonly Pick<
    Agreement,
    'kind' | 'role' | 'state' | 'signatures' | 'lines'
  >[];
  /** Of the program's payables, of whatever day. */
  readonly payableEntries: readonly Pick<PayableEntry, 'kind' | 'amount' | 'on'>[];
};

/**
 * What our own figures give in a year for what a prepayment is a share of.
 *
 * Purchases are accepted goods less returns and adjustments by their day; contracts are the main agreements that
 * everybody has signed, since a backup one repeats their quantities. Both are our reading.
 *
 * @source 鄂药采联办〔2020〕1号 五(四): 不低于采购金额的30%; reference/policy-rules.md 4.2 Guangxi, Huaibei
 */
export function prepaymentBaseAmount(
  base: Exclude<PrepaymentBase, 'notified'>,
  { year, agreed, agreements, payableEntries }: BaseFacts,
): Fen {
  switch (base) {
    case 'agreed-amount':
      return sum(agreed.map(({ quantity, price }) => lineAmount(quantity, price)));
    case 'contract-amount':
      return sum(
        agreements
          .filter(
            (agreement) =>
              agreement.role === 'main' &&
              agreement.state !== 'void' &&
              fullySignedOn(agreement) !== null,
          )
          .flatMap(({ lines }) =>
            lines.map(({ quantity, unitPrice }) => lineAmount(quantity, unitPrice)),
          ),
      );
    case 'purchase-amount':
      return sum(
        payableEntries
          .filter(({ kind, on }) => kind !== 'payment' && isWithin(on, year))
          .map(({ amount }) => amount),
      );
  }
}
