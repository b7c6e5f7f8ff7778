/** What Excel refuses to open a cell with. */
const LONGEST_TEXT = 32_767;

/** Where Unicode draws a picture for each control character: ␀, ␁ and so on. */
const CONTROL_PICTURES = 0x2400;

/**
 * Text as it may stand in a workbook's cell.
 *
 * Control characters become visible pictures (␀), halves of a character become �, and text that
 * a spreadsheet would decode (`_x0041_`) is escaped. Text that looks like a formula needs no
 * change: it is written as a text cell with the text format, which no spreadsheet runs.
 */
export function cellText(text: string): string {
  const shown = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f]/gu, (sign) =>
      String.fromCharCode(CONTROL_PICTURES + sign.charCodeAt(0)),
    )
    .replace(/\u007f/gu, '␡')
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, '_x005F_x$1_');
  return shown.length > LONGEST_TEXT ? `${cut(shown)}…` : shown;
}

/** Cuts between characters, never inside one. */
function cut(text: string): string {
  return text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/u, '');
}

/** A name that Excel accepts for a sheet. */
export function sheetName(text: string): string {
  const name = cellText(text)
    .replace(/[[\]:*?/\\\n]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim()
    .slice(0, 31);
  return name === '' ? '数据' : name;
}
