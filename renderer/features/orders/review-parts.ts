import type { Text } from '@renderer/i18n/create-text';
import { formatMoney, type EditableLine, type LineErrors, type ShownFinding } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import { lineAmount, sum, type Fen } from '@shared/domain/money/money';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { OrderContext, OrderDraft, OrderFinding } from '@shared/domain/order/order-draft';
import { readBasketPart, type BasketLine, type BasketPart } from './basket';
import { orderCellErrors, shownOrderFindings } from './order-form-findings';
import {
  askedReasons,
  draftOfHead,
  NO_REASONS,
  type AskedReasons,
  type OrderHead,
  type OrderReasons,
} from './order-head';

/** One order of the basket with everything the review shows of it. */
export type CheckedPart = {
  readonly agreementId: AgreementId;
  /** Undefined when the agreement is gone. */
  readonly context: OrderContext | undefined;
  readonly lines: readonly EditableLine[];
  readonly draft: OrderDraft | null;
  readonly findings: readonly OrderFinding[];
  readonly shown: readonly ShownFinding[];
  readonly errors: LineErrors;
  readonly unread: number;
  readonly amount: Fen;
  readonly reasons: OrderReasons;
  readonly asked: AskedReasons;
};

export type CheckedBasket = {
  readonly parts: readonly CheckedPart[];
  /** All warnings as one text: ticked as looked at as long as it stays the same. */
  readonly warned: string;
  readonly warnings: number;
  /** Orders, lines and amount in words. */
  readonly total: string;
};

type Known = {
  readonly text: Text<'orders'>;
  readonly head: OrderHead;
  readonly operatorId: OperatorId | undefined;
  readonly reasonsByAgreementId: ReadonlyMap<AgreementId, OrderReasons>;
  readonly contexts: readonly OrderContext[];
};

export function checkParts(parts: readonly BasketPart[], known: Known): CheckedBasket {
  const checked = parts.map((part) => checkPart(part, known));
  const warnings = checked.flatMap(({ agreementId, shown }) =>
    shown
      .filter(({ severity }) => severity === 'warning')
      .map(({ place, words }) => `${agreementId}${place}${words}`),
  );
  return {
    parts: checked,
    warned: warnings.join('\n'),
    warnings: warnings.length,
    total: known.text('review.total', {
      orders: checked.length,
      lines: checked.reduce((count, { lines }) => count + lines.length, 0),
      amount: formatMoney(sum(checked.map(({ amount }) => amount))),
    }),
  };
}

function checkPart({ agreementId, lines: typed }: BasketPart, known: Known): CheckedPart {
  const { text, head, operatorId } = known;
  const context = known.contexts.find(({ agreement }) => agreement.id === agreementId);
  const reasons = known.reasonsByAgreementId.get(agreementId) ?? NO_REASONS;
  const read = readBasketPart(typed);
  const distributorId = context?.agreement.distributorId;
  const draft =
    distributorId === undefined
      ? null
      : draftOfHead({ head, reasons, distributorId, operatorId, lines: read.lines });
  const findings = draft && context ? checkOrderDraft(draft, context) : [];
  const lines = typed.map((line) => editableOf(line, context));
  const form = { text, findings, lines, positions: read.positions };
  const amounts = read.lines
    .filter(({ quantity, unitPrice }) => Number.isSafeInteger(quantity * unitPrice))
    .map(({ quantity, unitPrice }) => lineAmount(quantity, unitPrice));
  return {
    agreementId,
    context,
    lines,
    draft,
    findings,
    shown: shownOrderFindings(form),
    errors: orderCellErrors(form),
    unread: read.unread,
    amount: sum(amounts),
    reasons,
    asked: askedReasons(findings),
  };
}

/** A basket line as the grid edits it. Its id is the product's. */
function editableOf(
  { productId, quantity, price, priceReason }: BasketLine,
  context: OrderContext | undefined,
): EditableLine {
  const product = context?.productsById.get(productId);
  return {
    id: productId,
    values: {
      code: product?.nationalCode ?? '',
      product: product?.name ?? '',
      specification: `${product?.specification ?? ''} ${product?.model ?? ''}`.trim(),
      unit: product?.unit.baseUnit ?? '',
      quantity,
      price,
      reason: priceReason,
    },
  };
}
