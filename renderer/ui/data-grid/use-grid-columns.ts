import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Column } from './column';
import { defaultLayout, fitLayout, useGridPreferences, type GridLayout } from './grid-layout';

const MIN_WIDTH = 40;
const MAX_WIDTH = 900;

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, object>();
const NO_ROWS: object[] = [];

/** A column where it stands on the screen. */
export type ShownColumn<Row> = {
  readonly column: Column<Row>;
  readonly width: number;
  readonly pinned: 'left' | 'right' | null;
  /** Pixels from the edge it is pinned to. */
  readonly offset: number;
};

export type GridColumns<Row> = {
  readonly shown: readonly ShownColumn<Row>[];
  readonly layout: GridLayout;
  readonly changeLayout: (change: Partial<GridLayout>) => void;
  readonly resize: (key: string, width: number) => void;
  readonly resetLayout: () => void;
};

/** The columns as the user has arranged them, remembered by grid id, fitted to the width there is. */
export function useGridColumns<Row>(
  gridId: string,
  columns: readonly Column<Row>[],
  available: number,
): GridColumns<Row> {
  const { layout, changeLayout, resetLayout } = useKeptLayout(gridId, columns);
  const definitions = useMemo(
    () => helper.columns(columns.map(({ key, width }) => helper.display({ id: key, size: width }))),
    [columns],
  );
  const hidden = Object.fromEntries(layout.hidden.map((key) => [key, false]));
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    defaultColumn: { minSize: MIN_WIDTH, maxSize: MAX_WIDTH },
    state: {
      columnOrder: [...layout.order],
      columnVisibility: hidden,
      columnPinning: { start: inOrder(layout, 'left'), end: inOrder(layout, 'right') },
      columnSizing: { ...layout.widths },
    },
  });
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const standing = [
    ...table.getStartVisibleLeafColumns(),
    ...table.getCenterVisibleLeafColumns(),
    ...table.getEndVisibleLeafColumns(),
  ].flatMap((one) => {
    const column = byKey.get(one.id);
    return column ? [{ column, width: one.getSize(), pinned: one.getIsPinned() }] : [];
  });
  const widths = growText(standing, layout, available);
  const left = (at: number) => sumOf(widths.slice(0, at));
  const right = (at: number) => sumOf(widths.slice(at + 1));
  return {
    layout,
    changeLayout,
    resetLayout,
    resize: (key, width) =>
      changeLayout({
        widths: {
          ...layout.widths,
          [key]: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))),
        },
      }),
    shown: standing.map(({ column, pinned }, at) => ({
      column,
      width: widths[at] ?? column.width,
      pinned: pinned === false ? null : pinned === 'start' ? 'left' : 'right',
      offset: pinned === 'end' ? right(at) : left(at),
    })),
  };
}

function inOrder(layout: GridLayout, side: 'left' | 'right'): string[] {
  return layout.order.filter((key) => layout[side].includes(key));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

type Standing<Row> = {
  readonly column: Column<Row>;
  readonly width: number;
  readonly pinned: 'start' | 'end' | false;
};

/** A text column gives up this share of its width, and no more, before the list scrolls sideways. */
const LEAST_SHARE = 0.72;

/** Text columns whose width nobody has set share what is left of the window; those that may be cut share what it lacks. */
function growText<Row>(
  standing: readonly Standing<Row>[],
  layout: GridLayout,
  available: number,
): readonly number[] {
  const spare = available - sumOf(standing.map(({ width }) => width));
  const canGrow = ({ column, pinned }: Standing<Row>) =>
    column.kind === 'text' &&
    pinned === false &&
    layout.widths[column.key] === undefined &&
    column.isWhole !== true;
  const growing = sumOf(standing.filter(canGrow).map(({ width }) => width));
  if (available <= 0 || growing === 0) return standing.map(({ width }) => width);
  const fitting = (growing + spare) / growing;
  // A list that scrolls sideways all the same gains nothing from cut-off words.
  const share = fitting < LEAST_SHARE ? 1 : fitting;
  return standing.map((one) => (canGrow(one) ? Math.floor(one.width * share) : one.width));
}

function useKeptLayout<Row>(gridId: string, columns: readonly Column<Row>[]) {
  const preferences = useGridPreferences();
  const [kept, setKept] = useState<GridLayout | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void preferences.load(gridId).then((found) => {
      if (isCurrent) setKept(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [gridId, preferences]);
  const layout = useMemo(
    () => (kept === null ? defaultLayout(columns) : fitLayout(kept, columns)),
    [kept, columns],
  );
  const current = useRef(layout);
  current.current = layout;
  const saveLater = useSaveLater((next: GridLayout) => void preferences.save(gridId, next));
  const keep = (next: GridLayout) => {
    setKept(next);
    saveLater(next);
  };
  return {
    layout,
    changeLayout: (change: Partial<GridLayout>) => keep({ ...current.current, ...change }),
    resetLayout: () => keep(defaultLayout(columns)),
  };
}

const SAVE_PAUSE_MS = 500;

/** Dragging a width makes a hundred layouts; only the last one is worth a journal entry. */
function useSaveLater(save: (layout: GridLayout) => void) {
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; run: () => void }>(null);
  const flush = () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    waiting.current.run();
    waiting.current = null;
  };
  const flushRef = useRef(flush);
  flushRef.current = flush;
  useEffect(() => () => flushRef.current(), []);
  return (layout: GridLayout) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    const timer = setTimeout(() => flushRef.current(), SAVE_PAUSE_MS);
    waiting.current = { timer, run: () => save(layout) };
  };
}
