import type { CellContent } from './cell-value';
import type { ValueKind } from './number-formats';

const POINTS_PER_LINE = 13.5;
const PADDING = 3;

/** Excel's own limit for a row, in points. */
const HIGHEST_ROW = 409;

/**
 * The height in points that shows a row's wrapped text whole.
 *
 * Estimated, because only the program that opens the workbook knows its fonts, and LibreOffice
 * and Excel do not agree when they fit rows themselves.
 */
export function rowHeight(
  row: readonly CellContent[],
  columns: readonly { readonly width: number; readonly kind: ValueKind }[],
): number {
  const lines = columns.map(({ width, kind }, index) => {
    const content = row[index];
    return kind === 'text' && typeof content === 'string' ? lineCount(content, width) : 1;
  });
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * POINTS_PER_LINE + PADDING);
}

function lineCount(text: string, width: number): number {
  // A column loses about one character to the cell's padding.
  const room = Math.max(1, width - 1);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

/** Han characters and full-width signs take two places. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
}
