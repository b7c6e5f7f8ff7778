import type { GroupConversion } from '../conversion/group-conversion';
import type { Enterprise } from '../enterprise/enterprise';
import type { Campus, Department } from '../hospital/hospital';
import type { ImportCounts, ImportId } from '../import/import-record';
import type { UnitPrice } from '../money/money';
import type { Quantity, UnitOfMeasure } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type {
  AgreedLine,
  DistributionRelation,
  Group,
  Program,
  ProgramProduct,
  Selection,
} from './program';

/** Where a row stands in its workbook. Rows count from 1, as the spreadsheet shows them. */
export type RowPlace = { readonly sheet: string; readonly row: number };

/** A row that was read, with its text by header beside it. */
export type ReadRow<Item> = RowPlace & {
  readonly item: Item;
  readonly raw: Readonly<Record<string, string>> | null;
};

/** A product of a published result (中选结果), every cell already parsed. */
export type SelectedResult = {
  /** Empty when neither column nor sheet says it: then only known products can be read. */
  readonly group: string;
  readonly name: string;
  readonly specification: string;
  /** Empty when the file writes specification and model in one column. */
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturer: string;
  readonly nationalCode: string | null;
  /** An empty base unit was not in the file: what is known stays, else the agreed quantities bring it. */
  readonly unit: UnitOfMeasure;
  readonly price: UnitPrice;
  /** Null when the file does not say: what is known stays, else the product is taken as main supply. */
  readonly selection: Selection | null;
};

/** An agreed quantity (约定采购量) of this hospital. Empty text was not in the file and is not compared. */
export type AgreedQuantity = {
  readonly group: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturer: string;
  readonly nationalCode: string | null;
  /** Null means the product's own base unit. */
  readonly unit: string | null;
  readonly agreed: Quantity;
  readonly reported: Quantity | null;
  readonly confirmed: Quantity | null;
  readonly mainDistributor: string | null;
  readonly backupDistributor: string | null;
  readonly campus: string | null;
  readonly department: string | null;
};

/** The rows that an import meets: all of the program, all enterprises, the hospital's own places. */
export type ExistingProgramRows = {
  readonly enterprises: readonly Enterprise[];
  readonly groups: readonly Group[];
  readonly products: readonly ProgramProduct[];
  readonly agreedLines: readonly AgreedLine[];
  readonly relations: readonly DistributionRelation[];
  /** How the program's groups are counted, every version. */
  readonly conversions: readonly GroupConversion[];
  readonly campuses: readonly Campus[];
  readonly departments: readonly Department[];
};

export type ProgramImportInput = {
  readonly program: Program;
  /** The agreement year that the quantities are for. */
  readonly yearNumber: number;
  readonly importId: ImportId;
  readonly selected: readonly ReadRow<SelectedResult>[];
  readonly agreed: readonly ReadRow<AgreedQuantity>[];
  readonly existing: ExistingProgramRows;
  readonly newId: () => string;
};

/** A stored row before and after, with the fields that differ. */
export type RowChange<Row> = {
  readonly before: Row;
  readonly after: Row;
  readonly fields: readonly (keyof Row & string)[];
};

export type RowChanges<Row extends Stored<string>> = {
  readonly added: readonly Row[];
  readonly changed: readonly RowChange<Row>[];
  readonly unchanged: readonly Row[];
};

/**
 * Why a row was left out.
 *
 * `group-missing`: a new product without a group, which nothing could be assessed with.
 * `product-twice`, `line-twice`: `first` says where it stood before. `in-two-groups`: `expected` is the
 * other group. `unit-differs`, `not-whole-units`: `expected` is the product's unit. `product-not-selected`: the published
 * result does not have the product, or has it as not selected.
 */
export type ProgramRefusal = RowPlace & {
  readonly kind:
    | 'group-missing'
    | 'product-twice'
    | 'product-ambiguous'
    | 'in-two-groups'
    | 'unit-differs'
    | 'not-whole-units'
    | 'product-not-selected'
    | 'line-twice'
    | 'same-distributor'
    | 'campus-unknown'
    | 'department-unknown';
  readonly value: string;
  readonly expected: string;
  readonly first: RowPlace | null;
};

/** Everything that one import would do. Nothing is done before it is confirmed. */
export type ProgramImportPlan = {
  readonly enterprises: RowChanges<Enterprise>;
  readonly groups: RowChanges<Group>;
  readonly products: RowChanges<ProgramProduct>;
  readonly agreedLines: RowChanges<AgreedLine>;
  readonly relations: RowChanges<DistributionRelation>;
  readonly refusals: readonly ProgramRefusal[];
  /** Counts rows of the files: each is added, changed, unchanged or refused. */
  readonly counts: ImportCounts;
};
