import type {
  AgreedQuantity,
  ExistingProgramRows,
  ProgramImportPlan,
  ReadRow,
  SelectedResult,
} from '@shared/domain/program/program-import';
import { planProgramImport } from '@shared/domain/program/plan-program-import';
import type { Program } from '@shared/domain/program/program';
import type { AgreedQuantityRecord } from '@shared/formats/imports/agreed-quantities';
import type { ImportedRow } from '@shared/formats/imports/import-reading';
import type { SelectedResultRecord } from '@shared/formats/imports/selected-results';
import { hospitalOf, type PlanIds, type ProgramDraft, type ProgramRows } from './program-draft';

type PlanRequest = PlanIds & {
  readonly rows: ProgramRows;
  readonly draft: ProgramDraft;
  readonly program: Program;
  readonly existing: ExistingProgramRows;
};

export type Planned = {
  readonly plan: ProgramImportPlan;
  /** Rows of other hospitals and other years. */
  readonly leftOut: number;
};

/** Plans what was read against the program's rows, with what the user filled in for the file. */
export function planImport({ rows, draft, program, existing, ...ids }: PlanRequest): Planned {
  const settings = { program, existing, ...ids };
  if (rows.kind === 'selected-results') {
    const selected = rows.reading.rows.map((row) =>
      withItem(row, toSelectedResult(row.item, draft)),
    );
    // Results hold for the whole cycle; the plan wants a year that exists.
    const yearNumber = program.years[0]?.number ?? 1;
    const plan = planProgramImport({ ...settings, yearNumber, selected, agreed: [] });
    return { plan, leftOut: 0 };
  }
  const own = rows.reading.rows.filter(({ item }) => isOwn(item, draft));
  const agreed = own.map((row) => withItem(row, toAgreedQuantity(row.item)));
  const { yearNumber } = draft;
  const plan = planProgramImport({ ...settings, yearNumber, selected: [], agreed });
  return { plan, leftOut: rows.reading.rows.length - own.length };
}

function withItem<Item>({ sheet, row, raw }: ImportedRow<unknown>, item: Item): ReadRow<Item> {
  return { sheet, row, raw, item };
}

function isOwn(item: AgreedQuantityRecord, { hospital, fileYear }: ProgramDraft): boolean {
  const named = hospitalOf(item);
  return (
    (named === '' || named === hospital) && (fileYear === null || item.agreementYear === fileYear)
  );
}

function toSelectedResult(item: SelectedResultRecord, draft: ProgramDraft): SelectedResult {
  const { productName, unit, packUnit, packFactor, selection, group, ...rest } = item;
  const isPacked = packUnit !== '' && packFactor !== null;
  return {
    ...rest,
    group: group === '' ? draft.group.trim() : group,
    name: productName,
    unit: {
      baseUnit: unit === '' ? draft.unit.trim() : unit,
      packUnit: isPacked ? packUnit : null,
      basePerPack: isPacked ? packFactor : 1,
    },
    // A published result lists what was selected; who is reserve is said where somebody is.
    selection: selection ?? 'main-supply',
  };
}

function toAgreedQuantity(item: AgreedQuantityRecord): AgreedQuantity {
  const { productName, unit, mainDistributor, backupDistributor, campus, department } = item;
  return {
    group: item.group,
    name: productName,
    specification: item.specification,
    model: item.model,
    registrationNumber: item.registrationNumber,
    manufacturer: item.manufacturer,
    nationalCode: item.nationalCode,
    agreed: item.agreed,
    reported: item.reported,
    confirmed: item.confirmed,
    unit: nullWhenEmpty(unit),
    mainDistributor: nullWhenEmpty(mainDistributor),
    backupDistributor: nullWhenEmpty(backupDistributor),
    campus: nullWhenEmpty(campus),
    department: nullWhenEmpty(department),
  };
}

function nullWhenEmpty(text: string): string | null {
  return text === '' ? null : text;
}
