import { daysBetween, type LocalDate } from '../calendar/local-date';
import { lineAmount, sum, type Fen, type UnitPrice } from '../money/money';
import { fen } from '../money/money';
import type { Payable, PayableBalance } from '../payment/payable';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId, ProgramProductId } from '../program/program';
import type { Receipt, ReceiptLine } from '../receipt/receipt';
import type { ProgramDistributor } from './find-supply-warnings';
import { purchaseEvidence } from './find-use-warnings';
import { isOffPlatform, type OutsidePurchase } from './outside-purchase';
import type { Warning, WarningEvidence } from './warning';

type OpenPayable = { readonly payable: Payable; readonly balance: PayableBalance };

/**
 * What one program owes a distributor after its due day. The due day itself is in time.
 *
 * @source 新医保发〔2024〕13号 五(一); 浙江省医疗保障局 2025 全流程管理 二(五): 资金结算不及时
 */
export function latePaymentWarning(
  { id, name, programId }: ProgramDistributor,
  open: readonly OpenPayable[],
  today: LocalDate,
): Warning | null {
  const late = open.filter(({ payable, balance }) => balance.open > 0 && payable.dueOn < today);
  const [first] = late;
  if (first === undefined) return null;
  return {
    key: `payment-late ${id}/${programId}`,
    kind: 'payment-late',
    severity: 'warning',
    programId,
    subject: name,
    facts: {
      count: late.length,
      amount: sum(late.map(({ balance }) => balance.open)),
      days: Math.max(...late.map(({ payable }) => daysBetween(payable.dueOn, today))),
    },
    citation: first.payable.rule.citation,
    evidence: late.map(({ payable, balance }): WarningEvidence => ({
      id: payable.id,
      kind: 'payable',
      rowId: payable.id,
      subject: payable.receiptNumber,
      on: payable.dueOn,
      quantity: null,
      amount: balance.open,
    })),
  };
}

/** A product and what the program pays for it. */
export type PricedProduct = {
  readonly id: ProgramProductId;
  readonly programId: ProgramId;
  /** Name and specification. */
  readonly product: string;
  readonly selectedPrice: UnitPrice;
};

/**
 * A selected product that was paid above its selected price under an agreement.
 *
 * @source 新医保发〔2024〕13号 五(二): 按中选价供应; 渝医保办〔2024〕54号 二(四)
 */
export function priceAboveWarning(
  priced: PricedProduct,
  lines: readonly ReceiptLine[],
  citation: Citation | null,
): Warning | null {
  const above = lines.filter(
    ({ unitPrice, accepted }) => accepted > 0 && unitPrice > priced.selectedPrice,
  );
  if (above.length === 0) return null;
  const excessOf = (line: ReceiptLine) =>
    fen(line.amount - lineAmount(line.accepted, priced.selectedPrice));
  return {
    key: `price-above-selected ${priced.id}`,
    kind: 'price-above-selected',
    severity: 'warning',
    programId: priced.programId,
    subject: priced.product,
    facts: {
      selected: priced.selectedPrice,
      paid: above.reduce(
        (most, { unitPrice }) => (unitPrice > most ? unitPrice : most),
        priced.selectedPrice,
      ),
      excess: sum(above.map(excessOf)),
    },
    citation,
    evidence: above.map((line): WarningEvidence => ({
      id: line.id,
      kind: 'receipt',
      rowId: line.receiptId,
      subject: `${priced.product} ${line.lotNumber}`.trim(),
      on: line.acceptedOn,
      quantity: line.accepted,
      amount: excessOf(line),
    })),
  };
}

/** Days after acceptance from which an order that no platform was told of counts as bought off the platform. Our number. */
export const UNREPORTED_DAYS = 7;

/**
 * What was bought off the platform: register entries without papers that stand, and goods whose order was never reported.
 *
 * Filed (备案) and negotiated (网下议价) purchases are not, while their papers hold; an order named in such an entry is not either.
 *
 * @source 渝医保办〔2024〕54号 二(五): 不得线下采购中选产品; 阜新 2020 同城同价 一; reference/practice.md, Duties 2
 */
export function offPlatformWarning(
  program: { readonly id: ProgramId; readonly name: string },
  found: {
    readonly purchases: readonly OutsidePurchase[];
    readonly unreported: readonly Receipt[];
    readonly today: LocalDate;
  },
  citation: Citation | null,
): Warning | null {
  const own = found.purchases.filter(({ programId }) => programId === program.id);
  const offline = own.filter(isOffPlatform);
  const covered = new Set(
    own
      .filter((row) => !isOffPlatform(row) && row.orderNumber !== '')
      .map((row) => row.orderNumber),
  );
  const silent = found.unreported.filter(
    ({ orderNumber, acceptedOn }) =>
      daysBetween(acceptedOn, found.today) > UNREPORTED_DAYS && !covered.has(orderNumber),
  );
  const evidence = [...offline.map(purchaseEvidence), ...silent.map(receiptEvidence)];
  if (evidence.length === 0) return null;
  return {
    key: `off-platform ${program.id}`,
    kind: 'off-platform',
    severity: 'warning',
    programId: program.id,
    subject: program.name,
    facts: { count: evidence.length, amount: sum(evidence.map(amountOf)) },
    citation,
    evidence,
  };
}

function receiptEvidence({ id, number, acceptedOn, amount }: Receipt): WarningEvidence {
  return {
    id,
    kind: 'receipt',
    rowId: id,
    subject: number,
    on: acceptedOn,
    quantity: null,
    amount,
  };
}

function amountOf({ amount }: WarningEvidence): Fen {
  return amount ?? fen(0);
}
