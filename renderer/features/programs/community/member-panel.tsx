import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, SidePanel } from '@renderer/ui';
import { useMemo } from 'react';
import type { AgreedLineId } from '@shared/domain/program/program';
import { productName } from '../line-columns';
import { PaceEvents } from '../pace-events';
import { PaceOrders } from '../pace-orders';
import { memberKey } from './member-rows';

type MemberPanelProps = {
  readonly detail: ProgramDetail;
  readonly yearNumber: number;
  readonly name: string;
  /** What is the member's, by `memberKey`. */
  readonly keys: ReadonlySet<string>;
  readonly onClose: () => void;
};

/** The orders, receipts and returns that a member's figures are made of. */
export function MemberPanel({ detail, yearNumber, name, keys, onClose }: MemberPanelProps) {
  const text = useText('programs');
  const { pace } = useRepositories();
  const lines = detail.agreedLines.filter((line) => line.yearNumber === yearNumber);
  const ids = lines.map(({ id }) => id).join(' ');
  const read = useLiveQuery(async () => {
    const lineIds = lines.map(({ id }) => id);
    const [orders, events] = await Promise.all([
      pace.listOrders(lineIds),
      pace.listEvents(lineIds),
    ]);
    return { orders, events };
  }, [pace, ids]);
  const names = useMemo(() => lineNames(detail), [detail]);
  return (
    <SidePanel title={name} width={470} onClose={onClose}>
      {read === undefined ? (
        <Loading label={text('loading')} />
      ) : (
        <div className="ch-pace-panel">
          <PaceOrders
            orders={read.orders.filter((row) => keys.has(memberKey(row)))}
            names={names}
          />
          <PaceEvents
            events={read.events.filter((row) => keys.has(memberKey(row)))}
            names={names}
          />
        </div>
      )}
    </SidePanel>
  );
}

function lineNames({
  agreedLines,
  productsById,
}: ProgramDetail): ReadonlyMap<AgreedLineId, string> {
  return new Map(
    agreedLines.flatMap(({ id, productId }) => {
      const product = productsById.get(productId);
      return product === undefined ? [] : [[id, productName({ product })] as const];
    }),
  );
}
