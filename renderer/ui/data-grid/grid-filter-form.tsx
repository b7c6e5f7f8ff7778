import { useText } from '@renderer/i18n/use-text';
import { Button, Checkbox, Input } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { filterOf, headerOf, type Column } from './column';
import { textOf } from './column-kind';
import { parseRange } from './filter-range';
import type { GridFilter } from './grid-query';
import type { GridModel } from './use-grid';

type FormProps<Row> = { readonly grid: GridModel<Row>; readonly column: Column<Row> };
type Apply = (filter: GridFilter | null) => void;

/** The popover places itself first; an input not yet shown cannot take the focus. */
function focusWhenShown(input: { readonly focus: () => void } | null): void {
  requestAnimationFrame(() => input?.focus());
}

/** More values than this are found by typing, not by ticking. */
const MOST_CHOICES = 200;

/** What one column must hold for a row to be shown. */
export function GridFilterForm<Row>({ grid, column }: FormProps<Row>) {
  const { [column.key]: current, ...others } = grid.query.filters;
  const apply: Apply = (filter) => {
    const filters = filter === null ? others : { ...others, [column.key]: filter };
    grid.setQuery({ ...grid.query, filters });
    grid.setFilterKey(null);
  };
  const part = { grid, column, current, apply };
  const kind = filterOf(column);
  if (kind === 'choice') return <ChoiceForm {...part} />;
  return kind === 'range' ? <RangeForm {...part} /> : <ContainsForm {...part} />;
}

type PartProps<Row> = FormProps<Row> & {
  readonly current: GridFilter | undefined;
  readonly apply: Apply;
};

function ContainsForm<Row>({ column, current, apply }: PartProps<Row>) {
  const text = useText('ui');
  const [words, setWords] = useState(current?.kind === 'contains' ? current.text : '');
  const submit = () => apply(words.trim() === '' ? null : { kind: 'contains', text: words.trim() });
  return (
    <FilterFrame submit={submit} clear={() => apply(null)}>
      <Input
        ref={focusWhenShown}
        aria-label={text('grid.contains', { column: headerOf(column) })}
        placeholder={text('grid.contains-hint')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </FilterFrame>
  );
}

function ChoiceForm<Row>({ grid, column, current, apply }: PartProps<Row>) {
  const text = useText('ui');
  const [ticked, setTicked] = useState(current?.kind === 'choice' ? current.values : []);
  const { props } = grid;
  const choices = useMemo(
    () => column.choices ?? distinctValues(props.rows ?? [], column),
    [column, props.rows],
  );
  const submit = () => apply(ticked.length === 0 ? null : { kind: 'choice', values: ticked });
  return (
    <FilterFrame submit={submit} clear={() => apply(null)}>
      <Checkbox.Group
        className="ch-grid-choices"
        value={[...ticked]}
        onChange={(values) => setTicked(values.map(String))}
        options={choices.map((value) => ({
          value,
          label: value === '' ? text('grid.blank') : value,
        }))}
      />
    </FilterFrame>
  );
}

function distinctValues<Row>(rows: readonly Row[], column: Column<Row>): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    found.add(String(column.value(row) ?? ''));
    if (found.size >= MOST_CHOICES) break;
  }
  return [...found].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

function RangeForm<Row>({ column, current, apply }: PartProps<Row>) {
  const text = useText('ui');
  const errorId = useId();
  const written = (value: number | string | null | undefined) =>
    textOf(column.kind, value ?? null).replace(' %', '');
  const range = current?.kind === 'range' ? current : null;
  const [from, setFrom] = useState(written(range?.from));
  const [to, setTo] = useState(written(range?.to));
  const [isRefused, setRefused] = useState(false);
  const submit = () => {
    const parsed = parseRange(column.kind, from, to);
    setRefused(!parsed.ok);
    if (parsed.ok) apply(parsed.value);
  };
  const common = {
    ...(isRefused && { status: 'error' as const, 'aria-describedby': errorId }),
    placeholder: column.kind === 'date' ? text('grid.day-hint') : '',
  };
  return (
    <FilterFrame submit={submit} clear={() => apply(null)}>
      <div className="ch-grid-range">
        <Input
          ref={focusWhenShown}
          {...common}
          aria-label={text('grid.from', { column: headerOf(column) })}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <span>{text('grid.to')}</span>
        <Input
          {...common}
          aria-label={text('grid.until', { column: headerOf(column) })}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      {isRefused && (
        <p id={errorId} role="alert" className="ch-grid-refusal">
          {text(column.kind === 'date' ? 'grid.range-days' : 'grid.range-numbers')}
        </p>
      )}
    </FilterFrame>
  );
}

type FrameProps = {
  readonly submit: () => void;
  readonly clear: () => void;
  readonly children: ReactNode;
};

function FilterFrame({ submit, clear, children }: FrameProps) {
  const text = useText('ui');
  return (
    <form
      className="ch-grid-filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <div className="ch-actions">
        <Button size="small" onClick={clear}>
          {text('grid.clear-filter')}
        </Button>
        <Button size="small" type="primary" htmlType="submit">
          {text('grid.apply-filter')}
        </Button>
      </div>
    </form>
  );
}
