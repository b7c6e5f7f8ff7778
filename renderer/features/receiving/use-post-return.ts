import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, formatQuantity, useNotify } from '@renderer/ui';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import type { ReturnDraft } from '@shared/domain/receipt/return-draft';
import { useState } from 'react';

/** Posts a return and says what has happened. */
export function usePostReturn(receiptId: ReceiptId, onDone: () => void) {
  const text = useText('receiving');
  const dataText = useText('data');
  const notify = useNotify();
  const { receipts } = useRepositories();
  const [isBusy, setBusy] = useState(false);
  const post = async (draft: ReturnDraft) => {
    if (isBusy) return;
    setBusy(true);
    const posted = await receipts.postReturn(receiptId, draft);
    setBusy(false);
    if (posted.ok) {
      const { number, lines, amount } = posted.value.goodsReturn;
      const units = lines.reduce((total, { quantity }) => total + quantity, 0);
      notify.success(
        text('return.posted', {
          number,
          lines: lines.length,
          units: formatQuantity(units),
          amount: formatMoney(amount),
        }),
      );
      onDone();
      return;
    }
    const { error } = posted;
    if (error.kind === 'refused')
      notify.error(text('return.refused', { count: error.findings.length }));
    else if (error.kind === 'receipt-not-found') notify.error(text('error.receipt-not-found'));
    else notify.error(dataText(`refusal.${error.kind}`));
  };
  return { isBusy, post };
}
