import { MAX_COLUMNS } from './limits';
import { tooWide } from './refusal';

export type DelimitedReader = {
  write(text: string): void;
  close(): void;
  /** The records complete so far; each is one line of the table, whatever line breaks lie inside quotes. */
  take(): readonly (readonly string[])[];
};

const DELIMITERS = [',', '\t', ';', '，'] as const;
/** Programs write ="0012" to keep a spreadsheet from eating zeros. */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/u;

/** The separator that cuts the first lines into the most fields, evenly. */
export function detectDelimiter(sample: string): string {
  const declared = /^sep=(.)\r?\n/u.exec(sample)?.[1];
  if (declared !== undefined) return declared;
  const lines = withoutQuoted(sample)
    .split(/\r\n|\n|\r/u)
    .slice(0, 20);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((n) => n > 0);
    return { delimiter, score: counts.length * Math.max(0, ...counts) };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Cuts delimited text into records, as RFC 4180 has it; quotes inside an unquoted field are plain characters. */
export function createDelimitedReader(delimiter: string): DelimitedReader {
  let records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start';
  let isAfterReturn = false;
  /** Inside of quotes nothing but a quote ends a field, so whole stretches are taken at once. */
  const special = new RegExp(`["\\r\\n${escapeForClass(delimiter)}]`, 'gu');

  const endField = () => {
    if (record.length >= MAX_COLUMNS) throw tooWide('文本');
    record.push(field.replace(KEPT_AS_TEXT, (_, kept: string) => kept.replaceAll('""', '"')));
    field = '';
    state = 'start';
  };
  const endRecord = () => {
    endField();
    records.push(record);
    record = [];
  };
  const take = (character: string) => {
    if (state === 'quoted') {
      if (character === '"') state = 'quote-in-quoted';
      else field += character;
    } else if (character === '"' && state === 'quote-in-quoted') {
      field += character;
      state = 'quoted';
    } else if (character === '"' && state === 'start') state = 'quoted';
    else if (character === delimiter) endField();
    else if (character === '\r' || (character === '\n' && !isAfterReturn)) endRecord();
    else if (character !== '\n') field += character;
    isAfterReturn = character === '\r' && state !== 'quoted';
  };

  return {
    write: (text) => {
      let at = 0;
      special.lastIndex = 0;
      for (let match = special.exec(text); match !== null; match = special.exec(text)) {
        if (match.index > at) {
          field += text.slice(at, match.index);
          if (state !== 'quoted') state = 'plain';
          isAfterReturn = false;
        }
        take(match[0]);
        at = match.index + 1;
      }
      if (at >= text.length) return;
      field += text.slice(at);
      if (state !== 'quoted') state = 'plain';
      isAfterReturn = false;
    },
    close: () => {
      if (state !== 'start' || record.length > 0) endRecord();
    },
    take: () => {
      const taken = records;
      records = [];
      return taken;
    },
  };
}

function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/gu, '');
}

function escapeForClass(character: string): string {
  return character.replace(/[\\\]^-]/u, '\\$&');
}
