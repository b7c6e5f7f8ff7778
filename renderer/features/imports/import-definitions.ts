import type { ImportKind } from '@shared/domain/import/import-record';
import { agreedQuantitiesImport } from '@shared/formats/imports/agreed-quantities';
import { nationalCodesImport } from '@shared/formats/imports/national-codes';
import { selectedResultsImport } from '@shared/formats/imports/selected-results';

export type TargetColumn = {
  readonly key: string;
  readonly title: string;
  readonly required: boolean;
  readonly synonyms: readonly string[];
};

const definitions = {
  'national-codes': nationalCodesImport,
  'selected-results': selectedResultsImport,
  'agreed-quantities': agreedQuantitiesImport,
} as const;

/** The columns that an import of the kind can use, in the order in which they are asked for. */
export function listTargetColumns(kind: ImportKind): readonly TargetColumn[] {
  const columns = Object.entries(definitions[kind].columns).map(([key, column]) => ({
    key,
    title: column.title,
    required: column.required,
    synonyms: column.synonyms,
  }));
  return [...columns.filter((one) => one.required), ...columns.filter((one) => !one.required)];
}
