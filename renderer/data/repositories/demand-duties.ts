import type { LocalDate } from '@shared/domain/calendar/local-date';
import { demandDuty } from '@shared/domain/desk/demand-duty';
import type { Duty } from '@shared/domain/desk/duty';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';

/** The demand reports that are due: read of each program's reports and their products. */
export async function listDemandDuties(
  db: HospitalDatabase,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  today: LocalDate,
): Promise<readonly Duty[]> {
  const [programs, reports] = await Promise.all([
    db.programs.toArray(),
    db.demandReports.toArray(),
  ]);
  const duties = programs.map(async (program) => {
    const pack = packs.get(program.id);
    // The years are asked first: the products of a program are read only when its report is due.
    if (pack === undefined || demandDuty(program, { ...DUE, pack }, today) === undefined) return [];
    const own = reports.filter(({ programId }) => programId === program.id);
    const [productIds, lines] = await Promise.all([
      db.programProducts.where('programId').equals(program.id).primaryKeys(),
      db.demandLines
        .where('reportId')
        .anyOf(own.map(({ id }) => id))
        .toArray(),
    ]);
    const reported = own.map(({ id, range, state }) => {
      const ofReport = lines.filter(({ reportId }) => reportId === id);
      return { range, state, productIds: new Set(ofReport.map(({ productId }) => productId)) };
    });
    const given = { products: productIds.map((id) => ({ id })), reports: reported, pack };
    return demandDuty(program, given, today) ?? [];
  });
  return (await Promise.all(duties)).flat();
}

/** A program of which nothing is reported. */
const DUE = { products: [{ id: '' as never }], reports: [] };
