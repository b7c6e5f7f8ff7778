import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Column } from './column';
import { queryRows, type GridQuery } from './grid-query';

/** Rows by position, for lists too long for the window: a worker keeps their order. */
export type RowSource<Row> = {
  readonly count: number;
  /** From `from` up to but not including `to`. */
  readonly getRows: (from: number, to: number) => Promise<readonly Row[]>;
};

export type GridRows<Row> = {
  readonly count: number;
  /** Undefined while the row is being fetched. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly loadRows: (from: number, to: number) => Promise<readonly Row[]>;
  /** All rows that pass the filters, where they are here. */
  readonly local: readonly Row[] | null;
};

const PAGE_ROWS = 100;
/** Enough for a screen and its neighbours; a scroll through a million rows keeps no more. */
const KEPT_PAGES = 40;

type RowsInput<Row> = {
  readonly rows?: readonly Row[] | undefined;
  readonly source?: RowSource<Row> | undefined;
  readonly columns: readonly Column<Row>[];
  readonly query: GridQuery;
};

/** One face for both kinds of rows: those given, filtered and sorted here, and those of a source. */
export function useGridRows<Row>(input: RowsInput<Row>): GridRows<Row> {
  const { rows, source, columns, query } = input;
  const local = useMemo(
    () => (source === undefined ? queryRows(rows ?? [], columns, query) : null),
    [rows, source, columns, query],
  );
  const fetched = useSourceRows(source);
  return local === null
    ? { ...fetched, count: source?.count ?? 0, local }
    : {
        count: local.length,
        rowAt: (index) => local[index],
        loadRows: (from, to) => Promise.resolve(local.slice(from, to)),
        local,
      };
}

/** Fetches pages as rows are asked for and draws again when one arrives. */
function useSourceRows<Row>(source: RowSource<Row> | undefined) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const pages = useMemo(() => createPages(source), [source]);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const rowAt = useCallback(
    (index: number) => {
      const page = pages.find(index);
      if (page === undefined)
        void pages.fetch(index).then(() => {
          if (isMounted.current) redraw();
        });
      return page?.[index % PAGE_ROWS];
    },
    [pages],
  );
  return {
    rowAt,
    loadRows: (from: number, to: number) => source?.getRows(from, to) ?? Promise.resolve([]),
  };
}

function createPages<Row>(source: RowSource<Row> | undefined) {
  const arrived = new Map<number, readonly Row[]>();
  const asked = new Map<number, Promise<void>>();
  const fetch = async (page: number) => {
    if (!source) return;
    const from = page * PAGE_ROWS;
    const rows = await source.getRows(from, Math.min(source.count, from + PAGE_ROWS));
    arrived.set(page, rows);
    asked.delete(page);
    const oldest = arrived.keys().next().value;
    if (arrived.size > KEPT_PAGES && oldest !== undefined) arrived.delete(oldest);
  };
  return {
    find: (index: number) => arrived.get(Math.floor(index / PAGE_ROWS)),
    fetch: (index: number) => {
      const page = Math.floor(index / PAGE_ROWS);
      const pending = asked.get(page) ?? fetch(page);
      asked.set(page, pending);
      return pending;
    },
  };
}
