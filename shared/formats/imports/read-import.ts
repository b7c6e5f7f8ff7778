import { err, ok, type Result } from '@shared/kernel/result';
import type { Sheet, WorkbookSource } from '../workbook/workbook';
import type { ImportDefinition } from './define-import';
import type {
  ImportBatch,
  ImportedRow,
  ImportRefusal,
  ImportSummary,
  ReadSheet,
  RowRefusal,
  RowWarning,
  SkippedSheet,
} from './import-reading';
import { createRowImporter, type RowImporter } from './row-importer';
import {
  allRows,
  missingColumns,
  planSheet,
  readStart,
  type MappingSource,
  type SheetPlan,
} from './sheet-start';

export type ImportRequest<Item> = {
  readonly source: WorkbookSource;
  readonly definition: ImportDefinition<Item>;
  /** A mapping that people confirmed for this sheet or this header; the detected one holds where there is none. */
  readonly mappingFor?: MappingSource;
  readonly signal?: AbortSignal;
};

export type ImportReading<Item> = ImportSummary & ImportBatch<Item>;

type BatchTaker<Item> = (batch: ImportBatch<Item>) => Promise<void> | void;

type SheetOutcome =
  | { readonly kind: 'read'; readonly sheet: ReadSheet }
  | {
      readonly kind: 'skipped';
      readonly sheet: SkippedSheet;
      readonly plan: SheetPlan | undefined;
    };

type SheetWork<Item> = ImportRequest<Item> & {
  readonly importer: RowImporter<Item>;
  readonly onBatch: BatchTaker<Item>;
};

export const BATCH_ROWS = 2_000;

/**
 * Reads a workbook in batches of bounded size, so that a catalogue of a million rows needs little memory.
 *
 * A refusal may come after batches: what was given until then must not be kept.
 *
 * @errors every ImportRefusal
 */
export async function readImport<Item>(
  request: ImportRequest<Item>,
  onBatch: BatchTaker<Item>,
): Promise<Result<ImportSummary, ImportRefusal>> {
  const importer = createRowImporter(request.definition);
  const outcomes: SheetOutcome[] = [];
  for (const sheet of request.source.sheets) {
    const outcome = await readSheet(sheet, { ...request, importer, onBatch });
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
  }
  const sheets = outcomes.flatMap((each) => (each.kind === 'read' ? [each.sheet] : []));
  if (sheets.length === 0) return err(nothingToRead(outcomes, request.definition));
  return ok({
    sheets,
    skippedSheets: outcomes.flatMap((each) => (each.kind === 'skipped' ? [each.sheet] : [])),
    skippedRows: importer.skippedRows(),
    counts: importer.counts(),
  });
}

/** Reads a workbook of moderate size whole. */
export async function collectImport<Item>(
  request: ImportRequest<Item>,
): Promise<Result<ImportReading<Item>, ImportRefusal>> {
  const rows: ImportedRow<Item>[] = [];
  const refusals: RowRefusal[] = [];
  const warnings: RowWarning[] = [];
  const summary = await readImport(request, (batch) => {
    rows.push(...batch.rows);
    refusals.push(...batch.refusals);
    warnings.push(...batch.warnings);
  });
  return summary.ok ? ok({ ...summary.value, rows, refusals, warnings }) : summary;
}

async function readSheet<Item>(
  sheet: Sheet,
  work: SheetWork<Item>,
): Promise<Result<SheetOutcome, ImportRefusal>> {
  if (sheet.hidden) return ok(skipped(sheet, 'hidden'));
  const start = await readStart(sheet);
  if (!start.ok) return start;
  if (start.value.rows.length === 0) return ok(skipped(sheet, 'empty'));
  const plan = planSheet(start.value.rows, sheet.name, work);
  if (plan === undefined) return ok(skipped(sheet, 'no-header'));
  const missing = missingColumns(plan.mapping, work.definition);
  if (missing.length > 0) {
    const named = { name: sheet.name, reason: 'missing-columns', missing } as const;
    return ok({ kind: 'skipped', sheet: named, plan });
  }

  const { importer, onBatch } = work;
  const before = importer.counts().rows;
  importer.startSheet({ name: sheet.name, isNamed: work.source.kind !== 'delimited', ...plan });
  for await (const batch of allRows(start.value)) {
    if (work.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (!batch.ok) return batch;
    for (const row of batch.value) {
      if (row.number <= plan.header.lastRow) continue;
      const added = importer.add(row);
      if (!added.ok) return added;
      if (importer.waiting() >= BATCH_ROWS) await onBatch(importer.take());
    }
  }
  if (importer.waiting() > 0) await onBatch(importer.take());
  const rows = importer.counts().rows - before;
  return ok({ kind: 'read', sheet: readSheetOf(sheet.name, plan, rows) });
}

function skipped(sheet: Sheet, reason: 'hidden' | 'empty' | 'no-header'): SheetOutcome {
  return { kind: 'skipped', sheet: { name: sheet.name, reason, missing: [] }, plan: undefined };
}

function readSheetOf(name: string, { header, mapping }: SheetPlan, rows: number): ReadSheet {
  const { lastRow: headerRow, titles, fingerprint } = header;
  return { name, headerRow, titles, mapping, fingerprint, rows };
}

/** The most telling of the reasons for which every sheet was left out. */
function nothingToRead<Item>(
  outcomes: readonly SheetOutcome[],
  definition: ImportDefinition<Item>,
): ImportRefusal {
  for (const outcome of outcomes) {
    if (outcome.kind === 'read' || outcome.plan === undefined) continue;
    const { header } = outcome.plan;
    return {
      kind: 'missing-columns',
      sheet: outcome.sheet.name,
      headerRow: header.lastRow,
      missing: outcome.sheet.missing,
      found: header.titles.filter((title) => title !== ''),
    };
  }
  const left = outcomes.flatMap((each) => (each.kind === 'skipped' ? [each.sheet] : []));
  if (left.every(({ reason }) => reason === 'empty')) return { kind: 'empty' };
  return {
    kind: 'no-header',
    sheets: left.map(({ name }) => name),
    expected: Object.values(definition.columns)
      .filter(({ required }) => required)
      .map(({ title }) => title),
  };
}
