import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, formatQuantity, useNotify } from '@renderer/ui';
import type { OrderId } from '@shared/domain/order/order';
import type { Payable } from '@shared/domain/payment/payable';
import type { ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import type { AnyFinding } from '@shared/domain/record/finding';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { describeTerm } from './payment-rule-words';

/** Posts an acceptance, says what has happened, and goes to it. */
export function usePostReceipt(orderId: OrderId) {
  const text = useText('receiving');
  const dataText = useText('data');
  const notify = useNotify();
  const navigate = useNavigate();
  const { receipts } = useRepositories();
  const [isBusy, setBusy] = useState(false);
  const owedWords = (payable: Payable | null) => {
    if (payable === null) return text('posted.nothing-owed');
    const { amount, dueOn, rule } = payable;
    const { notice, clause } = rule.citation;
    const term = describeTerm(text, rule);
    return text('posted.owed', { amount: formatMoney(amount), day: dueOn, notice, clause, term });
  };
  const post = async (draft: ReceiptDraft) => {
    if (isBusy) return;
    setBusy(true);
    const posted = await receipts.post(orderId, draft);
    setBusy(false);
    if (posted.ok) {
      const { receipt, lines, payable, isOrderClosed } = posted.value;
      const units = lines.reduce((total, { accepted }) => total + accepted, 0);
      notify.success(
        text('posted', {
          number: receipt.number,
          lots: receipt.lineCount,
          units: formatQuantity(units),
          owed: owedWords(payable),
          closed: isOrderClosed ? 'yes' : 'no',
        }),
      );
      void navigate(`/receiving/${receipt.id}`);
      return;
    }
    const { error } = posted;
    if (error.kind === 'refused')
      notify.error(text('new.refused', { count: countErrors(error.findings) }));
    else if (error.kind === 'order-not-found' || error.kind === 'payment-term-missing')
      notify.error(text(`error.${error.kind}`));
    else notify.error(dataText(`refusal.${error.kind}`));
  };
  return { isBusy, post };
}

function countErrors(findings: readonly AnyFinding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
