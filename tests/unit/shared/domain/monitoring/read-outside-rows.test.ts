import { localDate } from '@shared/domain/calendar/local-date';
import {
  OUTSIDE_COLUMNS,
  readOutsideRows,
  type OutsideColumn,
  type OutsideRowsContext,
} from '@shared/domain/monitoring/read-outside-rows';
import { anOutsidePurchase } from '@tests/builders/monitoring-builders';
import { aGroup, aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const headers = Object.fromEntries(OUTSIDE_COLUMNS.map((column) => [column, column])) as Record<
  OutsideColumn,
  string
>;
const context: OutsideRowsContext = {
  today: localDate(2024, 9, 23),
  programs: [{ program: aProgram(), groups: [aGroup()] }],
  known: [],
  headers,
  kinds: { listed: '挂网', filed: '备案', negotiated: '议价', offline: '线下' },
  roles: { 'non-selected': '非中选', substitute: '可替代', selected: '中选' },
};
const good: Record<OutsideColumn, string> = {
  program: aProgram().name,
  group: aGroup().name,
  kind: '备案',
  role: '非中选',
  boughtOn: '2024/8/12',
  product: '某牌骨水泥 20g',
  supplier: '某某商贸',
  department: '骨科',
  quantity: '10',
  unit: '袋',
  conversion: '1',
  unitPrice: '1,500.00',
  reason: '翻修手术须用小包装',
  comparison: '三家询价',
  decision: '',
  filing: '备案 2024-031',
  validUntil: '2024-12-31',
  order: '',
};
const cells = (changes: Partial<typeof good> = {}) =>
  OUTSIDE_COLUMNS.map((column) => ({ ...good, ...changes })[column]);
const read = (rows: readonly (readonly string[])[], changes: Partial<OutsideRowsContext> = {}) =>
  readOutsideRows([[...OUTSIDE_COLUMNS], ...rows], { ...context, ...changes });

describe('pasted purchases', () => {
  it('are read by their header, whatever its order', () => {
    const { rows, refusals } = readOutsideRows(
      [[...OUTSIDE_COLUMNS].reverse(), cells().reverse(), ['', ' ']],
      context,
    );
    expect(refusals).toEqual([]);
    expect(rows).toMatchObject([
      {
        groupId: aGroup().id,
        kind: 'filed',
        role: 'non-selected',
        boughtOn: '2024-08-12',
        quantity: 10,
        agreedUnitsPerUnit: 1,
        unitPrice: 15_000_000,
        validUntil: '2024-12-31',
      },
    ]);
  });

  it.each([
    ['program', '别的项目', 'program-unknown'],
    ['group', '别的组', 'group-unknown'],
    ['kind', '借用', 'kind-unknown'],
    ['role', '未知', 'role-unknown'],
    ['boughtOn', '2024-02-30', 'day-unreadable'],
    ['boughtOn', '', 'day-unreadable'],
    ['validUntil', '年底', 'day-unreadable'],
    ['quantity', '12.5', 'number-unreadable'],
    ['quantity', '', 'number-unreadable'],
    ['unitPrice', '1500元整', 'number-unreadable'],
    ['conversion', '一', 'number-unreadable'],
    ['unit', '', 'unit-missing'],
  ] as const)('refuse %s %s at its cell', (column, text, kind) => {
    const { rows, refusals } = read([cells(), cells({ [column]: text })]);
    expect(rows).toHaveLength(1);
    expect(refusals).toEqual([{ row: 3, column, text, kind }]);
  });

  it.each([
    ['quantity', '0', 'quantity-not-positive'],
    ['quantity', '9000000000000', 'amount-too-large'],
    ['boughtOn', '2024-09-24', 'bought-in-future'],
    ['filing', '', 'filing-number-missing'],
    ['reason', '', 'reason-missing'],
    ['product', '', 'product-missing'],
    ['conversion', '0', 'conversion-not-positive'],
  ] as const)('are held against the rules of an entry by hand: %s %s', (column, text, kind) => {
    expect(read([cells({ [column]: text })]).refusals).toMatchObject([
      { row: 2, column, kind: 'against-rule', finding: { kind } },
    ]);
  });

  it('name the columns that are missing', () => {
    const { refusals } = readOutsideRows([['program', 'group']], context);
    expect(refusals.map(({ column }) => column)).toContain('quantity');
    expect(refusals.every(({ kind }) => kind === 'header-missing')).toBe(true);
  });

  it('add nothing when pasted again, unless what stood there was withdrawn', () => {
    const [facts] = read([cells()]).rows;
    if (facts === undefined) throw new Error('Read above');
    const stored = { ...anOutsidePurchase(), ...facts };
    expect(read([cells()], { known: [stored] }).refusals).toMatchObject([{ kind: 'row-known' }]);
    const known = [{ ...stored, isWithdrawn: true }];
    expect(read([cells()], { known }).rows).toHaveLength(1);
    const other = cells({ supplier: '另一家商贸' });
    expect(read([cells(), other]).rows).toHaveLength(2);
    expect(read([cells(), cells()]).refusals).toMatchObject([{ row: 3, kind: 'row-twice' }]);
  });

  it('are each read or refused, never dropped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ boughtOn: fc.string(), quantity: fc.string(), kind: fc.string() }), {
          maxLength: 5,
        }),
        (rows) => {
          const found = read(rows.map((row) => cells(row)));
          expect(found.rows.length + found.refusals.length).toBe(rows.length);
        },
      ),
    );
  });
});
