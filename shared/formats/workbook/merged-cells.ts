import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { damaged } from './refusal';
import { EMPTY_CELL, type Cell } from './workbook';

/** A merged region, all ends included, rows from 1 and columns from 0. */
export type MergedRegion = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type MergeFiller = { fill(rowNumber: number, cells: Cell[]): void };

type OpenRegion = MergedRegion & { value: Cell | undefined };

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;

/** Undefined for a reference that is none. */
export function parseRegion(reference: string): MergedRegion | undefined {
  const match = REFERENCE.exec(reference);
  if (match === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const region = {
    top: Number(top),
    bottom: Math.min(Number(bottom), MAX_ROWS),
    left: columnIndex(left),
    right: Math.min(columnIndex(right), MAX_COLUMNS - 1),
  };
  return region.top >= 1 && region.bottom >= region.top && region.right >= region.left
    ? region
    : undefined;
}

/** The column of its letters, from 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/**
 * Writes the value of a merged region into every empty cell that it covers.
 *
 * Rows must come in order. Regions may not overlap: more of them in one row than it has
 * columns is damage, and without that bound a hostile file could make each row cost a million steps.
 */
export function createMergeFiller(regions: readonly MergedRegion[], place: string): MergeFiller {
  const waiting: OpenRegion[] = regions
    .map((region) => ({ ...region, value: undefined }))
    .sort((one, other) => one.top - other.top);
  let next = 0;
  let open: OpenRegion[] = [];

  return {
    fill(rowNumber, cells) {
      if (open.length > 0) open = open.filter(({ bottom }) => bottom >= rowNumber);
      for (let region = waiting[next]; region !== undefined; region = waiting[next]) {
        if (region.top > rowNumber) break;
        if (region.bottom >= rowNumber) open.push(region);
        next += 1;
      }
      if (open.length > MAX_COLUMNS) throw damaged(place, 'bad-reference');
      for (const region of open) fillRegion(region, rowNumber, cells);
    },
  };
}

function fillRegion(region: OpenRegion, rowNumber: number, cells: Cell[]): void {
  if (rowNumber === region.top) region.value = cells[region.left];
  const { value } = region;
  if (value === undefined || value.kind === 'empty') return;
  const filled: Cell = { ...value, filled: rowNumber === region.top ? 'across' : 'down' };
  for (let column = region.left; column <= region.right; column += 1) {
    while (cells.length < column) cells.push(EMPTY_CELL);
    if ((cells[column] ?? EMPTY_CELL).kind === 'empty') cells[column] = filled;
  }
}
