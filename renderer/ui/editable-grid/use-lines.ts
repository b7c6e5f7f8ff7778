import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { parseClipboardRows } from '../data-grid/parse-clipboard';
import {
  isTyped,
  pasteCells,
  withValues,
  type EditableColumn,
  type EditableLine,
} from './editable-line';
import { resolveLookups } from './resolve-lookups';

export type CellPlace = { readonly line: string; readonly key: string };

/** What a cell asks of the grid it stands in. The same object for the grid's whole life. */
export type LineControl = {
  readonly setValues: (line: string, values: Readonly<Record<string, string>>) => void;
  readonly handleKey: (event: KeyboardEvent<HTMLElement>, place: CellPlace) => void;
  readonly handlePaste: (event: ClipboardEvent<HTMLElement>, place: CellPlace) => void;
  readonly removeLine: (line: string) => void;
  readonly addLine: () => void;
};

export type LinesInput = {
  readonly columns: readonly EditableColumn[];
  readonly lines: readonly EditableLine[];
  readonly onChange: (lines: readonly EditableLine[]) => void;
  /** An empty line with a new id; absent where lines are given and none may be added. */
  readonly newLine?: (() => EditableLine) | undefined;
};

/** The moves and changes of a grid of lines. Cells are told apart by line id and column key. */
export function useLines(input: LinesInput, root: React.RefObject<HTMLElement | null>) {
  const latest = useRef(input);
  latest.current = input;
  const wanted = useRef<CellPlace | null>(null);
  useEffect(() => {
    // A line that Enter has just added can take the focus only once it is drawn.
    if (wanted.current && focusCell(root.current, wanted.current)) wanted.current = null;
  });
  return useMemo(
    () =>
      createControl({
        now: () => latest.current,
        // Two changes in one event must see each other before React draws again.
        change: (lines) => {
          latest.current = { ...latest.current, lines };
          latest.current.onChange(lines);
        },
        focus: (place) => {
          if (!focusCell(root.current, place)) wanted.current = place;
        },
      }),
    [root],
  );
}

function focusCell(root: HTMLElement | null, { line, key }: CellPlace): boolean {
  const cell = root?.querySelector<HTMLElement>(
    `[data-line="${CSS.escape(line)}"][data-key="${CSS.escape(key)}"]`,
  );
  cell?.focus();
  if (cell instanceof HTMLInputElement) cell.select();
  return cell !== null && cell !== undefined;
}

type Around = {
  readonly now: () => LinesInput;
  readonly change: (lines: readonly EditableLine[]) => void;
  readonly focus: (place: CellPlace) => void;
};

function createControl(around: Around): LineControl {
  const { now, change } = around;
  const addLine = () => {
    const { newLine, lines, columns } = now();
    const added = newLine?.();
    const first = columns.find(isTyped);
    if (!added || !first) return;
    change([...lines, added]);
    around.focus({ line: added.id, key: first.key });
  };
  const removeLine = (id: string) => change(now().lines.filter((line) => line.id !== id));
  return {
    addLine,
    removeLine,
    setValues: (id, values) =>
      change(now().lines.map((line) => (line.id === id ? withValues(line, values) : line))),
    handleKey: (event, place) => {
      if (event.nativeEvent.isComposing || event.defaultPrevented) return;
      const isDelete = event.key === 'Delete' && event.ctrlKey;
      if (isDelete && now().newLine) removeLine(place.line);
      else if (!moveByKey(event, place, { ...around, addLine })) return;
      event.preventDefault();
    },
    handlePaste: (event, place) => {
      const cells = parseClipboardRows(event.clipboardData.getData('text/plain'));
      const isBlock = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
      // A single cell is pasted into the text by the browser, where the caret is.
      if (!isBlock) return;
      event.preventDefault();
      void pasteBlock(around, place, cells);
    },
  };
}

async function pasteBlock(
  { now, change }: Around,
  place: CellPlace,
  cells: readonly (readonly string[])[],
): Promise<void> {
  const { lines, columns, newLine } = now();
  const at = lines.findIndex(({ id }) => id === place.line);
  const fitting = newLine ? cells : cells.slice(0, lines.length - at);
  const pasted = pasteCells(
    { lines, columns, line: at, key: place.key },
    fitting,
    newLine ?? (() => ({ id: '', values: {} })),
  );
  change(pasted);
  const touched = pasted.slice(at, at + fitting.length);
  const resolved = await resolveLookups(touched, columns);
  const byId = new Map(resolved.map((line) => [line.id, line]));
  change(now().lines.map((line) => byId.get(line.id) ?? line));
}

type Moves = Around & { readonly addLine: () => void };

/** Enter and arrows between cells; answers whether the key was one of them. */
function moveByKey(event: KeyboardEvent<HTMLElement>, place: CellPlace, moves: Moves): boolean {
  const { lines, columns } = moves.now();
  const typed = columns.filter(isTyped);
  const lineAt = lines.findIndex(({ id }) => id === place.line);
  const columnAt = typed.findIndex(({ key }) => key === place.key);
  const go = (line: number, column: number): boolean => {
    const [to, at] = [lines[line], typed[column]];
    if (to && at) moves.focus({ line: to.id, key: at.key });
    return to !== undefined && at !== undefined;
  };
  const isChoice = event.currentTarget instanceof HTMLSelectElement;
  switch (event.key) {
    case 'Enter': {
      const step = event.shiftKey ? -1 : 1;
      if (go(lineAt, columnAt + step)) return true;
      const isNewLine = !go(lineAt + step, event.shiftKey ? typed.length - 1 : 0) && step === 1;
      if (isNewLine) moves.addLine();
      return true;
    }
    case 'ArrowUp':
      return !isChoice && go(lineAt - 1, columnAt);
    case 'ArrowDown':
      return !isChoice && go(lineAt + 1, columnAt);
    case 'ArrowLeft':
      return isCaretAtEnd(event.currentTarget, 'start') && go(lineAt, columnAt - 1);
    case 'ArrowRight':
      return isCaretAtEnd(event.currentTarget, 'end') && go(lineAt, columnAt + 1);
    default:
      return false;
  }
}

function isCaretAtEnd(cell: EventTarget, end: 'start' | 'end'): boolean {
  if (!(cell instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = cell;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return isWhole || (end === 'start' ? selectionEnd === 0 : selectionStart === value.length);
}
