import { columnIndex, type MergedRegion } from './merged-cells';
import { numberCell, PLAIN_FORMAT } from './number-format';
import { damaged } from './refusal';
import { EMPTY_CELL, errorCell, textCell, type Cell } from './workbook';
import type { XmlAttributes } from './xml-reader';
import { unescapeText } from './xlsx-strings';
import type { CellFormats } from './xlsx-styles';

export type SheetContext = {
  readonly place: string;
  readonly date1904: boolean;
  readonly formats: CellFormats;
  readonly strings: readonly string[];
  readonly merges: readonly MergedRegion[];
};

/** A cell while its element is open. */
export type CellState = {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string | undefined;
  hasFormula: boolean;
};

/** What stands in a cell whose formula was saved without its result. */
export const NO_RESULT = '公式没有保存结果';

export function openCell({ r, t, s }: XmlAttributes, nextColumn: number, place: string): CellState {
  const letters = r === undefined ? undefined : /^[A-Z]{1,3}(?=\d{1,7}$)/u.exec(r)?.[0];
  if (r !== undefined && letters === undefined) throw damaged(`${place} ${r}`, 'bad-reference');
  const column = letters === undefined ? nextColumn : columnIndex(letters);
  if (column < nextColumn) throw damaged(`${place} ${r ?? ''}`, 'bad-reference');
  const type = t ?? 'n';
  return { column, type, style: Number(s ?? 0), value: '', inline: undefined, hasFormula: false };
}

export function readCell(state: CellState, context: SheetContext): Cell {
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
