import type { ColumnMapping } from '@shared/domain/import/import-record';
import type { Row } from '../workbook/workbook';
import type { ImportColumns } from './define-import';
import { headerFingerprint, normaliseHeader, withoutBrackets } from './header-text';

/** The header of one sheet: one row, or two where groups of columns have a title of their own. */
export type Header = {
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column, as they stand in the file; two rows joined. */
  readonly titles: readonly string[];
  readonly mapping: ColumnMapping;
  readonly fingerprint: string;
  /** Keys of required columns that no title fits. */
  readonly missing: readonly string[];
};

type Candidate = { readonly header: Header; readonly score: number };
type Match = { readonly key: string; readonly index: number; readonly rank: number };

export const HEADER_WINDOW = 15;
const REQUIRED_WEIGHT = 2;
const FEWEST_MATCHES = 2;

/** Finds the row among the first of a sheet whose titles fit the columns best; undefined where none fits. */
export function findHeader(rows: readonly Row[], columns: ImportColumns): Header | undefined {
  let best: Candidate | undefined;
  for (const [index, row] of rows.slice(0, HEADER_WINDOW).entries()) {
    const single = candidateOf([row], columns);
    const next = rows[index + 1];
    const isNextBelow = next?.number === row.number + 1 && hasSeveralTitles(row);
    const double = isNextBelow ? candidateOf([row, next], columns) : undefined;
    for (const candidate of [single, double]) {
      if (candidate === undefined || matches(candidate) < FEWEST_MATCHES) continue;
      if (best === undefined || candidate.score > best.score) best = candidate;
    }
  }
  return best?.header;
}

/** A title over the table is one text, however wide it was merged; half of a header is several. */
function hasSeveralTitles({ cells }: Row): boolean {
  return cells.filter(({ kind, filled }) => kind !== 'empty' && filled === undefined).length > 1;
}

/** The header of a row that people chose themselves. */
export function headerOfRow(row: Row, columns: ImportColumns): Header {
  return candidateOf([row], columns).header;
}

function matches({ header }: Candidate): number {
  return Object.keys(header.mapping).length;
}

function candidateOf(rows: readonly Row[], columns: ImportColumns): Candidate {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const choices = Array.from({ length: width }, (_, index) => titleChoices(rows, index));
  const found = assign(listMatches(choices, columns));
  const mapping = Object.fromEntries(found.map(({ key, index }) => [key, index]));
  const titles = choices.map(([joined = '']) => joined);
  const score = found.reduce(
    (total, { key }) => total + (columns[key]?.required === true ? REQUIRED_WEIGHT : 1),
    0,
  );
  const missing = Object.entries(columns)
    .filter(([key, { required }]) => required && !(key in mapping))
    .map(([key]) => key);
  const header = {
    firstRow: rows[0]?.number ?? 0,
    lastRow: rows.at(-1)?.number ?? 0,
    titles,
    mapping,
    fingerprint: headerFingerprint(titles),
    missing,
  };
  return { header, score };
}

/** Of two rows: both joined, the lower alone, the upper alone. A title merged down is there once. */
function titleChoices(rows: readonly Row[], index: number): readonly string[] {
  const [upper = '', lower = ''] = rows.map((row) => row.cells[index]?.text.trim() ?? '');
  if (rows.length === 1 || lower === '' || lower === upper) return [upper];
  return upper === '' ? [lower] : [`${upper}${lower}`, lower, upper];
}

function listMatches(
  choices: readonly (readonly string[])[],
  columns: ImportColumns,
): readonly Match[] {
  const ranksByTitle = Object.entries(columns).map(([key, { title, synonyms }]) => {
    const names = [title, ...synonyms].map(normaliseHeader);
    return { key, names };
  });
  return choices.flatMap((titles, index) =>
    titles.flatMap((title) => {
      const whole = normaliseHeader(title);
      if (whole === '') return [];
      const bare = withoutBrackets(whole);
      return ranksByTitle.flatMap(({ key, names }): readonly Match[] => {
        const rank = rankOf(names, whole, bare);
        return rank === undefined ? [] : [{ key, index, rank }];
      });
    }),
  );
}

/** Lower is better: the order of the names first, then whether remarks had to be left out. */
function rankOf(names: readonly string[], whole: string, bare: string): number | undefined {
  const exact = names.indexOf(whole);
  const loose = bare === '' ? -1 : names.indexOf(bare);
  if (exact === -1 && loose === -1) return undefined;
  return exact === -1 || (loose !== -1 && loose < exact) ? loose * 2 + 1 : exact * 2;
}

/** Gives every key its best column and every column one key. */
function assign(all: readonly Match[]): readonly Match[] {
  const taken: Match[] = [];
  for (const match of [...all].sort((a, b) => a.rank - b.rank || a.index - b.index)) {
    const isFree = taken.every(({ key, index }) => key !== match.key && index !== match.index);
    if (isFree) taken.push(match);
  }
  return taken;
}
