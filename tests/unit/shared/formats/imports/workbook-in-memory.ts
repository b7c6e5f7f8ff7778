import {
  EMPTY_CELL,
  textCell,
  type Cell,
  type WorkbookSource,
} from '@shared/formats/workbook/workbook';
import { ok } from '@shared/kernel/result';

export type CellInput = string | number | Cell;
export type SheetInput = {
  readonly name?: string;
  readonly hidden?: boolean;
  /** An empty row is left out, as readers do, but counts. */
  readonly rows: readonly (readonly CellInput[])[];
};

/** A workbook as readers give it, without a file. */
export function aWorkbook(...sheets: readonly SheetInput[]): WorkbookSource {
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name = '骨水泥', hidden = false, rows }) => ({
      name,
      hidden,
      rows: async function* () {
        await Promise.resolve();
        const all = rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cellOf) }));
        yield ok(all.filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty')));
      },
    })),
    close: () => undefined,
  };
}

export function scientificCell(digits: string): Cell {
  return { text: digits, kind: 'number', scientific: true };
}

export function filledDown(text: string): Cell {
  return { text, kind: 'text', scientific: false, filled: 'down' };
}

function cellOf(input: CellInput): Cell {
  if (typeof input === 'number') return { text: String(input), kind: 'number', scientific: false };
  if (typeof input !== 'string') return input;
  return input === '' ? EMPTY_CELL : textCell(input);
}
