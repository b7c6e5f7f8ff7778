import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame, useSaveKey } from '@renderer/ui';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { splitBasket } from './basket';
import { useBasket } from './basket-state';
import { NewOrderHead } from './new-order-head';
import { newOrderHead } from './order-head';
import { ReviewPart } from './review-part';
import { checkParts } from './review-parts';
import { usePlaceAll } from './use-place-all';
import { useOrderProfile } from './use-order-form';

/** The basket as the orders it will become: one for each agreement, each with what speaks against it. */
export function ReviewPage() {
  const text = useText('orders');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const basket = useBasket();
  const profile = useOrderProfile();
  const parts = useMemo(() => splitBasket(basket.lines), [basket.lines]);
  const ids = parts.map(({ agreementId }) => agreementId).join(' ');
  const known = useLiveQuery(
    async () => ({
      contexts: await repositories.orders.listContexts(
        parts.map(({ agreementId }) => agreementId),
        today,
      ),
      items: await repositories.orders.listItems(today),
      enterprises: await repositories.enterprises.list(),
    }),
    [repositories, ids, today],
  );
  const [looked, setLooked] = useState('');
  const { isBusy, placeAll } = usePlaceAll();
  const typed = { ...newOrderHead(today), ...basket.head };
  const campusId = typed.campusId || (profile?.hospital?.campuses[0]?.id ?? '');
  const head = { ...typed, campusId };
  const checked = checkParts(parts, {
    text,
    head,
    operatorId: profile?.operator?.id,
    reasonsByAgreementId: basket.reasonsByAgreementId,
    contexts: known?.contexts ?? [],
  });
  const save = () => void placeAll(checked, { head, looked });
  useSaveKey(parts.length === 0 ? null : save);
  if (known === undefined || profile === undefined) return <Loading label={text('loading')} />;
  return (
    <PageFrame
      title={text('review.title')}
      purpose={text('review.purpose')}
      actions={<Button onClick={() => void navigate('/orders/items')}>{text('review.add')}</Button>}
    >
      {parts.length === 0 ? (
        <EmptyState
          title={text('review.empty')}
          action={<Link to="/orders/plan">{text('way.plan')}</Link>}
        >
          {text('review.empty-hint')}
        </EmptyState>
      ) : (
        <>
          <NewOrderHead head={head} hospital={profile.hospital} onChange={basket.setHead} />
          <div className="ch-order-baskets">
            {checked.parts.map((part, index) => (
              <ReviewPart
                key={part.agreementId}
                part={part}
                number={index + 1}
                items={known.items}
                enterprises={known.enterprises}
              />
            ))}
          </div>
          <div className="ch-form-footer">
            {checked.warned !== '' && (
              <Checkbox
                checked={checked.warned === looked}
                onChange={({ target }) => setLooked(target.checked ? checked.warned : '')}
              >
                {text('create.looked', { count: checked.warnings })}
              </Checkbox>
            )}
            <span role="status">{checked.total}</span>
            <Button onClick={basket.clear}>{text('review.clear')}</Button>
            <Button type="primary" loading={isBusy} onClick={save}>
              {text('review.save', { count: checked.parts.length })}
            </Button>
          </div>
        </>
      )}
    </PageFrame>
  );
}
