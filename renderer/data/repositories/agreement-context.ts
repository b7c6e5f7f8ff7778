import type { NewAgreementContext } from '@shared/domain/agreement/agreement-finding';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { packOfProgram } from './program-packs';
import { mapById } from './read-rows';

/** Everything a new or changed agreement of one program is checked against. */
export async function findAgreementContext(
  db: HospitalDatabase,
  programId: ProgramId,
  today: LocalDate,
): Promise<NewAgreementContext | undefined> {
  const program = await db.programs.get(programId);
  if (program === undefined) return undefined;
  const pack = packOfProgram(program, today);
  const [agreements, relations, agreedLines, products] = await Promise.all([
    db.agreements.where('programId').equals(programId).toArray(),
    db.distributionRelations.where('programId').equals(programId).toArray(),
    db.agreedLines.where('programId').equals(programId).toArray(),
    db.programProducts.where('programId').equals(programId).toArray(),
  ]);
  return {
    program,
    pack,
    agreements,
    relations,
    agreedLinesById: mapById(agreedLines),
    productsById: mapById(products),
  };
}
