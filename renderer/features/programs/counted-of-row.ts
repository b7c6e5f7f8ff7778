import type { CountedEvent } from '@shared/domain/pace/month-series';
import { countedEvents, type LedgerMove } from '@shared/domain/pace/ledger-events';
import type { ProgressEvent } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { ledgerOfRow, type PaceLedger } from './department-rows';
import type { LineRow } from './pace-rows';

/** What counts of a row by the pack's event, earliest first. */
export function countedOfRow(
  row: LineRow,
  ledger: PaceLedger,
  event: ProgressEvent,
): readonly CountedEvent[] {
  const { orders, events } = ledgerOfRow(row, ledger);
  const moves = [
    ...orders.map(({ on, counted }): LedgerMove => ({ kind: 'order', on, ordered: counted })),
    ...events.map(({ kind, on, quantity: units, delivered }): LedgerMove =>
      kind === 'return'
        ? { kind, on, returned: quantity(0 - units) }
        : { kind, on, delivered, accepted: units },
    ),
  ];
  return countedEvents(moves, event);
}
