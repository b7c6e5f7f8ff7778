import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { createMergeFiller } from './merged-cells';
import { damaged, tooWide } from './refusal';
import { columnLetters, EMPTY_CELL, type Cell, type Row } from './workbook';
import { openCell, readCell, type CellState, type SheetContext } from './xlsx-cells';
import { createXmlReader, type XmlAttributes, type XmlReader } from './xml-reader';
import { createStringCollector } from './xlsx-strings';

export type RowReader = XmlReader & { take(): readonly Row[] };

type RowBuilder = {
  openRow(attributes: XmlAttributes): void;
  openCell(attributes: XmlAttributes): CellState;
  closeCell(state: CellState): void;
  closeRow(): void;
  take(): readonly Row[];
};

/** Turns the XML of one sheet into rows; takes any piece of text and gives the rows complete so far. */
export function createRowReader(context: SheetContext): RowReader {
  const builder = createRowBuilder(context);
  let isInRows = false;
  let isInValue = false;
  let cell: CellState | undefined;
  const inline = createStringCollector('is', (text) => {
    if (cell !== undefined) cell.inline = text;
  });
  const closeCell = () => {
    if (cell !== undefined) builder.closeCell(cell);
    cell = undefined;
  };
  const xml = createXmlReader(context.place, {
    open: (name, attributes) => {
      if (name === 'sheetData') isInRows = true;
      if (!isInRows) return;
      if (name === 'row') builder.openRow(attributes);
      else if (name === 'c') cell = builder.openCell(attributes);
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
      else if (name === 'c') closeCell();
      else if (name === 'row') builder.closeRow();
      else if (name === 'sheetData') isInRows = false;
      else inline.close(name);
    },
  });
  return { ...xml, take: () => builder.take() };
}

function createRowBuilder(context: SheetContext): RowBuilder {
  const { place } = context;
  const filler = createMergeFiller(context.merges, place);
  let rows: Row[] = [];
  let rowNumber = 0;
  let nextColumn = 0;
  let cells: Cell[] = [];
  return {
    openRow: ({ r }) => {
      const number = r === undefined ? rowNumber + 1 : Number(r);
      if (!Number.isInteger(number) || number <= rowNumber || number > MAX_ROWS)
        throw damaged(`${place} 第 ${rowNumber + 1} 行`, 'bad-reference');
      rowNumber = number;
      nextColumn = 0;
      cells = [];
    },
    openCell: (attributes) => {
      const state = openCell(attributes, nextColumn, place);
      nextColumn = state.column + 1;
      return state;
    },
    closeCell: (state) => {
      const read = readCell(state, context);
      if (read.kind === 'empty') return;
      if (state.column >= MAX_COLUMNS)
        throw tooWide(`${place} ${columnLetters(state.column)}${rowNumber}`);
      while (cells.length < state.column) cells.push(EMPTY_CELL);
      cells[state.column] = read;
    },
    closeRow: () => {
      const hasOwnText = cells.length > 0;
      filler.fill(rowNumber, cells);
      if (hasOwnText) rows.push({ number: rowNumber, cells });
    },
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}
