import type { LocalDate } from '../../domain/calendar/local-date';
import { parseDay } from '../../domain/text/parse-day';
import { parseDecimal } from '../../domain/text/parse-decimal';
import { err, ok, type Result } from '../../kernel/result';

/** One STRUCT, or HEAD or MAIN: text by tag. Any tag may be absent. */
export type Row = Readonly<Partial<Record<string, string>>>;

/** The fields of one row. What cannot be read makes the whole row unreadable, never a default. */
export type RowFields = {
  /** Empty where the tag is absent. */
  readonly text: (name: string) => string;
  readonly neededText: (name: string) => string;
  /** `yyyyMMdd`; null where it is absent or empty. */
  readonly day: (name: string) => LocalDate | null;
  /** Whole units; null where it is absent or empty. */
  readonly count: (name: string) => number | null;
  /** Whole units, negative on a red invoice; null where it is absent or empty. */
  readonly signedCount: (name: string) => number | null;
  readonly neededCount: (name: string) => number;
  /** 毫, from yuan; null where it is absent or empty. */
  readonly price: (name: string) => number | null;
  /** Fen, from yuan, may be negative on a red invoice; null where it is absent or empty. */
  readonly amount: (name: string) => number | null;
};

/** What a tag says, without outer blanks; empty where it is absent. */
export function textOf(row: Row, name: string): string {
  return row[name]?.trim() ?? '';
}

/** Reads one row, or says which tag cannot be read and what it holds. */
export function readRow<T>(row: Row, read: (fields: RowFields) => T): Result<T, string> {
  const problems: string[] = [];
  const value = read(createRowFields(row, (problem) => problems.push(problem)));
  const [first] = problems;
  return first === undefined ? ok(value) : err(first);
}

function createRowFields(row: Row, complain: (problem: string) => void): RowFields {
  const text = (name: string) => textOf(row, name);
  const neededText = (name: string) => {
    if (text(name) === '') complain(`${name}: -`);
    return text(name);
  };
  const decimal = (name: string, scale: number, allowNegative: boolean) => {
    if (text(name) === '') return null;
    const read = parseDecimal(text(name), { scale, allowNegative });
    if (read.ok) return read.value;
    complain(`${name}: ${text(name).slice(0, 40)}`);
    return null;
  };
  const count = (name: string) => decimal(name, 0, false);
  return {
    text,
    neededText,
    day: (name) => {
      if (text(name) === '') return null;
      const read = parseDay(text(name));
      if (read.ok) return read.value;
      complain(`${name}: ${text(name).slice(0, 40)}`);
      return null;
    },
    count,
    signedCount: (name) => decimal(name, 0, true),
    neededCount: (name) => {
      if (text(name) === '') complain(`${name}: -`);
      return count(name) ?? 0;
    },
    price: (name) => decimal(name, 4, false),
    amount: (name) => decimal(name, 2, true),
  };
}
