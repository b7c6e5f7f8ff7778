import type { ImportDefinition } from '@shared/formats/imports/define-import';
import type {
  ImportBatch,
  ImportRefusal,
  ImportSummary,
  RowRefusal,
  RowWarning,
} from '@shared/formats/imports/import-reading';
import { readImport } from '@shared/formats/imports/read-import';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import type { ReadingProgress } from '@shared/formats/workbook/reading';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CallContext } from '../calls/serve-calls';
import { LISTED, type ImportProgress, type ReadFile, type ReadingReport } from './import-api';

/** More than anybody repairs by hand; a file with more of them is the wrong file. */
const KEPT_REFUSALS = 100_000;
/** Often enough to be seen moving; every report makes the window draw. */
const REPORT_EVERY_MS = 200;

export type FileReading = {
  readonly report: ReadingReport;
  /** All that were kept, for an export; the report lists the first. */
  readonly refusals: readonly RowRefusal[];
};

type Taker<Item> = (rows: ImportBatch<Item>['rows']) => Promise<void> | void;

/** Reads the chosen sheets of a file, and gives the rows that were accepted batch by batch. */
export async function readFile<Item>(
  { file, mappingsBySheet }: ReadFile,
  definition: ImportDefinition<Item>,
  {
    onRows,
    context,
  }: { readonly onRows: Taker<Item>; readonly context: CallContext<ImportProgress> },
): Promise<Result<FileReading, ImportRefusal>> {
  const refusals: RowRefusal[] = [];
  const warnings: RowWarning[] = [];
  const progress = reportProgress(context);
  const opened = await openWorkbook(file, { signal: context.signal, onProgress: progress.bytes });
  if (!opened.ok) return opened;
  const source = opened.value;
  try {
    const summary = await readImport(
      {
        source: {
          ...source,
          sheets: source.sheets.filter(({ name }) => Object.hasOwn(mappingsBySheet, name)),
        },
        definition,
        mappingFor: (sheet) => mappingsBySheet[sheet],
        signal: context.signal,
      },
      async (batch) => {
        if (refusals.length < KEPT_REFUSALS) refusals.push(...batch.refusals);
        if (warnings.length < LISTED) warnings.push(...batch.warnings);
        progress.rows(batch.rows.length + batch.refusals.length);
        await onRows(batch.rows);
      },
    );
    return summary.ok ? ok(toReading(summary.value, refusals, warnings)) : err(summary.error);
  } finally {
    source.close();
  }
}

function toReading(
  summary: ImportSummary,
  refusals: readonly RowRefusal[],
  warnings: readonly RowWarning[],
): FileReading {
  const report = {
    ...summary,
    refusals: refusals.slice(0, LISTED),
    warnings: warnings.slice(0, LISTED),
  };
  return { report, refusals };
}

function reportProgress({ report }: CallContext<ImportProgress>) {
  let last: ImportProgress = { bytesRead: 0, bytesTotal: 0, rows: 0 };
  let reportedAt = 0;
  const tell = (part: Partial<ImportProgress>) => {
    last = { ...last, ...part };
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    report(last);
  };
  return {
    bytes: ({ bytesRead, bytesTotal }: ReadingProgress) => tell({ bytesRead, bytesTotal }),
    rows: (count: number) => tell({ rows: last.rows + count }),
  };
}
