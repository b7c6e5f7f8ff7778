import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { SwitchDraft, SwitchFinding } from '@shared/domain/order/check-backup-switch';
import type { OrderId } from '@shared/domain/order/order';
import type { OrderFinding } from '@shared/domain/order/order-draft';
import type { Refused } from '@shared/domain/record/finding';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { describeOrderFinding } from '../order-finding-words';

/** Switches to the backup, says how it went, and goes to the letter. */
export function useSwitch() {
  const text = useText('orders-late');
  const describeRefused = useDescribeRefused();
  const dataText = useText('data');
  const notify = useNotify();
  const navigate = useNavigate();
  const { backups } = useRepositories();
  const [isBusy, setBusy] = useState(false);
  const run = async (
    subject: { readonly orderId: OrderId; readonly backupAgreementId: AgreementId },
    draft: SwitchDraft,
  ) => {
    if (isBusy) return;
    setBusy(true);
    const done = await backups.switchLines(subject, draft);
    setBusy(false);
    if (done.ok) {
      const { id, number: letter, backupOrderNumber: number } = done.value;
      notify.success(text('switch.done', { number, letter }));
      void navigate(`/orders/backup-notice/${id}`);
    } else if (done.error.kind === 'refused') notify.error(describeRefused(done.error));
    else if (done.error.kind === 'order-not-found')
      notify.error(text('switch.error.order-not-found'));
    else notify.error(dataText(`refusal.${done.error.kind}`));
  };
  return { isBusy, run };
}

/** The switch's own findings stand on the form already; what the new order is refused for does not. */
function useDescribeRefused() {
  const text = useText('orders-late');
  const orderText = useText('orders');
  return ({ findings }: Refused<SwitchFinding> | Refused<OrderFinding>): string => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const words = errors.flatMap((found) =>
      isOrderFinding(found) ? [describeOrderFinding(orderText, found)] : [],
    );
    return words.length === 0
      ? text('switch.refused', { count: errors.length })
      : text('switch.order-refused', { words: words.join('；') });
  };
}

const OWN_KINDS: ReadonlySet<string> = new Set([
  'not-main',
  'order-not-open',
  'no-such-rule',
  'not-late-enough',
  'line-complete',
  'line-switched',
  'no-backup',
  'backup-not-in-force',
  'backup-year-over',
  'backup-renewal-unsigned',
  'not-in-backup',
  'price-differs',
  'reason-missing',
  'platform-waits',
  'ending-words-missing',
  'whole-order-only',
] satisfies readonly SwitchFinding['kind'][]);

function isOrderFinding(found: SwitchFinding | OrderFinding): found is OrderFinding {
  return !OWN_KINDS.has(found.kind) && found.kind !== 'no-lines';
}
