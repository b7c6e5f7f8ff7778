import type { LocalDate } from '@shared/domain/calendar/local-date';
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
import type { ReceiptLine, ReceiptLineId } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { packOfProgram } from './program-packs';
import { listByKeys, mapById } from './read-rows';

/** What was accepted of a receipt line, less what went back of it. */
export type NetLine = { readonly line: ReceiptLine; readonly net: number };

/** A program in the agreement year that runs, with what was accepted in it and in the months before. */
export type ProgramUse = {
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly year: AgreementYear;
  readonly groups: readonly Group[];
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  /** Of the running year. */
  readonly lines: readonly AgreedLine[];
  /** Of every agreement year that reaches into the last thirteen months. */
  readonly receipts: readonly NetLine[];
};

/** One program at a time, so that no read holds all receipts; nothing when no agreement year runs. */
export async function readProgramUse(
  db: HospitalDatabase,
  program: Program,
  { today, returned }: { readonly today: LocalDate; readonly returned: ReturnedByLine },
): Promise<ProgramUse | null> {
  const year = yearOn(program, today);
  if (year === null) return null;
  const own = { programId: program.id };
  const from = spikeWindowFrom(today);
  const years = new Set(program.years.filter(({ to }) => to >= from).map(({ number }) => number));
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
  return {
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
  };
}

/** How many units of each receipt line went back. */
export type ReturnedByLine = ReadonlyMap<ReceiptLineId, number>;

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
