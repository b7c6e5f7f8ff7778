// @vitest-environment jsdom
import {
  EditableGrid,
  type EditableColumn,
  type EditableLine,
  type LineErrors,
} from '@renderer/ui';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import './jsdom-window';

const PRODUCTS = [
  { value: 'p1', label: '骨水泥 40 g', fill: { unit: '支', productId: 'p1' } },
  { value: 'p2', label: '骨水泥 20 g', fill: { unit: '套', productId: 'p2' } },
];

const COLUMNS: readonly EditableColumn[] = [
  {
    key: 'product',
    title: '产品',
    kind: 'lookup',
    width: 200,
    search: (words) => Promise.resolve(PRODUCTS.filter(({ label }) => label.includes(words))),
  },
  { key: 'unit', title: '单位', kind: 'fixed', width: 60 },
  { key: 'quantity', title: '数量', kind: 'quantity', width: 90 },
  { key: 'day', title: '送达日', kind: 'day', width: 110 },
];

let made = 0;
let current: readonly EditableLine[] = [];
const newLine = (): EditableLine => ({ id: `l${(made += 1)}`, values: {} });

function Lines({ errors }: { readonly errors?: LineErrors }) {
  const [lines, setLines] = useState<readonly EditableLine[]>([{ id: 'first', values: {} }]);
  current = lines;
  return (
    <EditableGrid
      caption="采购单明细"
      columns={COLUMNS}
      lines={lines}
      onChange={setLines}
      newLine={newLine}
      {...(errors && { errors })}
    />
  );
}

const cell = (line: number, column: string) =>
  screen.getByLabelText<HTMLInputElement>(`第 ${line} 行 ${column}`);

function pasteInto(input: HTMLElement, text: string): void {
  fireEvent.paste(input, { clipboardData: { getData: () => text } });
}

it('takes a sum below zero only in a column where that is sensible', () => {
  const lines = [{ id: 'claim', values: { allocated: '-6,395.00', price: '-5' } }];
  const columns: readonly EditableColumn[] = [
    { key: 'allocated', title: '本次付款', kind: 'money', width: 120, mayBeNegative: true },
    { key: 'price', title: '单价', kind: 'price', width: 120 },
  ];
  render(
    <EditableGrid caption="分配" columns={columns} lines={lines} onChange={() => undefined} />,
  );
  expect(cell(1, '本次付款').getAttribute('aria-invalid')).toBe('false');
  expect(cell(1, '单价').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('「-5」不能是负数。')).toBeTruthy();
});

beforeEach(() => {
  made = 0;
});
afterEach(cleanup);

describe('the lines of a form', () => {
  it('go on with Enter, and a new line comes at the end', async () => {
    render(<Lines />);
    await userEvent.click(cell(1, '数量'));
    await userEvent.keyboard('5{Enter}2024-03-25{Enter}');
    expect(current).toHaveLength(2);
    expect(current[0]?.values).toEqual({ quantity: '5', day: '2024-03-25' });
    expect(document.activeElement).toBe(cell(2, '产品'));
  });

  it('do not go on while an input method composes', async () => {
    render(<Lines />);
    await userEvent.click(cell(1, '送达日'));
    fireEvent.keyDown(cell(1, '送达日'), { key: 'Enter', isComposing: true });
    expect(current).toHaveLength(1);
  });

  it('take what was found with Enter, with all that comes with it', async () => {
    render(<Lines />);
    await userEvent.type(cell(1, '产品'), '20');
    await screen.findByRole('option', { name: /20 g/u });
    await userEvent.keyboard('{Enter}');
    expect(current[0]?.values).toEqual({ product: '骨水泥 20 g', unit: '套', productId: 'p2' });
    expect(document.activeElement).toBe(cell(1, '数量'));
  });

  it('move with the arrows and go with Ctrl+Delete', async () => {
    render(<Lines />);
    await userEvent.click(cell(1, '送达日'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowRight}{ArrowUp}');
    expect(document.activeElement).toBe(cell(1, '数量'));
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    expect(current.map(({ id }) => id)).toEqual(['l1']);
  });

  it('take 300 rows from Excel and find their products', async () => {
    render(<Lines />);
    const rows = Array.from({ length: 300 }, (_, at) => `骨水泥 40 g\t${at + 1}\t2024-03-25`);
    pasteInto(cell(1, '产品'), rows.join('\r\n'));
    await waitFor(() => expect(current.at(-1)?.values['productId']).toBe('p1'));
    expect(current).toHaveLength(300);
    expect(current[299]?.values).toMatchObject({ quantity: '300', unit: '支' });
  });

  it('say what is wrong with a cell, by name', async () => {
    render(<Lines errors={{ first: { quantity: '数量必须大于 0。' } }} />);
    const input = cell(1, '数量');
    const words = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toBe('数量必须大于 0。');
    await userEvent.type(cell(1, '送达日'), '2024/2/30');
    expect(screen.getByText('没有「2024/2/30」这一天，请核对年月日。')).toBeDefined();
  });

  it('have no accessibility violation', async () => {
    const { container } = render(<Lines errors={{ first: { quantity: '数量必须大于 0。' } }} />);
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
