import { useText } from '@renderer/i18n/use-text';
import { useId, type KeyboardEvent } from 'react';
import { parseDay } from '../text/parse-day';
import { parseScaled } from '../text/parse-scaled';
import { describeDayRefusal, describeNumberRefusal } from '../text/refusal-text';
import type { EditableColumn, EditableLine } from './editable-line';
import { LookupInput } from './lookup-input';
import type { LineControl } from './use-lines';

type EditableCellProps = {
  readonly line: EditableLine;
  readonly index: number;
  readonly column: EditableColumn;
  readonly error: string | undefined;
  readonly control: LineControl;
};

const DECIMALS = { quantity: 0, money: 2, price: 4 } as const;

/** One cell: its input and, under it, why it is refused. */
export function EditableCell({ line, index, column, error, control }: EditableCellProps) {
  const text = useText('ui');
  const errorId = useId();
  const value = line.values[column.key] ?? '';
  const typedRefusal = useTypedRefusal(column, value);
  const refusal = error ?? typedRefusal;
  if (column.kind === 'fixed')
    return <span className="ch-lines-fixed">{column.show?.(line) ?? value}</span>;
  const place = { line: line.id, key: column.key };
  const common = {
    className: `ch-lines-input is-${column.align ?? (isNumber(column) ? 'right' : 'left')}`,
    'data-line': line.id,
    'data-key': column.key,
    'aria-label': text('lines.cell', { line: index + 1, column: column.title }),
    'aria-invalid': refusal !== undefined,
    'aria-required': column.isRequired ?? false,
    ...(refusal !== undefined && { 'aria-describedby': errorId }),
  };
  const type = (typed: string) => control.setValues(line.id, { [column.key]: typed });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => control.handleKey(event, place);
  return (
    <>
      {column.kind === 'choice' ? (
        <select
          {...common}
          value={value}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        >
          <option value="" />
          {(column.choices ?? []).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : column.kind === 'lookup' && column.search ? (
        <LookupInput
          input={{ ...common, onPaste: (event) => control.handlePaste(event, place) }}
          value={value}
          search={column.search}
          onType={type}
          onPick={(option) =>
            control.setValues(line.id, { [column.key]: option.label, ...option.fill })
          }
          onKeyDown={onKeyDown}
        />
      ) : (
        <input
          {...common}
          value={value}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => control.handlePaste(event, place)}
        />
      )}
      {refusal !== undefined && (
        <span
          id={errorId}
          className={error === undefined ? 'ch-lines-error is-typing' : 'ch-lines-error'}
        >
          {refusal}
        </span>
      )}
    </>
  );
}

function isNumber({ kind }: EditableColumn): boolean {
  return kind in DECIMALS;
}

function useTypedRefusal(column: EditableColumn, value: string): string | undefined {
  const text = useText('ui');
  if (value.trim() === '') return undefined;
  if (column.kind === 'day') {
    const day = parseDay(value);
    return day.ok ? undefined : describeDayRefusal(text, day.error, value);
  }
  if (column.kind !== 'quantity' && column.kind !== 'money' && column.kind !== 'price')
    return undefined;
  const { mayBeNegative: negative = false } = column;
  const number = parseScaled(value, DECIMALS[column.kind], { negative });
  return number.ok ? undefined : describeNumberRefusal(text, number.error, value);
}
