import type { ProgramReading } from '@renderer/workers';
import type { Hospital } from '@shared/domain/hospital/hospital';
import type { ImportId } from '@shared/domain/import/import-record';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { CyclePlan } from '@shared/domain/program/agreement-years';
import { createProgram, type ProgramFault } from '@shared/domain/program/create-program';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { parseDay } from '@shared/domain/text/parse-day';
import { parseDecimal } from '@shared/domain/text/parse-decimal';
import { sameText } from '@shared/domain/program/product-match';
import type { AgreedQuantityRecord } from '@shared/formats/imports/agreed-quantities';
import type { SelectedResultRecord } from '@shared/formats/imports/selected-results';
import { err, type Result } from '@shared/kernel/result';

/** What was read for a program: published results, or agreed quantities. */
export type ProgramRows =
  | { readonly kind: 'selected-results'; readonly reading: ProgramReading<SelectedResultRecord> }
  | { readonly kind: 'agreed-quantities'; readonly reading: ProgramReading<AgreedQuantityRecord> };

/** What the user says about the program; numbers and days as typed. */
export type ProgramDraft = {
  /** Null while a new program is being named. */
  readonly programId: ProgramId | null;
  readonly name: string;
  readonly packId: string;
  readonly startsOn: string;
  readonly cycleMonths: string;
  readonly agreementMonths: string;
  readonly deliveryDays: string;
  readonly yearNumber: number;
  /** What the file calls this hospital; null while nobody has said, or where it names none. */
  readonly hospital: string | null;
  /** The file's own year column, where it has several. */
  readonly fileYear: string | null;
  /** For rows that name no unit or group. */
  readonly unit: string;
  readonly group: string;
};

/** What has to be asked because the file does not say it, or says too much. */
export type FileFacts = {
  readonly hospitals: readonly string[];
  readonly fileYears: readonly string[];
  readonly lacksUnit: boolean;
  readonly lacksGroup: boolean;
  readonly lacksSelection: boolean;
};

/** A usual first value; the agreement's own term is what counts later. */
const OFFERED_DELIVERY_DAYS = '3';

export function factsOf(rows: ProgramRows): FileFacts {
  const none = { hospitals: [], fileYears: [], lacksSelection: false };
  if (rows.kind === 'selected-results') {
    const items = rows.reading.rows.map(({ item }) => item);
    return {
      ...none,
      lacksUnit: items.some(({ unit }) => unit === ''),
      lacksGroup: items.some(({ group }) => group === ''),
      lacksSelection: items.some(({ selection }) => selection === null),
    };
  }
  const items = rows.reading.rows.map(({ item }) => item);
  return {
    ...none,
    hospitals: distinct(items.map(hospitalOf)),
    fileYears: distinct(items.map(({ agreementYear }) => agreementYear)),
    lacksUnit: false,
    lacksGroup: false,
  };
}

