import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { CountedEvent } from '@shared/domain/pace/month-series';
import type { AgreedLineId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptId, ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys, mapById } from './read-rows';

export type PaceRepository = ReturnType<typeof createPaceRepository>;

/** One accepted or returned quantity, with the document that says so. */
export type PaceEvent = CountedEvent & {
  readonly key: string;
  readonly kind: 'receipt' | 'return';
  readonly agreedLineId: AgreedLineId;
  /** Number of the receipt or of the return. */
  readonly number: string;
  /** The receipt itself, or the one that goods were sent back from. */
  readonly receiptId: ReceiptId;
  readonly lotNumber: string;
};

/** What the figures of pace are made of. Only the lines that are asked for are read. */
export function createPaceRepository(db: HospitalDatabase) {
  return {
    /**
     * What platforms say they have received of these lines; null where none has told anything.
     *
     * Only the last word of each platform line counts.
     */
    async readPlatformFigure(lineIds: readonly AgreedLineId[]): Promise<number | null> {
      const orderLines = await listByKeys(db.orderLines, 'agreedLineId', lineIds);
      const told = await listByKeys(
        db.platformLines,
        'orderLineId',
        orderLines.map(({ id }) => id),
      );
      const figures = told.flatMap(({ receivedQuantity }) => receivedQuantity ?? []);
      return figures.length === 0 ? null : figures.reduce((total, one) => total + one, 0);
    },

    /** Everything that was accepted or returned of these lines, earliest first. */
    async listEvents(lineIds: readonly AgreedLineId[]): Promise<readonly PaceEvent[]> {
      const receiptLines = await db.receiptLines
        .where('agreedLineId')
        .anyOf([...lineIds])
        .toArray();
      const receiptIds = [...new Set(receiptLines.map(({ receiptId }) => receiptId))];
      const [receipts, returns] = await Promise.all([
        getRows(db.receipts, receiptIds),
        db.goodsReturns.where('receiptId').anyOf(receiptIds).toArray(),
      ]);
      const receiptsById = mapById(receipts);
      const linesById = mapById(receiptLines);
      const accepted = receiptLines.map((line) =>
        eventOf(line, {
          key: line.id,
          kind: 'receipt',
          on: line.acceptedOn,
          quantity: line.accepted,
          number: receiptsById.get(line.receiptId)?.number ?? '',
        }),
      );
      const returned = returns.flatMap(({ number, returnedOn: on, lines, id }) =>
        lines.flatMap((line) => {
          const source = linesById.get(line.receiptLineId);
          if (source === undefined) return [];
          const back = quantity(0 - line.quantity);
          const key = `${id}/${line.receiptLineId}`;
          return [eventOf(source, { key, kind: 'return', on, quantity: back, number })];
        }),
      );
      return [...accepted, ...returned].sort((one, other) => compareDays(one.on, other.on));
    },
  };
}

function eventOf(
  { agreedLineId, receiptId, lotNumber }: ReceiptLine,
  own: Pick<PaceEvent, 'key' | 'kind' | 'on' | 'quantity' | 'number'>,
): PaceEvent {
  return { ...own, agreedLineId, receiptId, lotNumber };
}

function compareDays(one: LocalDate, other: LocalDate): number {
  return one < other ? -1 : Number(one > other);
}
