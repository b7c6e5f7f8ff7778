import type { ImportKind } from '@shared/domain/import/import-record';
import { agreedQuantitiesImport } from '@shared/formats/imports/agreed-quantities';
import type { ImportDefinition } from '@shared/formats/imports/define-import';
import type {
  ImportedRow,
  ImportRefusal,
  RowRefusal,
} from '@shared/formats/imports/import-reading';
import { inspectImport, type SheetInspection } from '@shared/formats/imports/inspect-import';
import { nationalCodesImport } from '@shared/formats/imports/national-codes';
import { selectedResultsImport } from '@shared/formats/imports/selected-results';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { ok, type Result } from '@shared/kernel/result';
import { serveCalls, type CallContext } from '../calls/serve-calls';
import type { MessageEnd } from '../calls/worker-api';
import type { ImportApi, ImportProgress, ProgramReading, ReadFile } from './import-api';
import { readFile } from './read-file';
import { stageListings } from './stage-listings';

/** Reads files for the import pages: one reading at a time, its refusals kept for their export. */
export function serveImports(end: MessageEnd): void {
  let kept: readonly RowRefusal[] = [];

  async function readRows<Item>(
    request: ReadFile,
    definition: ImportDefinition<Item>,
    context: CallContext<ImportProgress>,
  ): Promise<Result<ProgramReading<Item>, ImportRefusal>> {
    const rows: ImportedRow<Item>[] = [];
    const onRows = (batch: readonly ImportedRow<Item>[]) => void rows.push(...batch);
    const reading = await readFile(request, definition, { context, onRows });
    if (!reading.ok) return reading;
    kept = reading.value.refusals;
    return ok({ ...reading.value.report, rows });
  }

  serveCalls<ImportApi>(end, {
    inspect: (request, context) => inspect(request, context),
    async stageListings(request, context) {
      const result = await stageListings(request, context);
      if (!result.ok) return result;
      kept = result.value.refusals;
      return ok(result.value.staged);
    },
    readSelectedResults: (request, context) => readRows(request, selectedResultsImport, context),
    readAgreedQuantities: (request, context) => readRows(request, agreedQuantitiesImport, context),
    listRefusals: () => Promise.resolve(kept),
  });
}

async function inspect(
  { file, kind, mappingByFingerprint }: ImportApi['inspect']['request'],
  { signal, report }: CallContext<ImportProgress>,
): Promise<Result<readonly SheetInspection[], ImportRefusal>> {
  const onProgress = (progress: { readonly bytesRead: number; readonly bytesTotal: number }) =>
    report({ ...progress, rows: 0 });
  const opened = await openWorkbook(file, { signal, onProgress });
  if (!opened.ok) return opened;
  try {
    return await inspectImport({
      source: opened.value,
      definition: definitionByKind[kind],
      mappingFor: (_, fingerprint) => mappingByFingerprint[fingerprint],
      signal,
    });
  } finally {
    opened.value.close();
  }
}

const definitionByKind: Readonly<Record<ImportKind, ImportDefinition<unknown>>> = {
  'national-codes': nationalCodesImport as ImportDefinition<unknown>,
  'selected-results': selectedResultsImport as ImportDefinition<unknown>,
  'agreed-quantities': agreedQuantitiesImport as ImportDefinition<unknown>,
};
