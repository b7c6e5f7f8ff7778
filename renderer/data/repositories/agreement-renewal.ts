import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { agreementKeyOf, takesItsPlace } from '@shared/domain/agreement/agreement-key';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import { planRenewal } from '@shared/domain/agreement/plan-renewal';
import { proposeRenewal, type RenewalProposal } from '@shared/domain/agreement/propose-renewal';
import { renewalFloorOf } from '@shared/domain/agreement/renewal-floor';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { findYear } from '@shared/domain/program/agreement-years';
import { agreedLineKey } from '@shared/domain/program/import-draft';
import type {
  AgreedLine,
  AgreedLineId,
  AgreementYear,
  Program,
  ProgramId,
  ProgramProduct,
} from '@shared/domain/program/program';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import { hasErrors } from '@shared/domain/record/finding';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { listConversions } from './conversion-repository';
import { creditedTotals } from './credited-totals';
import { findAgreementContext } from './agreement-context';
import { getRows, mapById } from './read-rows';

/** One line of the year that ends, with what is proposed for the next. */
export type RenewalLine = {
  readonly line: AgreedLine;
  readonly product: ProgramProduct;
  readonly manufacturer: Enterprise;
  /** The same line of the next year, where it was imported or prepared before. */
  readonly next: AgreedLine | null;
  readonly proposal: RenewalProposal;
};

/** Everything the renewal of a year is prepared from. */
export type RenewalView = {
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly year: AgreementYear;
  /** Null in the last year of the cycle. */
  readonly nextYear: AgreementYear | null;
  readonly lines: readonly RenewalLine[];
  /** Effective agreements of the year that have no successor yet. */
  readonly open: readonly Agreement[];
  /** How many have one. */
  readonly renewed: number;
};

export type RenewalChoice = {
  readonly programId: ProgramId;
  readonly yearNumber: number;
  readonly agreementIds: readonly AgreementId[];
  readonly quantitiesById: ReadonlyMap<AgreedLineId, Quantity>;
};

export async function findRenewal(
  db: HospitalDatabase,
  { programId, yearNumber }: Pick<RenewalChoice, 'programId' | 'yearNumber'>,
  today: LocalDate,
): Promise<RenewalView | undefined> {
  const context = await findAgreementContext(db, programId, today);
  const program = await db.programs.get(programId);
  const year = program && findYear(program, yearNumber);
  if (context === undefined || program === undefined || !year) return undefined;
  const { pack, agreements, agreedLinesById, productsById } = context;
  const open = agreements.filter((one) => isOpen(one, yearNumber, agreements));
  const lineIds = new Set(open.flatMap(({ lines }) => lines.map((line) => line.agreedLineId)));
  const lines = [...agreedLinesById.values()].filter(({ id }) => lineIds.has(id));
  const nextByKey = new Map(
    [...agreedLinesById.values()]
      .filter((line) => line.yearNumber === yearNumber + 1)
      .map((line) => [agreedLineKey(line), line]),
  );
  const makers = await getRows(
    db.enterprises,
    lines.map(({ manufacturerId }) => manufacturerId),
  );
  const makersById = mapById(makers);
  const ofYear = [...agreedLinesById.values()].filter((line) => line.yearNumber === yearNumber);
  const ownTotals = await db.lineTotals.bulkGet(ofYear.map(({ id }) => id));
  const totalsById = creditedTotals(
    {
      agreedLines: ofYear,
      products: [...productsById.values()],
      conversions: await listConversions(db, programId),
    },
    mapById<AgreedLineId, LineTotals>(ownTotals.filter((row) => row !== undefined)),
    pack,
  );
  const effective = agreements.filter((one) => one.yearNumber === yearNumber && isEffective(one));
  return {
    program,
    pack,
    year,
    nextYear: findYear(program, yearNumber + 1),
    open,
    renewed: effective.length - open.length,
    lines: lines.flatMap((line): RenewalLine[] => {
      const product = productsById.get(line.productId);
      const manufacturer = makersById.get(line.manufacturerId);
      if (product === undefined || manufacturer === undefined) return [];
      const totals = totalsById.get(line.id);
      const used = quantity((totals?.accepted ?? 0) - (totals?.returned ?? 0));
      const next = nextByKey.get(agreedLineKey({ ...line, yearNumber: yearNumber + 1 })) ?? null;
      const { agreed } = line;
      const floor = renewalFloorOf(pack);
      const proposal = proposeRenewal({
        ...{ agreed, used, year, today, floor },
        next: findYear(program, yearNumber + 1),
      });
      return [{ line, product, manufacturer, next, proposal }];
    }),
  };
}

/**
 * Drafts the next year's agreements with the quantities that people decided on; all of them or none.
 *
 * @errors `program-not-found`, `no-next-year`, those of `planRenewal`, `refused` with the findings of the first
 * draft that has errors
 */
export function prepareRenewal(
  db: HospitalDatabase,
  commands: CommandQueue,
  choice: RenewalChoice,
) {
  return commands.run('agreement:renew', async (entry) => {
    const context = await findAgreementContext(db, choice.programId, entry.today);
    if (context === undefined) return err({ kind: 'program-not-found' } as const);
    const year = findYear(context.program, choice.yearNumber);
    const nextYear = findYear(context.program, choice.yearNumber + 1);
    if (year === null || nextYear === null) return err({ kind: 'no-next-year' } as const);
    const chosen = new Set(choice.agreementIds);
    const { pack, productsById, agreedLinesById } = context;
    const planned = planRenewal({
      agreements: context.agreements.filter(
        (one) => chosen.has(one.id) && isOpen(one, choice.yearNumber, context.agreements),
      ),
      year,
      nextYear,
      agreedLines: [...agreedLinesById.values()],
      productsById,
      quantitiesById: choice.quantitiesById,
      floor: renewalFloorOf(pack),
      draftedOn: entry.today,
      newId: entry.newId,
    });
    if (!planned.ok) return planned;
    const { agreedLines, drafts } = planned.value;
    const linesById = new Map<AgreedLineId, AgreedLine>([
      ...agreedLinesById,
      ...mapById<AgreedLineId, AgreedLine>(agreedLines),
    ]);
    const created: Agreement[] = [];
    for (const draft of drafts) {
      const agreement = { ...draft, number: await entry.takeNumber('agreement') };
      const agreements = [...context.agreements, ...created];
      const findings = checkNewAgreement(agreement, {
        ...context,
        agreements,
        agreedLinesById: linesById,
      });
      if (hasErrors(findings)) return err({ kind: 'refused', findings, agreement } as const);
      created.push(agreement);
    }
    entry.put('agreedLines', ...agreedLines);
    entry.put('agreements', ...created);
    return ok(created);
  });
}

function isOpen(one: Agreement, yearNumber: number, all: readonly Agreement[]): boolean {
  if (one.yearNumber !== yearNumber || !isEffective(one)) return false;
  const next = agreementKeyOf({ ...one, yearNumber: yearNumber + 1 });
  return !all.some(
    (other) =>
      takesItsPlace(other) && other.state !== 'terminated' && agreementKeyOf(other) === next,
  );
}

function isEffective({ state }: Agreement): boolean {
  return state === 'effective';
}
