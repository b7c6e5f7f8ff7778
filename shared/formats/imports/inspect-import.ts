import { ok, type Result } from '@shared/kernel/result';
import type { ImportRefusal, MissingColumn } from './import-reading';
import type { ImportRequest } from './read-import';
import { missingColumns, planSheet, readStart, type SheetPlan } from './sheet-start';

/** What the mapping page shows of one sheet. */
export type SheetInspection = {
  readonly name: string;
  readonly hidden: boolean;
  /** Null where no row looks like a header of this kind. */
  readonly plan: SheetPlan | null;
  readonly missing: readonly MissingColumn[];
  /** The texts of the first rows under the header. */
  readonly sample: readonly (readonly string[])[];
};

const SAMPLE_ROWS = 5;

/**
 * Looks at the first rows of every sheet without importing anything.
 *
 * @errors every WorkbookRefusal; `empty` where no sheet has any cell
 */
export async function inspectImport<Item>(
  request: ImportRequest<Item>,
): Promise<Result<readonly SheetInspection[], ImportRefusal>> {
  const sheets: SheetInspection[] = [];
  for (const sheet of request.source.sheets) {
    const start = await readStart(sheet);
    if (!start.ok) return start;
    await start.value.rest.return();
    const { rows } = start.value;
    if (rows.length === 0) continue;
    const plan = planSheet(rows, sheet.name, request) ?? null;
    const below = rows.filter(({ number }) => plan === null || number > plan.header.lastRow);
    sheets.push({
      name: sheet.name,
      hidden: sheet.hidden,
      plan,
      missing: plan === null ? [] : missingColumns(plan.mapping, request.definition),
      sample: below.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(({ text }) => text)),
    });
  }
  return sheets.length === 0 ? { ok: false, error: { kind: 'empty' } } : ok(sheets);
}
