import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { agreementScopeOf } from '@shared/domain/agreement/agreement-key';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { Hospital } from '@shared/domain/hospital/hospital';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type {
  AgreedLine,
  AgreedLineId,
  Group,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { findWording, type WordedWith } from './agreement-wording';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';

/** An agreement with the rows it names, as lists show it. */
export type AgreementView = {
  readonly agreement: Agreement;
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly group: Group;
  readonly manufacturer: Enterprise;
  readonly distributor: Enterprise;
};

/** An agreement with everything its own page and its paper show. */
export type AgreementDetail = AgreementView & {
  readonly hospital: Hospital | null;
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  readonly agreedLinesById: ReadonlyMap<AgreedLineId, AgreedLine>;
  /** The hospital's own wording of its paper, and the version that it is of. */
  readonly wording: WordedWith;
  /** The other agreement of its pair; null while there is none. */
  readonly counterpart: { readonly agreement: Agreement; readonly distributor: Enterprise } | null;
};

/** In the order of their numbers. */
export async function listAgreementViews(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly AgreementView[]> {
  return joinAgreements(db, await db.agreements.orderBy('number').toArray(), today);
}

export async function findAgreementDetail(
  db: HospitalDatabase,
  id: AgreementId,
  today: LocalDate,
): Promise<AgreementDetail | undefined> {
  const agreement = await db.agreements.get(id);
  if (agreement === undefined) return undefined;
  const { programId, yearNumber, lines } = agreement;
  const ofYear = await db.agreements
    .where('[programId+yearNumber]')
    .equals([programId, yearNumber])
    .toArray();
  const other = ofYear.find(
    ({ role, state, ...parts }) =>
      role !== agreement.role &&
      state !== 'void' &&
      state !== 'terminated' &&
      agreementScopeOf(parts) === agreementScopeOf(agreement),
  );
  const [views, hospital, products, agreedLines] = await Promise.all([
    joinAgreements(db, other === undefined ? [agreement] : [agreement, other], today),
    db.hospitals.toCollection().first(),
    getRows(
      db.programProducts,
      lines.map(({ productId }) => productId),
    ),
    getRows(
      db.agreedLines,
      lines.map(({ agreedLineId }) => agreedLineId),
    ),
  ]);
  const [view, counterpart] = views;
  if (view === undefined) return undefined;
  return {
    ...view,
    hospital: hospital ?? null,
    productsById: mapById(products),
    agreedLinesById: mapById(agreedLines),
    wording: await findWording(db, agreement),
    counterpart: counterpart ?? null,
  };
}

async function joinAgreements(
  db: HospitalDatabase,
  agreements: readonly Agreement[],
  today: LocalDate,
): Promise<readonly AgreementView[]> {
  const [programs, groups, manufacturers, distributors] = await Promise.all([
    getRows(db.programs, distinct(agreements, 'programId')),
    getRows(db.groups, distinct(agreements, 'groupId')),
    getRows(db.enterprises, distinct(agreements, 'manufacturerId')),
    getRows(db.enterprises, distinct(agreements, 'distributorId')),
  ]);
  const programsById = mapById(programs);
  const groupsById = mapById(groups);
  const enterprisesById = mapById([...manufacturers, ...distributors]);
  return agreements.map((agreement) => {
    const program = present(programsById.get(agreement.programId));
    return {
      agreement,
      program,
      pack: packOfProgram(program, today),
      group: present(groupsById.get(agreement.groupId)),
      manufacturer: present(enterprisesById.get(agreement.manufacturerId)),
      distributor: present(enterprisesById.get(agreement.distributorId)),
    };
  });
}

function distinct<K extends 'programId' | 'groupId' | 'manufacturerId' | 'distributorId'>(
  agreements: readonly Agreement[],
  key: K,
): readonly Agreement[K][] {
  return [...new Set(agreements.map((agreement) => agreement[key]))];
}

/** `getRows` has thrown before for a row that is missing. */
function present<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A row that an agreement names is missing');
  return row;
}
