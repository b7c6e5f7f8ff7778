import { err, ok, type Result } from '../../kernel/result';
import type { DateRange, LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { Cited, Citation } from '../policy/policy-pack';
import type { BasisPoints } from '../money/money';
import { agreedLineKey } from '../program/import-draft';
import type {
  AgreedLine,
  AgreedLineId,
  AgreementYear,
  ProgramProduct,
  ProgramProductId,
} from '../program/program';
import type { Quantity } from '../quantity/quantity';
import { errorUnlessUnverified } from '../record/finding';
import { revised } from '../record/record';
import type { Agreement, AgreementId } from './agreement';
import { draftAgreement, offeredLines } from './draft-agreement';
import { listBelowFloor } from './renewal-floor';

export type RenewalPlanInput = {
  /** The effective agreements that are renewed. */
  readonly agreements: readonly Agreement[];
  /** The year that ends. */
  readonly year: DateRange;
  readonly nextYear: AgreementYear;
  /** Of the year that ends and of the next, all of the program. */
  readonly agreedLines: readonly AgreedLine[];
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  /** Decided by people, by the line of the year that ends. */
  readonly quantitiesById: ReadonlyMap<AgreedLineId, Quantity>;
  readonly floor: Cited<BasisPoints> | null;
  readonly draftedOn: LocalDate;
  readonly newId: () => string;
};

export type RenewalPlan = {
  /** Lines of the next year that are new or get another quantity. */
  readonly agreedLines: readonly AgreedLine[];
  /** Without numbers: who saves them takes them. */
  readonly drafts: readonly Agreement[];
};

export type RenewalRefusal =
  | { readonly kind: 'nothing-to-renew' }
  | { readonly kind: 'quantity-missing'; readonly productId: ProgramProductId }
  | {
      readonly kind: 'below-floor';
      readonly manufacturerId: EnterpriseId;
      readonly asked: Quantity;
      readonly least: Quantity;
      readonly citation: Citation;
    };

/**
 * The drafts that renew agreements for the next year, with the agreed lines they rest on.
 *
 * Parties, role and terms go over; the price is the selected one. Quantities that the platform has already
 * given for the next year stay: what is proposed is only put where nothing was imported or signed.
 *
 * @errors `nothing-to-renew`, `quantity-missing`, `below-floor` where a checked rule gives a least quantity
 * @source 新医保发〔2024〕13号 三: 采购协议一年一签
 */
export function planRenewal(input: RenewalPlanInput): Result<RenewalPlan, RenewalRefusal> {
  const renewedIds = new Set(
    input.agreements.flatMap(({ lines }) => lines.map(({ agreedLineId }) => agreedLineId)),
  );
  const ending = input.agreedLines.filter(({ id }) => renewedIds.has(id));
  if (ending.length === 0) return err({ kind: 'nothing-to-renew' });
  const { nextYear, agreedLines, productsById } = input;
  const storedByKey = new Map(
    agreedLines
      .filter(({ yearNumber }) => yearNumber === nextYear.number)
      .map((line) => [agreedLineKey(line), line]),
  );
  const refusal = findRefusal(ending, { ...input, storedByKey });
  if (refusal !== null) return err(refusal);
  const changed = ending.flatMap((line) => nextLine(line, storedByKey, input));
  const changedIds = new Set(changed.map(({ id }) => id));
  const ofNextYear = [...storedByKey.values()].filter(({ id }) => !changedIds.has(id));
  const nextLines = [...ofNextYear, ...changed];
  const drafts = input.agreements.map((agreement) => {
    const { programId, groupId, manufacturerId, distributorId, role, kind, terms } = agreement;
    const scope = { manufacturerId, groupId, yearNumber: nextYear.number };
    return draftAgreement({
      ...{ groupId, manufacturerId, distributorId, role, kind, terms },
      id: input.newId() as AgreementId,
      number: '',
      program: { id: programId },
      year: nextYear,
      lines: offeredLines(scope, nextLines, productsById),
      draftedOn: input.draftedOn,
    });
  });
  return ok({ agreedLines: changed, drafts });
}

function findRefusal(
  ending: readonly AgreedLine[],
  input: RenewalPlanInput & { readonly storedByKey: ReadonlyMap<string, AgreedLine> },
): RenewalRefusal | null {
  const { quantitiesById, floor, storedByKey, year, nextYear } = input;
  const asked: { readonly line: AgreedLine; readonly asked: Quantity }[] = [];
  for (const line of ending) {
    const typed = quantitiesById.get(line.id);
    if (typed === undefined || typed < 0)
      return { kind: 'quantity-missing', productId: line.productId };
    const stored = storedByKey.get(agreedLineKey({ ...line, yearNumber: nextYear.number }));
    // What the platform gave or a signature holds stays, whatever is typed.
    const isKept = stored !== undefined && isGiven(stored);
    asked.push({ line, asked: isKept ? stored.agreed : typed });
  }
  if (floor === null || errorUnlessUnverified(floor.citation) !== 'error') return null;
  const [below] = listBelowFloor(asked, { share: floor.value, year, next: nextYear });
  if (below === undefined) return null;
  const { manufacturerId, least } = below;
  return {
    kind: 'below-floor',
    manufacturerId,
    asked: below.asked,
    least,
    citation: floor.citation,
  };
}

/** The line of the next year where it is new or nothing but a proposal; nothing where its quantity was given. */
function nextLine(
  line: AgreedLine,
  storedByKey: ReadonlyMap<string, AgreedLine>,
  { nextYear, quantitiesById, newId }: RenewalPlanInput,
): readonly AgreedLine[] {
  const asked = quantitiesById.get(line.id) ?? line.agreed;
  const stored = storedByKey.get(agreedLineKey({ ...line, yearNumber: nextYear.number }));
  if (stored !== undefined) {
    if (isGiven(stored) || stored.agreed === asked) return [];
    return [revised(stored, { agreed: asked })];
  }
  return [
    {
      ...line,
      id: newId() as AgreedLineId,
      revision: 1,
      yearNumber: nextYear.number,
      agreed: asked,
      quantities: { reported: null, confirmed: null, imported: null, signed: null },
      importId: null,
      raw: {},
    },
  ];
}

/** Whether the platform or a signature has given the quantity, so that no proposal may change it. */
export function isGiven({ quantities }: Pick<AgreedLine, 'quantities'>): boolean {
  return quantities.imported !== null || quantities.signed !== null;
}
