import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { GroupConversion } from '@shared/domain/conversion/group-conversion';
import { endedYears } from '@shared/domain/monitoring/ended-years';
import { spikeWindowFrom } from '@shared/domain/monitoring/month-spike';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { yearOn } from '@shared/domain/program/agreement-years';
import type {
  AgreedLine,
  AgreementYear,
  Group,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { ReceiptLineId } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import type { NetLine, ReturnedByLine } from './net-line';
import { listConversions } from './conversion-repository';
import { packOfProgram } from './program-packs';
import { listByKeys, mapById } from './read-rows';
import { readElsewhere, type ElsewhereLine } from './received-elsewhere';

/** A program in one agreement year, with what was accepted in it and in the months before. */
export type ProgramUse = {
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly year: AgreementYear;
  readonly groups: readonly Group[];
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  /** Of the year. */
  readonly lines: readonly AgreedLine[];
  /** Of every agreement year that reaches into the last thirteen months, and of the year itself. */
  readonly receipts: readonly NetLine[];
  /** Of the program's products under agreements of other programs; of all days. */
  readonly elsewhere: readonly ElsewhereLine[];
  /** How the program's groups are counted, every version. */
  readonly conversions: readonly GroupConversion[];
};

type Asked = { readonly today: LocalDate; readonly returned: ReturnedByLine };

/** One program at a time, so that no read holds all receipts; nothing when no agreement year runs. */
export async function readProgramUse(
  db: HospitalDatabase,
  program: Program,
  asked: Asked,
): Promise<ProgramUse | null> {
  const year = yearOn(program, asked.today);
  return year === null ? null : (await readUse(db, { program, year, ...asked })).use;
}

/** A year that the rules are asked about. */
export type JudgedYear = {
  readonly use: ProgramUse;
  /** The day on which it is judged: today, or its last day when it is over. */
  readonly on: LocalDate;
  /** Its last day when it is over; null while it runs. */
  readonly endedOn: LocalDate | null;
};

/** A program as the rules of the authority look at it. */
export type WatchedProgram = {
  /** In the running year, after the cycle in its last one: for what no year bounds, such as registers. */
  readonly use: ProgramUse;
  /** The running year first, then those that are over and not past their assessment. */
  readonly years: readonly JudgedYear[];
  /** Products that came in a year whose receipts are not read here. */
  readonly enteredBefore: ReadonlySet<ProgramProductId>;
};

/** As `readProgramUse`, with the years that are over; nothing before the cycle. */
export async function readWatchedProgram(
  db: HospitalDatabase,
  program: Program,
  asked: Asked,
): Promise<WatchedProgram | null> {
  const { today } = asked;
  const running = yearOn(program, today);
  const year = running ?? program.years.findLast(({ to }) => to < today) ?? null;
  if (year === null) return null;
  const { use, allLines, readLineIds } = await readUse(db, { program, year, ...asked });
  const ended = endedYears(program, today).map((one): JudgedYear => ({
    use: {
      ...use,
      year: one,
      pack: packOfProgram(program, one.to),
      lines: allLines.filter(({ yearNumber }) => yearNumber === one.number),
    },
    on: one.to,
    endedOn: one.to,
  }));
  const others = allLines.filter(({ id }) => !readLineIds.has(id));
  const totals = await db.lineTotals.bulkGet(others.map(({ id }) => id));
  const entered = others.filter((_, index) => (totals[index]?.accepted ?? 0) > 0);
  return {
    use,
    years: [...(running === null ? [] : [{ use, on: today, endedOn: null }]), ...ended],
    enteredBefore: new Set(entered.map(({ productId }) => productId)),
  };
}

async function readUse(
  db: HospitalDatabase,
  { program, year, today, returned }: Asked & Pick<ProgramUse, 'program' | 'year'>,
) {
  const own = { programId: program.id };
  const from = spikeWindowFrom(today);
  const years = new Set([
    year.number,
    ...program.years.filter(({ to }) => to >= from).map(({ number }) => number),
  ]);
  const [groups, products, allLines] = await Promise.all([
    db.groups.where(own).toArray(),
    db.programProducts.where(own).toArray(),
    db.agreedLines.where(own).toArray(),
  ]);
  const reaching = allLines.filter(({ yearNumber }) => years.has(yearNumber));
  const receiptLines = await listByKeys(
    db.receiptLines,
    'agreedLineId',
    reaching.map(({ id }) => id),
  );
  const use: ProgramUse = {
    program,
    pack: packOfProgram(program, today),
    year,
    groups,
    productsById: mapById(products),
    lines: allLines.filter(({ yearNumber }) => yearNumber === year.number),
    receipts: receiptLines.map((line) => ({
      line,
      net: line.accepted - (returned.get(line.id) ?? 0),
    })),
    conversions: await listConversions(db, program.id),
    elsewhere: await readElsewhere(db, { id: program.id, products }, returned),
  };
  return { use, allLines, readLineIds: new Set(reaching.map(({ id }) => id)) };
}

/** Returns are few: one read of all of them is cheaper than one for each receipt. */
export async function readReturned(
  db: HospitalDatabase,
  until: LocalDate | null = null,
): Promise<ReturnedByLine> {
  const returned = new Map<ReceiptLineId, number>();
  const all = await db.goodsReturns.toArray();
  for (const { lines } of all.filter(({ returnedOn }) => until === null || returnedOn <= until))
    for (const { receiptLineId, quantity } of lines)
      returned.set(receiptLineId, (returned.get(receiptLineId) ?? 0) + quantity);
  return returned;
}
