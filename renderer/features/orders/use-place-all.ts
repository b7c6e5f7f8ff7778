import { useRepositories } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import { sum } from '@shared/domain/money/money';
import type { Order } from '@shared/domain/order/order';
import { hasErrors } from '@shared/domain/record/finding';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useBasket } from './basket-state';
import { describeOrderFinding } from './order-finding-words';
import { lacksUsedOn, type OrderHead } from './order-head';
import type { CheckedBasket } from './review-parts';

/** Places the orders of the basket, all or none, and says in words what was placed. */
export function usePlaceAll() {
  const text = useText('orders');
  const dataText = useText('data');
  const notify = useNotify();
  const navigate = useNavigate();
  const { orders } = useRepositories();
  const clear = useBasket((basket) => basket.clear);
  const [isBusy, setBusy] = useState(false);

  const placeAll = async (
    checked: CheckedBasket,
    given: { readonly head: OrderHead; readonly looked: string },
  ) => {
    const refused = refusalOf(text, checked, given);
    if (refused !== null) {
      notify.warning(refused);
      return;
    }
    if (isBusy) return;
    setBusy(true);
    const placed = await orders.placeAll(
      checked.parts.flatMap(({ agreementId, draft }) =>
        draft === null ? [] : [{ agreementId, draft }],
      ),
    );
    setBusy(false);
    if (placed.ok) {
      clear();
      notify.success(placedWords(placed.value));
      void navigate('/orders');
    } else if (placed.error.kind === 'refused') {
      const { findings, index } = placed.error;
      const first = findings.find(({ severity }) => severity === 'error');
      const why = first === undefined ? '' : describeOrderFinding(text, first);
      notify.error(text('review.refused-by-command', { number: index + 1, why }));
    } else if (placed.error.kind === 'agreement-not-found')
      notify.error(text('error.agreement-not-found'));
    else notify.error(dataText(`refusal.${placed.error.kind}`));
  };

  const placedWords = (placed: readonly Order[]) =>
    text('review.saved', {
      count: placed.length,
      numbers: placed.map(({ number }) => number).join('、'),
      lines: placed.reduce((count, { lineCount }) => count + lineCount, 0),
      amount: formatMoney(sum(placed.map(({ amount }) => amount))),
      waiting: placed.filter(({ approval }) => approval !== null).length,
    });

  return { isBusy, placeAll };
}

/** Why the basket is not even handed to the command; null when nothing keeps it. */
function refusalOf(
  text: Text<'orders'>,
  { parts, warned }: CheckedBasket,
  { head, looked }: { readonly head: OrderHead; readonly looked: string },
): string | null {
  const unread = parts.reduce((count, part) => count + part.unread, 0);
  if (unread > 0) return text('create.unread', { count: unread });
  if (head.orderedOn === null) return text('create.day-missing');
  if (lacksUsedOn(head)) return text('create.used-on-missing');
  if (parts.some(({ context }) => context === undefined)) return text('error.agreement-not-found');
  if (parts.some(({ draft }) => draft === null)) return text('create.no-operator');
  const wrong = parts.filter(({ findings }) => hasErrors(findings)).length;
  if (wrong > 0) return text('review.refused', { count: wrong });
  return warned === looked ? null : text('create.must-look');
}
