/** Rows and cells as Excel puts them on the clipboard: tabs, line breaks, quotes around odd cells. */
export function parseClipboardRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  while (at <= source.length) {
    const { cell, end } = readCell(source, at);
    row.push(cell);
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

function readCell(source: string, start: number): { readonly cell: string; readonly end: number } {
  if (source[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
    quoted.lastIndex = start;
    const match = quoted.exec(source);
    if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const rest = source.slice(start).search(/[\t\n]/u);
  const end = rest === -1 ? source.length : start + rest;
  return { cell: source.slice(start, end), end };
}
