import type { ReadingReport, StagedListings } from '@renderer/workers';
import type { ImportCounts } from '@shared/domain/import/import-record';
import type { Program } from '@shared/domain/program/program';
import type { ExistingProgramRows, ProgramImportPlan } from '@shared/domain/program/program-import';

/** What an import would do, before anybody has said yes. */
export type ImportPreview =
  | { readonly kind: 'listings'; readonly staged: StagedListings }
  | {
      readonly kind: 'program';
      readonly report: ReadingReport;
      readonly program: Program;
      readonly plan: ProgramImportPlan;
      readonly existing: ExistingProgramRows;
      /** Rows of other hospitals or other years. */
      readonly leftOut: number;
    };

export function reportOf(preview: ImportPreview): ReadingReport {
  return preview.kind === 'listings' ? preview.staged : preview.report;
}

/** Rows of the file that the reading refused and rows that the program refused, in one count. */
export function countsOf(preview: ImportPreview): ImportCounts {
  if (preview.kind === 'listings') return preview.staged.importCounts;
  const { counts } = preview.plan;
  return { ...counts, refused: counts.refused + preview.report.counts.refused };
}

export function hasWork(preview: ImportPreview): boolean {
  const { added, changed } = countsOf(preview);
  return added + changed > 0;
}
