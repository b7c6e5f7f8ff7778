import type { Alignment, Borders, Cell, Fill, Font, Style } from 'exceljs';
import { NUMBER_FORMATS, type ValueKind } from './number-formats';

const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;

export const BORDERS: Partial<Borders> = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
const FONT_NAME = '宋体';

export function fontOf(size: number, bold = false): Partial<Font> {
  return { name: FONT_NAME, size, bold };
}

/** One style object per column: exceljs then writes each style once. */
export function bodyStyle(kind: ValueKind): Partial<Style> {
  return {
    numFmt: NUMBER_FORMATS[kind],
    font: fontOf(10),
    border: BORDERS,
    alignment: alignmentOf(kind),
  };
}

export const headerStyle: Partial<Style> = {
  font: fontOf(10, true),
  border: BORDERS,
  fill: HEADER_FILL,
  numFmt: '@',
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

export function totalStyle(kind: ValueKind): Partial<Style> {
  return { ...bodyStyle(kind), font: fontOf(10, true), fill: HEADER_FILL };
}

export function styleCell(cell: Cell, style: Partial<Style>): void {
  cell.style = style;
}

function alignmentOf(kind: ValueKind): Partial<Alignment> {
  if (kind === 'text') return { horizontal: 'left', vertical: 'middle', wrapText: true };
  return { horizontal: kind === 'date' ? 'center' : 'right', vertical: 'middle' };
}
