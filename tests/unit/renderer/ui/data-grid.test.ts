import { boundsOf, findNextCell } from '@renderer/ui/data-grid/cell-position';
import { column, type Column } from '@renderer/ui/data-grid/column';
import { createClipboardTable, createGridExport } from '@renderer/ui/data-grid/grid-export';
import { defaultLayout, fitLayout } from '@renderer/ui/data-grid/grid-layout';
import { EVERYTHING, queryRows, type GridQuery } from '@renderer/ui/data-grid/grid-query';
import { parseRange } from '@renderer/ui/data-grid/filter-range';
import { parseClipboardRows } from '@renderer/ui/data-grid/parse-clipboard';
import { fen, type Fen } from '@shared/domain/money/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Line = { readonly name: string; readonly code: string; readonly amount: Fen | null };

const COLUMNS: readonly Column<Line>[] = [
  column({ key: 'name', title: '名称', kind: 'text', width: 100, value: (line) => line.name }),
  column({ key: 'code', title: '编码', kind: 'text', width: 100, value: (line) => line.code }),
  column({
    key: 'amount',
    title: '金额',
    kind: 'money',
    unit: '元',
    width: 80,
    value: (line) => line.amount,
  }),
];

const LINES: readonly Line[] = [
  { name: '骨水泥', code: '0217000000000000000000000001', amount: fen(1_234_50) },
  { name: '补片', code: 'C02', amount: null },
  { name: 'ＰＭＭＡ 骨水泥', code: 'C03', amount: fen(90_00) },
];

function names(query: Partial<GridQuery>): readonly string[] {
  return queryRows(LINES, COLUMNS, { ...EVERYTHING, ...query }).map(({ name }) => name);
}

describe('what a list shows', () => {
  it('finds every word in any column, whatever the width of the letters', () => {
    expect(names({ words: 'pmma 骨' })).toEqual(['ＰＭＭＡ 骨水泥']);
    expect(names({ words: '1,234.50' })).toEqual(['骨水泥']);
  });

  it('keeps what is unknown last, whichever way it sorts', () => {
    expect(names({ sort: { key: 'amount', descending: false } }).at(-1)).toBe('补片');
    expect(names({ sort: { key: 'amount', descending: true } })).toEqual([
      '骨水泥',
      'ＰＭＭＡ 骨水泥',
      '补片',
    ]);
  });

  it('counts both ends of a range in and leaves out what is unknown', () => {
    const range = parseRange('money', '90', '1234.5');
    expect(range.ok && range.value && names({ filters: { amount: range.value } })).toEqual([
      '骨水泥',
      'ＰＭＭＡ 骨水泥',
    ]);
    expect(parseRange('money', '9x', '').ok).toBe(false);
    expect(parseRange('date', '2024-02-30', '').ok).toBe(false);
  });
});

describe('what leaves a list', () => {
  const shown = COLUMNS.map((one) => ({ column: one, width: one.width }));

  it('gives a workbook whole numbers and codes as text', () => {
    const table = createGridExport(shown, LINES.slice(0, 1), (title) => title);
    expect(table.columns.map(({ title }) => title)).toEqual(['名称', '编码', '金额（元）']);
    expect(table.rows).toEqual([['骨水泥', '0217000000000000000000000001', 123_450]]);
  });

  it('puts plain numbers on the clipboard and marks codes as text for Excel', () => {
    const table = createGridExport(shown, LINES.slice(0, 1), (title) => title);
    const { text, html } = createClipboardTable(table, true);
    expect(text).toBe('名称\t编码\t金额（元）\r\n骨水泥\t0217000000000000000000000001\t1234.50');
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>0217000000000000000000000001</td>`);
  });

  it('reads back every block of cells it has written', () => {
    const cell = fc.string().filter((text) => !/\r/u.test(text));
    const width = 3;
    const block = fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
    });
    const quote = (text: string) =>
      /[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const property = fc.property(block, (rows) => {
      const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n');
      expect(parseClipboardRows(`${text}\r\n`)).toEqual(rows);
    });
    fc.assert(property);
  });
});

describe('moving over cells', () => {
  const size = { rows: 10, columns: 4, pageRows: 5 };

  it('stays inside the list, the header included', () => {
    const plain = (key: string) => ({ key, control: false });
    expect(findNextCell({ row: 0, column: 0 }, plain('ArrowUp'), size)).toEqual({
      row: -1,
      column: 0,
    });
    expect(findNextCell({ row: 9, column: 3 }, plain('ArrowDown'), size)).toEqual({
      row: 9,
      column: 3,
    });
    expect(findNextCell({ row: 2, column: 3 }, plain('PageUp'), size)).toEqual({
      row: 0,
      column: 3,
    });
    expect(findNextCell({ row: 2, column: 3 }, plain('x'), size)).toBeNull();
  });

  it('reaches the ends with Ctrl', () => {
    const control = (key: string) => ({ key, control: true });
    expect(findNextCell({ row: 4, column: 2 }, control('End'), size)).toEqual({
      row: 9,
      column: 3,
    });
    expect(findNextCell({ row: 4, column: 2 }, control('Home'), size)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('takes a block from either corner', () => {
    const range = { anchor: { row: 5, column: 2 }, focus: { row: 3, column: 0 } };
    expect(boundsOf(range)).toEqual({ top: 3, bottom: 5, left: 0, right: 2 });
  });
});

describe('a kept layout', () => {
  it('keeps what the user changed and takes in a column that is new', () => {
    const kept = {
      ...defaultLayout(COLUMNS),
      order: ['amount', 'gone', 'name'],
      hidden: ['gone'],
      widths: { amount: 90 },
    };
    const fitted = fitLayout(kept, COLUMNS);
    expect(fitted.order).toEqual(['amount', 'code', 'name']);
    expect(fitted.hidden).toEqual([]);
    expect(fitted.widths).toEqual({ amount: 90 });
  });
});
