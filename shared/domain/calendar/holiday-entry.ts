import { err, ok, type Result } from '../../kernel/result';
import { parseDay } from '../text/parse-day';
import { daysBetween, type LocalDate } from './local-date';

/** One row of a year's holidays as staff give it: days that are off, or a weekend day worked in return. */
export type HolidayEntry = {
  readonly kind: 'off' | 'worked';
  /** The holiday; of a worked day the one that it is worked for. */
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

export type HolidayRowFault = {
  readonly kind:
    'kind-unreadable' | 'name-missing' | 'day-unreadable' | 'period-backwards' | 'period-too-long';
  /** From 1, as the rows were given. */
  readonly row: number;
  readonly value: string;
};

const OFF_WORDS = ['放假', '休', '休息', '节假日'];
const WORKED_WORDS = ['调休上班', '上班', '班', '补班'];
const HEADERS = { kind: '休或班', name: '节日', from: '自', to: '至' } as const;
/** The longest holiday so far had ten days (Spring Festival of 2020). Our number. */
const LONGEST_DAYS = 16;

type Columns = Readonly<Record<keyof typeof HEADERS, number>>;

const IN_ORDER: Columns = { kind: 0, name: 1, from: 2, to: 3 };

/**
 * Reads rows of 休或班, 节日, 自, 至, by their headings where they have some, else in this order.
 *
 * Empty rows are passed over; a worked day needs no second day.
 *
 * @errors every `HolidayRowFault` kind, all at once
 */
export function parseHolidayRows(
  rows: readonly (readonly string[])[],
): Result<readonly HolidayEntry[], readonly HolidayRowFault[]> {
  const headed = columnsOf(rows[0] ?? []);
  const columns = headed ?? IN_ORDER;
  const faults: HolidayRowFault[] = [];
  const entries = rows.flatMap((cells, index): readonly HolidayEntry[] => {
    const isBlank = cells.every((cell) => cell.trim() === '');
    if (isBlank || (headed !== null && index === 0)) return [];
    const read = parseRow(cells, columns, index + 1);
    if (read.ok) return [read.value];
    faults.push(read.error);
    return [];
  });
  return faults.length === 0 ? ok(entries) : err(faults);
}

function columnsOf(cells: readonly string[]): Columns | null {
  const at = (heading: string) => cells.findIndex((cell) => cell.trim() === heading);
  const columns = {
    kind: at(HEADERS.kind),
    name: at(HEADERS.name),
    from: at(HEADERS.from),
    to: at(HEADERS.to),
  };
  return Object.values(columns).every((index) => index >= 0) ? columns : null;
}

function parseRow(
  cells: readonly string[],
  columns: Columns,
  row: number,
): Result<HolidayEntry, HolidayRowFault> {
  const cell = (column: keyof Columns) => (cells[columns[column]] ?? '').trim();
  const fault = (kind: HolidayRowFault['kind'], value: string) => err({ kind, row, value });
  const kind = kindOf(cell('kind'));
  if (kind === null) return fault('kind-unreadable', cell('kind'));
  const name = cell('name');
  if (name === '') return fault('name-missing', '');
  const from = parseDay(cell('from'));
  if (!from.ok) return fault('day-unreadable', cell('from'));
  const to = cell('to') === '' ? from : parseDay(cell('to'));
  if (!to.ok) return fault('day-unreadable', cell('to'));
  const days = daysBetween(from.value, to.value);
  const period = `${from.value} ${to.value}`;
  if (days < 0) return fault('period-backwards', period);
  if (days >= LONGEST_DAYS) return fault('period-too-long', period);
  return ok({ kind, name, from: from.value, to: to.value });
}

function kindOf(word: string): HolidayEntry['kind'] | null {
  if (OFF_WORDS.includes(word)) return 'off';
  return WORKED_WORDS.includes(word) ? 'worked' : null;
}
