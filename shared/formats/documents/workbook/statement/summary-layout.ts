import type { Cell, Style, Worksheet } from 'exceljs';
import type { Fen } from '../../../../domain/money/money';
import { BORDERS, bodyStyle, fontOf, headerStyle, styleCell } from '../cell-styles';
import { cellText } from '../cell-text';
import { NUMBER_FORMATS } from '../number-formats';
import type { SheetAmount } from './statement-amounts';

/** The summary's eight columns: two blocks side by side, each a wide label and an amount. */
export const SUMMARY_WIDTHS = [7, 17, 17, 17, 17, 17, 13, 19] as const;

export type Side = 'left' | 'right';

const SIDES = {
  left: { from: 1, to: 3, amount: 4, letter: 'D' },
  right: { from: 5, to: 7, amount: 8, letter: 'H' },
} as const;

const LABEL: Partial<Style> = {
  ...bodyStyle('text'),
  alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
};
const AMOUNT: Partial<Style> = {
  ...bodyStyle('money'),
  alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
};
const STRONG_AMOUNT: Partial<Style> = { ...AMOUNT, font: fontOf(10, true) };

/** Where a side's amount stands in a row, for formulas. */
export function amountCell(row: number, side: Side): string {
  return `${SIDES[side].letter}${row}`;
}

export function writeHeading(sheet: Worksheet, place: Place, text: string): void {
  const { from, amount } = SIDES[place.side];
  merge(sheet, { row: place.row, from, to: amount }, { text, style: headerStyle });
}

export type Place = { readonly row: number; readonly side: Side };

export function writeAmount(
  sheet: Worksheet,
  place: Place,
  content: { readonly label: string; readonly value: SheetAmount; readonly isResult?: boolean },
): void {
  const { from, to, amount } = SIDES[place.side];
  merge(sheet, { row: place.row, from, to }, { text: content.label, style: LABEL });
  const cell = sheet.getCell(place.row, amount);
  styleCell(cell, content.isResult === true ? STRONG_AMOUNT : AMOUNT);
  setAmount(cell, content.value);
}

export function writeWords(
  sheet: Worksheet,
  place: Place,
  content: { readonly label: string; readonly formula: string; readonly result: string },
): void {
  const { from, to, amount } = SIDES[place.side];
  merge(sheet, { row: place.row, from, to }, { text: content.label, style: LABEL });
  const cell = sheet.getCell(place.row, amount);
  // General, not text: Excel shows a formula in a text cell instead of its result.
  styleCell(cell, { ...STRONG_AMOUNT, numFmt: 'General' });
  cell.value = { formula: content.formula, result: content.result };
}

export function merge(
  sheet: Worksheet,
  { row, from, to }: { readonly row: number; readonly from: number; readonly to: number },
  { text, style }: { readonly text: string; readonly style: Partial<Style> },
): void {
  for (let column = from; column <= to; column += 1) styleCell(sheet.getCell(row, column), style);
  sheet.getCell(row, from).value = cellText(text);
  if (to > from) sheet.mergeCells(row, from, row, to);
}

export const plainStyle: Partial<Style> = {
  font: fontOf(10),
  numFmt: NUMBER_FORMATS.text,
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
};

export const boxStyle: Partial<Style> = { ...plainStyle, border: BORDERS };

function setAmount(cell: Cell, { formula, amount }: SheetAmount): void {
  const yuan = yuanOf(amount);
  cell.value = formula === null ? yuan : { formula, result: yuan };
}

function yuanOf(amount: Fen): number {
  return amount / 100;
}
