// @vitest-environment jsdom
import {
  ChoiceField,
  DayField,
  FormLayout,
  QuantityField,
  TextField,
  useSaveKey,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Modal } from 'antd';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import './jsdom-window';

afterEach(cleanup);

const EMPTY = { label: '第一项', hasFocus: true, onChange: () => undefined } as const;

function Form(props: {
  readonly onSubmit: () => void;
  readonly onDay?: (day: LocalDate | null) => void;
}) {
  const [name, setName] = useState('');
  const [quantity, setQuantity] = useState('');
  const [day, setDay] = useState('');
  useSaveKey(props.onSubmit);
  return (
    <FormLayout onSubmit={props.onSubmit}>
      <TextField label="名称" value={name} onChange={setName} isRequired error="请填写名称。" />
      <QuantityField label="数量" unit="支" value={quantity} onChange={setQuantity} />
      <DayField
        label="送达日"
        value={day}
        onChange={(typed, read) => {
          setDay(typed);
          props.onDay?.(read);
        }}
      />
      <button type="submit">保存</button>
    </FormLayout>
  );
}

/** The words an input names by aria-describedby. */
function describedBy(input: HTMLElement): string {
  const id = input.getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
}

describe('a form', () => {
  it('names the error of a field', () => {
    render(<Form onSubmit={vi.fn()} />);
    const input = screen.getByLabelText(/名称/u);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(input)).toBe('请填写名称。');
  });

  it('is submitted by Enter, but never while an input method composes', () => {
    const onSubmit = vi.fn();
    render(<Form onSubmit={onSubmit} />);
    const input = screen.getByLabelText(/名称/u);
    const composed = createEvent.keyDown(input, { key: 'Enter', isComposing: true });
    fireEvent(input, composed);
    expect(composed.defaultPrevented).toBe(true);
    const plain = createEvent.keyDown(input, { key: 'Enter' });
    fireEvent(input, plain);
    expect(plain.defaultPrevented).toBe(false);
  });

  it('is saved by Ctrl+S from anywhere', async () => {
    const onSubmit = vi.fn();
    render(<Form onSubmit={onSubmit} />);
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});

describe('a quantity', () => {
  it('is refused with what is wrong once the field is left, and stays as it was typed', async () => {
    render(<Form onSubmit={vi.fn()} />);
    const input = screen.getByLabelText<HTMLInputElement>('数量');
    await userEvent.type(input, '12.5x');
    await userEvent.tab();
    expect(input.value).toBe('12.5x');
    expect(describedBy(input)).toContain('「12.5x」不是数字');
  });
});

describe('a day', () => {
  it('that does not exist is refused and kept as typed', async () => {
    const onDay = vi.fn();
    render(<Form onSubmit={vi.fn()} onDay={onDay} />);
    const input = screen.getByLabelText<HTMLInputElement>('送达日');
    await userEvent.type(input, '2024/2/30');
    await userEvent.tab();
    expect(input.value).toBe('2024/2/30');
    expect(onDay).toHaveBeenLastCalledWith(null);
    expect(describedBy(input)).toBe('没有「2024/2/30」这一天，请核对年月日。');
  });

  it('is written out in full once the field is left', async () => {
    const onDay = vi.fn();
    render(<Form onSubmit={vi.fn()} onDay={onDay} />);
    const input = screen.getByLabelText<HTMLInputElement>('送达日');
    await userEvent.type(input, '2024/3/5');
    await userEvent.tab();
    expect(input.value).toBe('2024-03-05');
    expect(onDay).toHaveBeenLastCalledWith('2024-03-05');
  });
});

describe('the field that a dialog opens on', () => {
  it.each([
    ['one of a few', <ChoiceField key="a" {...EMPTY} value={null} choices={[]} />],
    ['words', <TextField key="b" {...EMPTY} value="" />],
    ['a day', <DayField key="c" {...EMPTY} value="" />],
  ])('has the focus: %s', async (_, field) => {
    render(
      <Modal open title="指派">
        {field}
      </Modal>,
    );
    const input = screen.getByLabelText(/^第一项/u);
    await waitFor(() => expect(document.activeElement).toBe(input));
  });

  it('says that a day is missing when it is left empty, and when Enter finds it empty', async () => {
    render(<DayField {...EMPTY} hasFocus={false} isRequired value="" />);
    const input = screen.getByLabelText(/^第一项/u);
    expect(describedBy(input)).toBe('');
    await userEvent.type(input, '{Enter}');
    expect(describedBy(input)).toBe('请填写日期。');
  });
});
