import type { ReceiptLine, ReceiptLineId } from '@shared/domain/receipt/receipt';

/** What was accepted of a receipt line, less what went back of it. */
export type NetLine = { readonly line: ReceiptLine; readonly net: number };

/** How many units of each receipt line went back. */
export type ReturnedByLine = ReadonlyMap<ReceiptLineId, number>;
