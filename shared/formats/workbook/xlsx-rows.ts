import { createMergeFiller, columnIndex, type MergedRegion } from './merged-cells';
import { numberCell, PLAIN_FORMAT } from './number-format';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { damaged, tooWide } from './refusal';
import { columnLetters, EMPTY_CELL, errorCell, textCell, type Cell, type Row } from './workbook';
import { createXmlReader, type XmlAttributes } from './xml-reader';
import type { CellFormats } from './xlsx-styles';
import { createStringCollector, unescapeText } from './xlsx-strings';

export type SheetContext = {
  readonly place: string;
  readonly date1904: boolean;
  readonly formats: CellFormats;
  readonly strings: readonly string[];
  readonly merges: readonly MergedRegion[];
};

export type RowReader = { write(text: string): void; close(): void; take(): readonly Row[] };

type CellState = {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string | undefined;
  hasFormula: boolean;
};

/** What stands in a cell whose formula was saved without its result. */
export const NO_RESULT = '公式没有保存结果';

/** Turns the XML of one sheet into rows; takes any piece of text and gives the rows complete so far. */
export function createRowReader(context: SheetContext): RowReader {
  const { place } = context;
  const filler = createMergeFiller(context.merges, place);
  let rows: Row[] = [];
  let rowNumber = 0;
  let cells: Cell[] = [];
  let isInRows = false;
  let isInValue = false;
  let cell: CellState | undefined;
  const inline = createStringCollector('is', (text) => {
    if (cell !== undefined) cell.inline = text;
  });

  const openRow = (attributes: XmlAttributes) => {
    const number = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= rowNumber || number > MAX_ROWS)
      throw damaged(`${place} 第 ${rowNumber + 1} 行`, 'bad-reference');
    rowNumber = number;
    cells = [];
  };
  const closeCell = (state: CellState) => {
    cell = undefined;
    const read = readCell(state, context);
    if (read.kind === 'empty') return;
    if (state.column >= MAX_COLUMNS)
      throw tooWide(`${place} ${columnLetters(state.column)}${rowNumber}`);
    while (cells.length < state.column) cells.push(EMPTY_CELL);
    cells[state.column] = read;
  };
  const closeRow = () => {
    const hasOwnText = cells.length > 0;
    filler.fill(rowNumber, cells);
    if (hasOwnText) rows.push({ number: rowNumber, cells });
  };

  const xml = createXmlReader(place, {
    open: (name, attributes) => {
      if (name === 'sheetData') isInRows = true;
      if (!isInRows) return;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') cell = openCell(attributes, cells.length, place);
      else if (name === 'v') isInValue = true;
      else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
      else inline.open(name, attributes);
    },
    text: (text) => {
      if (isInValue && cell !== undefined) cell.value += text;
      else if (cell?.type === 'inlineStr') inline.text(text);
    },
    close: (name) => {
      if (!isInRows) return;
      if (name === 'v') isInValue = false;
      else if (name === 'c' && cell !== undefined) closeCell(cell);
      else if (name === 'row') closeRow();
      else if (name === 'sheetData') isInRows = false;
      else inline.close(name);
    },
  });
  return {
    write: (text) => xml.write(text),
    close: () => xml.close(),
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function openCell({ r, t, s }: XmlAttributes, nextColumn: number, place: string): CellState {
  const letters = r === undefined ? undefined : /^[A-Z]{1,3}(?=\d{1,7}$)/u.exec(r)?.[0];
  if (r !== undefined && letters === undefined) throw damaged(`${place} ${r}`, 'bad-reference');
  const column = letters === undefined ? nextColumn : columnIndex(letters);
  if (column < nextColumn) throw damaged(`${place} ${r ?? ''}`, 'bad-reference');
  const type = t ?? 'n';
  return { column, type, style: Number(s ?? 0), value: '', inline: undefined, hasFormula: false };
}

function readCell(state: CellState, context: SheetContext): Cell {
  const { value } = state;
  if (state.inline !== undefined) return textCell(state.inline);
  if (value === '')
    return state.hasFormula && state.type !== 'str' ? errorCell(NO_RESULT) : EMPTY_CELL;
  switch (state.type) {
    case 's':
      return sharedCell(value, context);
    case 'str':
      return textCell(unescapeText(value));
    case 'inlineStr':
      return textCell(value);
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean', scientific: false };
    case 'e':
      return errorCell(value);
    case 'd':
      return {
        text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, ''),
        kind: 'date',
        scientific: false,
      };
    default:
      return numberCell(value, context.formats[state.style] ?? PLAIN_FORMAT, context.date1904);
  }
}

function sharedCell(index: string, { strings, place }: SheetContext): Cell {
  const text = /^\d+$/u.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw damaged(place, 'bad-reference');
  return textCell(text);
}
