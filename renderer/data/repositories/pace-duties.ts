import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { paceDuty } from '@shared/domain/desk/find-duties';
import { paceOf } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { yearOn } from '@shared/domain/program/agreement-years';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { HospitalDatabase } from '../database';

const nothing = quantity(0);
const NO_TOTALS = { ordered: nothing, delivered: nothing, accepted: nothing, returned: nothing };

/** The lines that are behind the calendar in the agreement year that runs today. */
export async function listPaceDuties(
  db: HospitalDatabase,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  today: LocalDate,
): Promise<Duty[]> {
  const programs = await db.programs.toArray();
  const duties = await Promise.all(
    programs.map((program) => listOfProgram(db, program, { pack: packs.get(program.id), today })),
  );
  return duties.flat();
}

async function listOfProgram(
  db: HospitalDatabase,
  program: Program,
  { pack, today }: { readonly pack: PolicyPack | undefined; readonly today: LocalDate },
): Promise<Duty[]> {
  const year = yearOn(program, today);
  if (!year || pack === undefined) return [];
  const lines = await db.agreedLines
    .where('[programId+yearNumber]')
    .equals([program.id, year.number])
    .toArray();
  const [totals, products] = await Promise.all([
    db.lineTotals.bulkGet(lines.map(({ id }) => id)),
    db.programProducts.bulkGet(lines.map(({ productId }) => productId)),
  ]);
  return lines.flatMap((line, index) => {
    const pace = paceOf({
      agreed: line.agreed,
      totals: totals[index] ?? NO_TOTALS,
      range: year,
      today,
      pack,
    });
    const product = products[index];
    const subject = product === undefined ? '' : `${product.name} ${product.specification}`;
    const duty = paceDuty(line, subject, pace);
    return duty === undefined ? [] : [duty];
  });
}
