import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { paceDuty } from '@shared/domain/desk/find-duties';
import { paceOf, type Pace } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { yearOn } from '@shared/domain/program/agreement-years';
import type { AgreedLine, Program, ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { HospitalDatabase } from '../database';

const nothing = quantity(0);
const NO_TOTALS = { ordered: nothing, delivered: nothing, accepted: nothing, returned: nothing };

/** An agreed line of the year that runs, with its pace today. */
export type LinePace = {
  readonly line: AgreedLine;
  /** Name and specification. */
  readonly product: string;
  readonly pace: Pace;
};

/** The lines that are behind the calendar. */
export function paceDutiesOf(paces: readonly LinePace[]): readonly Duty[] {
  return paces.flatMap(({ line, product, pace }) => {
    const duty = paceDuty(line, product, pace);
    return duty === undefined ? [] : [duty];
  });
}

/** Every line of the agreement years that run today, from their sums. */
export async function listLinePaces(
  db: HospitalDatabase,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  today: LocalDate,
): Promise<readonly LinePace[]> {
  const programs = await db.programs.toArray();
  const paces = await Promise.all(
    programs.map((program) => listOfProgram(db, program, { pack: packs.get(program.id), today })),
  );
  return paces.flat();
}

async function listOfProgram(
  db: HospitalDatabase,
  program: Program,
  { pack, today }: { readonly pack: PolicyPack | undefined; readonly today: LocalDate },
): Promise<readonly LinePace[]> {
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
  return lines.map((line, index) => {
    const found = products[index];
    const product = found === undefined ? '' : `${found.name} ${found.specification}`.trim();
    const { agreed } = line;
    const pace = paceOf({ agreed, totals: totals[index] ?? NO_TOTALS, range: year, today, pack });
    return { line, product, pace };
  });
}
