import type { ImportKind } from '@shared/domain/import/import-record';
import { describeRefusal } from '@shared/formats/imports/refusal-words';
import { listTargetColumns, type TargetColumn } from './import-definitions';
import { listShapes, mappingsBySheet, type HeaderShape, type WizardState } from './wizard-state';

export type MissingForReading = {
  readonly kind: 'no-header' | 'no-sheet' | 'columns';
  /** What and where, and what to do; null where the page says it itself. */
  readonly sentence: string | null;
};

/** What keeps the sheets from being read, or null when they can be. */
export function findMissing(kind: ImportKind, state: WizardState): MissingForReading | null {
  const required = listTargetColumns(kind).filter((column) => column.required);
  const shapes = listShapes(state.sheets);
  if (shapes.length === 0) return { kind: 'no-header', sentence: noHeader(state, required) };
  const mappings = mappingsBySheet(state);
  if (Object.keys(mappings).length === 0) return { kind: 'no-sheet', sentence: null };
  for (const shape of shapes) {
    const sheet = shape.sheets.find(({ name }) => !state.excluded.has(name));
    const mapping = sheet && mappings[sheet.name];
    const missing = mapping && required.filter(({ key }) => mapping[key] === undefined);
    if (missing && missing.length > 0)
      return { kind: 'columns', sentence: missingColumns(shape, missing, sheet.name) };
  }
  return null;
}

function noHeader({ sheets }: WizardState, required: readonly TargetColumn[]): string {
  return describeRefusal({
    kind: 'no-header',
    sheets: sheets.map(({ name }) => name),
    expected: required.map(({ title }) => title),
  });
}

function missingColumns(
  { titles, sheets }: HeaderShape,
  missing: readonly TargetColumn[],
  sheet: string,
): string {
  return describeRefusal({
    kind: 'missing-columns',
    sheet,
    headerRow: sheets.find(({ name }) => name === sheet)?.plan?.header.lastRow ?? 0,
    missing: missing.map(({ title, synonyms }) => ({ title, synonyms })),
    found: titles.filter((title) => title !== ''),
  });
}
