import { useText } from '@renderer/i18n/use-text';
import { PageFrame } from '@renderer/ui';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBasket } from './basket-state';

const WAYS = ['new', 'plan', 'items', 'paste'] as const;

export type BuildingWay = (typeof WAYS)[number];

type BuildingFrameProps = {
  readonly way: BuildingWay;
  readonly children: ReactNode;
};

/** The ways to a new order beside each other, and the way on to the review of what was gathered. */
export function BuildingFrame({ way, children }: BuildingFrameProps) {
  const text = useText('orders');
  const navigate = useNavigate();
  const count = useBasket(({ lines }) => lines.length);
  return (
    <PageFrame
      title={text(way === 'new' ? 'create.title' : `way.${way}-title`)}
      purpose={text(way === 'new' ? 'create.purpose' : `way.${way}-purpose`)}
      actions={
        <>
          <Segmented<BuildingWay>
            aria-label={text('way')}
            value={way}
            onChange={(to) => void navigate(`/orders/${to}`)}
            options={WAYS.map((value) => ({ value, label: text(`way.${value}`) }))}
          />
          {count > 0 && (
            <Button onClick={() => void navigate('/orders/review')}>
              {text('way.review', { count })}
            </Button>
          )}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
