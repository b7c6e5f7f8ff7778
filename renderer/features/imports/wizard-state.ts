import type { ColumnMapping, ImportRecord } from '@shared/domain/import/import-record';
import type { SheetInspection } from '@shared/formats/imports/inspect-import';
import type { ImportProgress } from '@renderer/workers';
import type { ImportPreview } from './preview';
import type { ProgramDraft, ProgramRows } from './program-draft';

export type WizardStep = 'file' | 'columns' | 'program' | 'preview' | 'done';

/** Sheets whose headers read the same; they share one mapping. */
export type HeaderShape = {
  readonly fingerprint: string;
  readonly titles: readonly string[];
  readonly sheets: readonly SheetInspection[];
};

export type WizardState = {
  readonly step: WizardStep;
  readonly file: File | null;
  readonly sender: string;
  readonly sheets: readonly SheetInspection[];
  readonly mappingByFingerprint: Readonly<Record<string, ColumnMapping>>;
  /** Sheets that are left out by choice. */
  readonly excluded: ReadonlySet<string>;
  readonly rows: ProgramRows | null;
  readonly program: ProgramDraft | null;
  readonly preview: ImportPreview | null;
  readonly acceptsRefusals: boolean;
  readonly acceptsWarnings: boolean;
  readonly done: ImportRecord | null;
  /** What is going on, in words; null while the user is asked. */
  readonly busy: string | null;
  readonly progress: ImportProgress | null;
  /** Why the last step could not be taken, as a sentence. */
  readonly problem: string | null;
};

export const FIRST_STATE: WizardState = {
  step: 'file',
  file: null,
  sender: '',
  sheets: [],
  mappingByFingerprint: {},
  excluded: new Set(),
  rows: null,
  program: null,
  preview: null,
  acceptsRefusals: false,
  acceptsWarnings: false,
  done: null,
  busy: null,
  progress: null,
  problem: null,
};

/** Sheets that can be read, by the shape of their header. */
export function listShapes(sheets: readonly SheetInspection[]): readonly HeaderShape[] {
  const shapes = new Map<string, HeaderShape>();
  for (const sheet of sheets) {
    if (sheet.plan === null || sheet.hidden) continue;
    const { fingerprint, titles } = sheet.plan.header;
    const known = shapes.get(fingerprint);
    shapes.set(fingerprint, { fingerprint, titles, sheets: [...(known?.sheets ?? []), sheet] });
  }
  return [...shapes.values()];
}

/** What is to be read: each sheet that takes part, with the mapping of its shape. */
export function mappingsBySheet(state: WizardState): Readonly<Record<string, ColumnMapping>> {
  const chosen = listShapes(state.sheets).flatMap(({ fingerprint, sheets }) =>
    sheets
      .filter(({ name }) => !state.excluded.has(name))
      .map(({ name }) => [name, state.mappingByFingerprint[fingerprint] ?? {}] as const),
  );
  return Object.fromEntries(chosen);
}

/** Every preview is looked at anew. */
export const NOTHING_ACCEPTED = { acceptsRefusals: false, acceptsWarnings: false } as const;
