import type { SetLines } from '@shared/domain/conversion/set-measures';
import type { GroupConversion } from '@shared/domain/conversion/group-conversion';
import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type {
  AgreedLine,
  AgreedLineId,
  DistributionRelation,
  Group,
  GroupId,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { ListingState } from '@shared/domain/program/listing-state';
import type { HospitalDatabase } from '../database';
import { listConversions } from './conversion-repository';
import { creditedTotals, setLinesById } from './credited-totals';
import { packOfProgram } from './program-packs';
import { mapById } from './read-rows';
import { fillUsed } from './used-book';

/** A program with everything that hangs on it, joined for screens. */
export type ProgramDetail = {
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly groupsById: ReadonlyMap<GroupId, Group>;
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  readonly agreedLines: readonly AgreedLine[];
  /** Nothing for a line that nobody has ordered from. A set's line has the sets that its parts make as well. */
  readonly totalsById: ReadonlyMap<AgreedLineId, LineTotals>;
  /** As posted, without sets made of parts. */
  readonly ownTotalsById: ReadonlyMap<AgreedLineId, LineTotals>;
  /** The parts' lines of each line whose set they make. */
  readonly setLinesById: ReadonlyMap<AgreedLineId, SetLines>;
  /** Every version, in the order in which they were entered. */
  readonly conversions: readonly GroupConversion[];
  readonly relations: readonly DistributionRelation[];
  readonly listingStates: readonly ListingState[];
  readonly agreements: readonly Agreement[];
  readonly enterprisesById: ReadonlyMap<EnterpriseId, Enterprise>;
};

export async function joinProgram(
  db: HospitalDatabase,
  program: Program,
  today: LocalDate,
): Promise<ProgramDetail> {
  const own = { programId: program.id };
  const [groups, products, agreedLines, totals, relations, agreements, enterprises, listingStates] =
    await Promise.all([
      db.groups.where(own).toArray(),
      db.programProducts.where(own).toArray(),
      db.agreedLines.where(own).toArray(),
      db.lineTotals.where(own).toArray(),
      db.distributionRelations.where(own).toArray(),
      db.agreements.where(own).toArray(),
      db.enterprises.toArray(),
      db.listingStates.where(own).toArray(),
    ]);
  const conversions = await listConversions(db, program.id);
  const pack = packOfProgram(program, today);
  const ownTotalsById = await fillUsed(db, agreedLines, totals);
  const lines = { agreedLines, products, conversions };
  return {
    program,
    pack,
    groupsById: mapById(groups),
    productsById: mapById(products),
    agreedLines,
    totalsById: creditedTotals(lines, ownTotalsById, pack),
    ownTotalsById,
    setLinesById: setLinesById(lines),
    conversions,
    relations,
    listingStates,
    agreements,
    enterprisesById: mapById(enterprises),
  };
}
