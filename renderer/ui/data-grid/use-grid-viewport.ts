import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'react';

/** Chromium lays out no element beyond 2^25 px; rows past this height are reached by a faster scroll. */
const MAX_HEIGHT = 32_000_000;
const OVERSCAN = 8;

export type GridViewport = {
  readonly scrollerRef: React.RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly bodyHeight: number;
  readonly items: readonly { readonly index: number; readonly top: number }[];
  /** Whole rows that fit, for Page Up and Page Down. */
  readonly pageRows: number;
  readonly showRow: (index: number) => void;
};

type ViewportInput = {
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of the scroller that header and totals cover. */
  readonly covered: number;
};

/** Which rows are on the screen and where, by position: a million rows cost as little as fifty. */
export function useGridViewport({ count, rowHeight, covered }: ViewportInput): GridViewport {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const size = useElementSize(scrollerRef);
  const full = count * rowHeight;
  const bodyHeight = Math.min(full, MAX_HEIGHT);
  const room = Math.max(0, size.height - covered);
  // How far the list moves for each pixel the scroller moves; 1 except for lists beyond MAX_HEIGHT.
  const scale = full > MAX_HEIGHT ? (full - room) / (bodyHeight - room) : 1;
  const scaleRef = useRef(scale);
  scaleRef.current = scale;
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: 600 },
    observeElementOffset: (_instance, report) =>
      onScroll(scrollerRef.current, (top) => {
        report(top * scaleRef.current, true);
        if (scaleRef.current !== 1) redraw();
      }),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const showRow = useCallback(
    (index: number) => {
      const scroller = scrollerRef.current;
      if (!scroller) return;
      const from = scroller.scrollTop * scaleRef.current;
      const visible = Math.max(rowHeight, scroller.clientHeight - covered);
      const top = index * rowHeight;
      if (top < from) scroller.scrollTop = top / scaleRef.current;
      else if (top + rowHeight > from + visible)
        scroller.scrollTop = (top + rowHeight - visible) / scaleRef.current;
    },
    [rowHeight, covered],
  );

  const scrollTop = scrollerRef.current?.scrollTop ?? 0;
  const shift = scale === 1 ? 0 : scrollTop - scrollTop * scale;
  return {
    scrollerRef,
    width: size.width,
    bodyHeight,
    items: virtualizer
      .getVirtualItems()
      .map(({ index }) => ({ index, top: index * rowHeight + shift })),
    pageRows: Math.max(1, Math.floor(room / rowHeight) - 1),
    showRow,
  };
}

function onScroll(scroller: HTMLElement | null, report: (top: number) => void): () => void {
  if (!scroller) return () => undefined;
  const listen = () => report(scroller.scrollTop);
  listen();
  scroller.addEventListener('scroll', listen, { passive: true });
  return () => scroller.removeEventListener('scroll', listen);
}

function useElementSize(ref: React.RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () =>
      setSize((before) =>
        before.width === element.clientWidth && before.height === element.clientHeight
          ? before
          : { width: element.clientWidth, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
