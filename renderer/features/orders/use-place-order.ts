import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { OrderDraft } from '@shared/domain/order/order-draft';
import type { AnyFinding } from '@shared/domain/record/finding';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** Saves an order and goes to it. Answers at once when one is being saved. */
export function usePlaceOrder(agreementId: AgreementId) {
  const text = useText('orders');
  const dataText = useText('data');
  const notify = useNotify();
  const navigate = useNavigate();
  const { orders } = useRepositories();
  const [isBusy, setBusy] = useState(false);
  const place = async (draft: OrderDraft) => {
    if (isBusy) return;
    setBusy(true);
    const placed = await orders.place(agreementId, draft);
    setBusy(false);
    if (placed.ok) {
      const { id, number, lineCount, amount, promisedOn } = placed.value;
      const facts = { number, lines: lineCount, amount: formatMoney(amount), day: promisedOn };
      notify.success(text('create.saved', facts));
      void navigate(`/orders/${id}`);
    } else if (placed.error.kind === 'refused')
      notify.error(text('create.refused', { count: countErrors(placed.error.findings) }));
    else if (placed.error.kind === 'agreement-not-found')
      notify.error(text('error.agreement-not-found'));
    else notify.error(dataText(`refusal.${placed.error.kind}`));
  };
  return { isBusy, place };
}

function countErrors(findings: readonly AnyFinding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
