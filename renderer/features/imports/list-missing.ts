import type { ImportKind } from '@shared/domain/import/import-record';
import { listTargetColumns } from './import-definitions';
import { listShapes, mappingsBySheet, type WizardState } from './wizard-state';

export type MissingForReading = 'no-header' | 'no-sheet' | 'columns';

/** What keeps the sheets from being read, or null when they can be. */
export function listMissing(kind: ImportKind, state: WizardState): MissingForReading | null {
  if (listShapes(state.sheets).length === 0) return 'no-header';
  const mappings = Object.values(mappingsBySheet(state));
  if (mappings.length === 0) return 'no-sheet';
  const required = listTargetColumns(kind).filter((column) => column.required);
  const isWhole = mappings.every((mapping) =>
    required.every(({ key }) => mapping[key] !== undefined),
  );
  return isWhole ? null : 'columns';
}
