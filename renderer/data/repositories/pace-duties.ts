import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { paceDuty } from '@shared/domain/desk/find-duties';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import { endedYears } from '@shared/domain/monitoring/ended-years';
import { paceOf, type Pace } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { yearOn } from '@shared/domain/program/agreement-years';
import { isOrderableListing, type listingStatesOn } from '@shared/domain/program/listing-state';
import type {
  AgreedLine,
  AgreementYear,
  Program,
  ProgramId,
  ProgramProduct,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { KeptReader, RowSet } from '../kept/kept-rows';
import { memoByRow } from '../kept/memo-by-row';
import { creditedTotals } from './credited-totals';
import { packOfProgram } from './program-packs';

const nothing = quantity(0);
const NO_TOTALS = { ordered: nothing, delivered: nothing, accepted: nothing, returned: nothing };

/** An agreed line of the year that runs, with its pace today. */
export type LinePace = {
  readonly line: AgreedLine;
  /** Name and specification. */
  readonly product: string;
  readonly pace: Pace;
};

/** A line of an agreement year that is over, as it stood on that year's last day. */
export type EndedLinePace = LinePace & { readonly endedOn: LocalDate };

/** The lines that are behind the calendar; one that the platform does not list says so. */
export function paceDutiesOf(
  paces: readonly LinePace[],
  listings: ReturnType<typeof listingStatesOn>,
): readonly Duty[] {
  return paces.flatMap(({ line, product, pace }) => {
    const duty = paceDuty(line, product, pace);
    if (duty === undefined) return [];
    const listing = listings.get(line.productId);
    if (listing === undefined || isOrderableListing(listing)) return [duty];
    return [{ ...duty, listing: { kind: listing.kind, from: listing.from } }];
  });
}

export const allListingStates: RowSet<'listingStates'> = {
  key: 'listing states',
  table: 'listingStates',
  load: (db) => db.listingStates.toArray(),
  holds: () => true,
};

export const allPrograms: RowSet<'programs'> = {
  key: 'programs',
  table: 'programs',
  load: (db) => db.programs.toArray(),
  holds: () => true,
};

/** Every line of the agreement years that run today, from their sums; only what has changed is computed again. */
export async function listLinePaces(
  at: KeptReader,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  today: LocalDate,
): Promise<readonly LinePace[]> {
  const programs = await at.rows(allPrograms);
  const paces = [...programs.values()].map((program) =>
    listOfYear(at, program, {
      year: yearOn(program, today),
      pack: packs.get(program.id),
      today,
      linesOf: agreedLinesOf,
    }),
  );
  return (await Promise.all(paces)).flat();
}

/** Every line of the agreement years that are over and not past their assessment. */
export async function listEndedPaces(
  at: KeptReader,
  today: LocalDate,
): Promise<readonly EndedLinePace[]> {
  const programs = await at.rows(allPrograms);
  const paces = [...programs.values()].flatMap((program) =>
    endedYears(program, today).map(async (year): Promise<readonly EndedLinePace[]> => {
      const pack = packOfProgram(program, year.to);
      const asked = { year, pack, today: year.to, linesOf: endedLinesOf };
      const lines = await listOfYear(at, program, asked);
      return lines.map((line) => ({ ...line, endedOn: year.to }));
    }),
  );
  return (await Promise.all(paces)).flat();
}

type AskedYear = {
  readonly year: AgreementYear | null;
  readonly pack: PolicyPack | undefined;
  readonly today: LocalDate;
  readonly linesOf: typeof agreedLinesOf;
};

async function listOfYear(
  at: KeptReader,
  program: Program,
  { year, pack, today, linesOf }: AskedYear,
): Promise<readonly LinePace[]> {
  if (!year || pack === undefined) return [];
  const [lines, ownTotalsById, productsById, conversions] = await Promise.all([
    at.rows(linesOf(program.id, year.number)),
    at.rows(lineTotalsOf(program.id)),
    at.rows(productsOf(program.id)),
    at.rows(conversionsOf(program.id)),
  ]);
  // The same map where the program has no product systems.
  const totalsById = creditedTotals(
    {
      agreedLines: [...lines.values()],
      products: [...productsById.values()],
      conversions: [...conversions.values()],
    },
    ownTotalsById,
    pack,
  );
  return [...lines.values()].map((line) => {
    const totals = totalsById.get(line.id);
    return linePace(line, { totals, product: productsById.get(line.productId), year, today, pack });
  });
}

type PaceInputs = {
  readonly totals: LineTotals | undefined;
  readonly product: ProgramProduct | undefined;
  readonly year: AgreementYear;
  readonly today: LocalDate;
  readonly pack: PolicyPack;
};

const linePace = memoByRow((line: AgreedLine, inputs: PaceInputs): LinePace => {
  const { product, totals = NO_TOTALS, year, today, pack } = inputs;
  return {
    line,
    product: product === undefined ? '' : `${product.name} ${product.specification}`.trim(),
    pace: paceOf({ agreed: line.agreed, totals, range: year, today, pack }),
  };
});

function agreedLinesOf(programId: ProgramId, yearNumber: number): RowSet<'agreedLines'> {
  return {
    key: `agreed lines ${programId}`,
    given: [yearNumber],
    table: 'agreedLines',
    load: (db) =>
      db.agreedLines.where('[programId+yearNumber]').equals([programId, yearNumber]).toArray(),
    holds: (row) => row.programId === programId && row.yearNumber === yearNumber,
  };
}

/** Kept beside the running year's, so that asking for one does not read the other anew. */
function endedLinesOf(programId: ProgramId, yearNumber: number): RowSet<'agreedLines'> {
  const key = `agreed lines ${programId} of year ${String(yearNumber)}`;
  return { ...agreedLinesOf(programId, yearNumber), key };
}

function lineTotalsOf(programId: ProgramId): RowSet<'lineTotals'> {
  return {
    key: `line totals ${programId}`,
    table: 'lineTotals',
    load: (db) => db.lineTotals.where({ programId }).toArray(),
    holds: (row) => row.programId === programId,
  };
}

function conversionsOf(programId: ProgramId): RowSet<'groupConversions'> {
  return {
    key: `conversions ${programId}`,
    table: 'groupConversions',
    load: (db) => db.groupConversions.where({ programId }).toArray(),
    holds: (row) => row.programId === programId,
  };
}

function productsOf(programId: ProgramId): RowSet<'programProducts'> {
  return {
    key: `products ${programId}`,
    table: 'programProducts',
    load: (db) => db.programProducts.where({ programId }).toArray(),
    holds: (row) => row.programId === programId,
  };
}
