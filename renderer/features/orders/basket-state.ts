import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { ProgramProductId } from '@shared/domain/program/program';
import { create } from 'zustand';
import { withBasketLines, type BasketLine } from './basket';
import { NO_REASONS, type OrderHead, type OrderReasons } from './order-head';

type BasketState = {
  readonly lines: readonly BasketLine[];
  /** What was typed of the head; the rest is offered by the review. */
  readonly head: Partial<OrderHead>;
  readonly reasonsByAgreementId: ReadonlyMap<AgreementId, OrderReasons>;
  readonly add: (lines: readonly BasketLine[]) => void;
  /** Starts over with these. */
  readonly replace: (lines: readonly BasketLine[], head?: Partial<OrderHead>) => void;
  readonly setLines: (lines: readonly BasketLine[]) => void;
  readonly moveTo: (from: AgreementId, to: AgreementId) => void;
  readonly remove: (productId: ProgramProductId) => void;
  readonly setHead: (change: Partial<OrderHead>) => void;
  readonly setReasons: (id: AgreementId, change: Partial<OrderReasons>) => void;
  readonly clear: () => void;
};

const EMPTY = { lines: [], head: {}, reasonsByAgreementId: new Map<AgreementId, OrderReasons>() };

/** The unsaved basket, which outlives the pages that fill it. */
export const useBasket = create<BasketState>((set) => ({
  ...EMPTY,
  add: (added) => set(({ lines }) => ({ lines: withBasketLines(lines, added) })),
  replace: (lines, head = {}) => set({ ...EMPTY, lines, head }),
  setLines: (lines) => set({ lines }),
  moveTo: (from, to) =>
    set(({ lines }) => ({
      lines: lines.map((line) => (line.agreementId === from ? { ...line, agreementId: to } : line)),
    })),
  remove: (productId) =>
    set(({ lines }) => ({ lines: lines.filter((line) => line.productId !== productId) })),
  setHead: (change) => set(({ head }) => ({ head: { ...head, ...change } })),
  setReasons: (id, change) =>
    set(({ reasonsByAgreementId }) => ({
      reasonsByAgreementId: new Map([
        ...reasonsByAgreementId,
        [id, { ...(reasonsByAgreementId.get(id) ?? NO_REASONS), ...change }],
      ]),
    })),
  clear: () => set(EMPTY),
}));
