import { setEvents } from '@shared/domain/conversion/set-events';
import type { CountedEvent } from '@shared/domain/pace/month-series';
import { countedEvents, type LedgerMove } from '@shared/domain/pace/ledger-events';
import type { ProgressEvent } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { ledgerOfRow, type PaceLedger } from './department-rows';
import type { LineRow } from './pace-rows';

/** What counts of a row by the pack's event, earliest first; of a set's line the sets that its parts make as well. */
export function countedOfRow(
  row: LineRow,
  ledger: PaceLedger,
  event: ProgressEvent,
): readonly CountedEvent[] {
  const own = countedEvents(movesOf(ledgerOfRow(row, ledger)), event);
  if (row.set === null) return own;
  const parts = row.set.parts.flatMap(({ line, part: { role } }) =>
    countedEvents(movesOf(ledgerOfRow({ line, orderIds: null }, ledger)), event).map((one) => ({
      ...one,
      role,
    })),
  );
  return [...own, ...setEvents(row.set.set, parts)].sort((one, other) =>
    one.on < other.on ? -1 : Number(one.on > other.on),
  );
}

function movesOf({ orders, events }: PaceLedger): readonly LedgerMove[] {
  return [
    ...orders.map(({ on, counted }): LedgerMove => ({ kind: 'order', on, ordered: counted })),
    ...events.map(({ kind, on, quantity: units, delivered }): LedgerMove =>
      kind === 'return'
        ? { kind, on, returned: quantity(0 - units) }
        : { kind, on, delivered, accepted: units },
    ),
  ];
}
