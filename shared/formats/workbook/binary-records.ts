import { damaged, WorkbookRefused } from './refusal';

const FILE_PASS = 0x002f;
const END_OF_SHEET = 0x000a;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
/** Printer settings: a record that the library skips over. */
const SKIPPED = 0x004d;
/** Where a formula record keeps the length of its formula, after cell, result and flags. */
const FORMULA_LENGTH_OFFSET = 20;
const PLACE = '工作簿';

/** What names, formats and values need: beginnings and ends, code page, calendar, formats, sheets, strings, cells, merged cells. */
const READ_RECORDS: ReadonlySet<number> = new Set([
  ...[0x0809, END_OF_SHEET, 0x0042, 0x0022, 0x008c],
  ...[0x041e, 0x001e, 0x00e0, 0x0085, 0x00fc],
  ...[0x0200, 0x0208, 0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x00bd, 0x00be, 0x0201],
  ...[FORMULA, 0x0207, 0x0205, 0x00e5],
]);

/**
 * Makes a copy of a binary workbook's stream in which only values are left for the library to read:
 * formulas (their stored results stay), names, drawings and all else become records that it skips.
 *
 * A damaged formula made the library count to four thousand million; values have no such loops.
 * Records keep their places, as sheets are found by their offset. A workbook with a password is refused.
 */
export function keepValueRecords(stream: Uint8Array): Uint8Array {
  const kept = stream.slice();
  const view = new DataView(kept.buffer);
  let at = 0;
  let last = 0;
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true);
    const next = at + 4 + view.getUint16(at + 2, true);
    if (type === FILE_PASS) throw new WorkbookRefused({ kind: 'password-protected' });
    // What follows the last record only fills the sector.
    if (type === 0 && last === END_OF_SHEET) break;
    if (next > view.byteLength) throw damaged(PLACE, 'truncated');
    const isKept = READ_RECORDS.has(type) || (type === CONTINUE && last !== SKIPPED);
    if (!isKept) view.setUint16(at, SKIPPED, true);
    const lengthAt = at + 4 + FORMULA_LENGTH_OFFSET;
    if (type === FORMULA && lengthAt + 2 <= next) view.setUint16(lengthAt, 0, true);
    last = isKept ? type : SKIPPED;
    at = next;
  }
  return kept;
}