/** What a row of agreed quantities calls its hospital; empty where the table has no such column. */
export function hospitalOf(item: AgreedQuantityRecord): string {
  return item.hospitalName === '' ? item.hospitalCode : item.hospitalName;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

export type DraftStart = {
  readonly rows: ProgramRows;
  readonly programs: readonly Program[];
  readonly packs: readonly PolicyPack[];
  readonly hospital: Hospital | undefined;
  readonly nameOf: (pack: PolicyPack) => string;
};

/** The draft that is offered: the newest program, the pack's own days, this hospital's rows. */
export function startDraft(start: DraftStart): ProgramDraft {
  const program = start.programs.at(-1);
  const pack = start.packs[0];
  if (pack === undefined) throw new Error('No policy pack is shipped');
  return {
    ...packDraft(pack, start.nameOf(pack)),
    programId: program?.id ?? null,
    deliveryDays: OFFERED_DELIVERY_DAYS,
    yearNumber: program?.years[0]?.number ?? 1,
    hospital: ownHospital(start),
    fileYear: null,
    unit: '',
    group: '',
  };
}

/** What choosing a pack fills in. */
export function packDraft(
  pack: PolicyPack,
  name: string,
): Pick<ProgramDraft, 'name' | 'packId' | 'startsOn' | 'cycleMonths' | 'agreementMonths'> {
  return {
    name,
    packId: pack.id,
    startsOn: pack.startsOn?.value ?? '',
    cycleMonths: String(pack.cycleMonths?.value ?? ''),
    agreementMonths: String(pack.agreementMonths?.value ?? ''),
  };
}

function ownHospital({ rows, hospital }: DraftStart): string | null {
  if (rows.kind === 'selected-results' || hospital === undefined) return null;
  const own = rows.reading.rows.find(
    ({ item }) =>
      (item.hospitalCode !== '' && item.hospitalCode === hospital.insuranceCode) ||
      sameText(item.hospitalName) === sameText(hospital.name),
  );
  return own === undefined ? null : hospitalOf(own.item);
}

export type DraftFault =
  | ProgramFault
  | { readonly kind: 'start-malformed' | 'hospital-missing' | 'year-missing' }
  | { readonly kind: 'unit-missing' | 'group-missing' | 'file-year-missing' };

type DraftContext = {
  readonly facts: FileFacts;
  readonly programs: readonly Program[];
  readonly packs: readonly PolicyPack[];
  readonly newProgramId: ProgramId;
};

/** The program that the draft means: a stored one, or a new one under its pack. */
export function readDraft(
  draft: ProgramDraft,
  { facts, programs, packs, newProgramId }: DraftContext,
): Result<Program, DraftFault> {
  if (facts.lacksUnit && draft.unit.trim() === '') return err({ kind: 'unit-missing' });
  if (facts.lacksGroup && draft.group.trim() === '') return err({ kind: 'group-missing' });
  if (facts.hospitals.length > 0 && draft.hospital === null)
    return err({ kind: 'hospital-missing' });
  if (facts.fileYears.length > 1 && draft.fileYear === null)
    return err({ kind: 'file-year-missing' });
  const stored = programs.find(({ id }) => id === draft.programId);
  if (stored !== undefined)
    return stored.years.some(({ number }) => number === draft.yearNumber)
      ? { ok: true, value: stored }
      : err({ kind: 'year-missing' });
  return readNewProgram(draft, packs, newProgramId);
}

function readNewProgram(
  draft: ProgramDraft,
  packs: readonly PolicyPack[],
  id: ProgramId,
): Result<Program, DraftFault> {
  const pack = packs.find((one) => one.id === draft.packId);
  if (pack === undefined) throw new Error(`No such pack: ${draft.packId}`);
  const startsOn = parseDay(draft.startsOn);
  if (!startsOn.ok)
    return err({ kind: startsOn.error.kind === 'empty' ? 'start-missing' : 'start-malformed' });
  const { cycleMonths, agreementMonths } = monthsOf(draft);
  const deliveryDays = wholeOf(draft.deliveryDays);
  const { name } = draft;
  return createProgram({
    ...{ id, name, pack, cycleMonths, agreementMonths, deliveryDays },
    startsOn: startsOn.value,
  });
}

/** The cycle as far as it can be read from what was typed. */
export function readCycle(draft: ProgramDraft): CyclePlan | null {
  const startsOn = parseDay(draft.startsOn);
  const { cycleMonths, agreementMonths } = monthsOf(draft);
  const months = agreementMonths ?? cycleMonths;
  if (!startsOn.ok || cycleMonths < 1 || months < 1 || months > cycleMonths) return null;
  return { startsOn: startsOn.value, cycleMonths, agreementMonths: months };
}

function monthsOf({ cycleMonths, agreementMonths }: ProgramDraft) {
  return {
    cycleMonths: wholeOf(cycleMonths),
    agreementMonths: agreementMonths.trim() === '' ? null : wholeOf(agreementMonths),
  };
}

/** -1, which every check refuses, for what is no whole number. */
function wholeOf(typed: string): number {
  const parsed = parseDecimal(typed, { scale: 0 });
  return parsed.ok ? parsed.value : -1;
}

/** The import's own id, and where ids of its rows come from. */
export type PlanIds = { readonly importId: ImportId; readonly newId: () => string };
