import type { ListingField } from '@renderer/data/catalogue/listing';
import type {
  ColumnMapping,
  ImportCounts,
  ImportId,
  ImportKind,
} from '@shared/domain/import/import-record';
import type { AgreedQuantityRecord } from '@shared/formats/imports/agreed-quantities';
import type {
  ImportedRow,
  ImportRefusal,
  ImportSummary,
  RowRefusal,
  RowWarning,
} from '@shared/formats/imports/import-reading';
import type { SheetInspection } from '@shared/formats/imports/inspect-import';
import type { SelectedResultRecord } from '@shared/formats/imports/selected-results';
import type { ReadingProgress } from '@shared/formats/workbook/reading';
import type { Result } from '@shared/kernel/result';

/** A file and what of it is to be read: only sheets that are named here, with these columns. */
export type ReadFile = {
  readonly file: Blob;
  readonly mappingsBySheet: Readonly<Record<string, ColumnMapping>>;
};

export type ImportProgress = ReadingProgress & { readonly rows: number };

/** What a reading tells of rows that were not taken as they stand. Lists are cut at `LISTED`. */
export type ReadingReport = ImportSummary & {
  readonly refusals: readonly RowRefusal[];
  readonly warnings: readonly RowWarning[];
};

export const LISTED = 1_000;
export const LISTED_CHANGES = 200;

export type ListingChange = {
  readonly code: string;
  readonly fields: readonly {
    readonly field: ListingField;
    readonly before: string;
    readonly after: string;
  }[];
};

/** Listings that lie ready in packs and count as soon as their import is recorded. */
export type StagedListings = ReadingReport & {
  readonly importId: ImportId;
  readonly importCounts: ImportCounts;
  /** The first of the changed ones. */
  readonly changes: readonly ListingChange[];
};

export type StageRefusal = ImportRefusal | { readonly kind: 'disk-full' };

export type ProgramReading<Item> = ReadingReport & { readonly rows: readonly ImportedRow<Item>[] };

type Reading<Request, Answer> = {
  readonly request: Request;
  readonly progress: ImportProgress;
  readonly answer: Answer;
};

export type ImportApi = {
  /** Looks at the first rows of each sheet; mappings remembered for a header win over detected ones. */
  readonly inspect: Reading<
    {
      readonly file: Blob;
      readonly kind: ImportKind;
      readonly mappingByFingerprint: Readonly<Record<string, ColumnMapping>>;
    },
    Result<readonly SheetInspection[], ImportRefusal>
  >;
  /** Reads national codes into packs. After a refusal none of its packs are left. */
  readonly stageListings: Reading<
    ReadFile & { readonly dataSetId: string; readonly importId: ImportId },
    Result<StagedListings, StageRefusal>
  >;
  readonly readSelectedResults: Reading<
    ReadFile,
    Result<ProgramReading<SelectedResultRecord>, ImportRefusal>
  >;
  readonly readAgreedQuantities: Reading<
    ReadFile,
    Result<ProgramReading<AgreedQuantityRecord>, ImportRefusal>
  >;
  /** All refusals of the last reading, for its export. */
  readonly listRefusals: {
    readonly request: Readonly<Record<string, never>>;
    readonly progress: never;
    readonly answer: readonly RowRefusal[];
  };
};
