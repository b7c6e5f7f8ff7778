import { isWithin, type LocalDate } from '../calendar/local-date';
import type { BasisPoints, UnitPrice } from '../money/money';
import { countedEvents, type LedgerMove } from '../pace/ledger-events';
import { paceOf } from '../pace/pace';
import type { PolicyPack } from '../policy/policy-pack';
import type { AgreementYear, ProgramProduct, Selection } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import type { ReportPeriod } from './report-period';

/** An agreement as section A names it. */
export type ReportedAgreement = {
  readonly number: string;
  /** The day of the last signature; null while somebody has not signed. */
  readonly signedOn: LocalDate | null;
  readonly distributor: string;
};

/** What is known of one agreed line; its ledger is not cut yet. */
export type ReportedLine = {
  readonly program: string;
  readonly year: AgreementYear;
  readonly group: string;
  readonly manufacturer: string;
  readonly product: ProgramProduct;
  readonly agreed: Quantity;
  readonly pack: PolicyPack;
  readonly main: readonly ReportedAgreement[];
  readonly backup: readonly ReportedAgreement[];
  readonly moves: readonly LedgerMove[];
  /** As last told: platforms give no history. */
  readonly platform: number | null;
  /** On hand at the cut, of the product; null where it stands with another line of it, or no stock is kept. */
  readonly stock: number | null;
  readonly cause: string;
  readonly measure: string;
  readonly owner: string;
};

/** A row of section A (进度). Quantities in the product's base unit. */
export type PaceSectionRow = Pick<
  ReportedLine,
  'program' | 'group' | 'manufacturer' | 'main' | 'backup' | 'stock' | 'cause' | 'measure' | 'owner'
> & {
  readonly year: AgreementYear;
  readonly code: string | null;
  readonly registrationNumber: string;
  readonly name: string;
  readonly specification: string;
  readonly selection: Selection;
  readonly unit: string;
  /** Base units in a pack; 1 where the pack is the unit. */
  readonly perPack: number;
  readonly packUnit: string | null;
  readonly price: UnitPrice;
  readonly agreed: Quantity;
  readonly firstAcceptedOn: LocalDate | null;
  readonly orderedInMonth: number;
  readonly acceptedInMonth: number;
  readonly returnedInMonth: number;
  /** Accepted less returned up to the cut. */
  readonly net: number;
  readonly platform: number | null;
  /** The platform's figure less ours. */
  readonly platformDifference: number | null;
  readonly completion: BasisPoints | null;
  readonly timeProgress: BasisPoints;
  readonly differencePoints: BasisPoints | null;
  readonly open: number;
  readonly neededPerMonth: number | null;
  readonly expectedFinishOn: LocalDate | null;
};

/**
 * One line of section A: the pace of the agreement year at the cut, beside what the month brought.
 *
 * A year that ended within the month is held against its own last day; what was returned since counts.
 *
 * @source reference/practice.md, The monthly execution report A
 */
export function paceSectionRow(line: ReportedLine, { month, cutOn }: ReportPeriod): PaceSectionRow {
  const known = line.moves.filter(({ on }) => on <= cutOn);
  const inMonth = known.filter(({ on }) => isWithin(on, month));
  const totals = sumsOf(known);
  const ofMonth = sumsOf(inMonth);
  const { product, year, agreed, pack, platform } = line;
  const pace = paceOf({ agreed, totals, range: year, today: cutOn, pack });
  const net = totals.accepted - totals.returned;
  const { program, group, manufacturer, main, backup, stock, cause, measure, owner } = line;
  return {
    ...{ program, group, manufacturer, main, backup, stock, cause, measure, owner },
    year,
    agreed,
    code: product.nationalCode,
    registrationNumber: product.registrationNumber,
    name: product.name,
    specification: [product.specification, product.model].filter((part) => part !== '').join(' '),
    selection: product.selection,
    unit: product.unit.baseUnit,
    perPack: product.unit.basePerPack,
    packUnit: product.unit.packUnit,
    price: product.price,
    firstAcceptedOn: firstAcceptance(known),
    orderedInMonth: ofMonth.ordered,
    acceptedInMonth: ofMonth.accepted,
    returnedInMonth: ofMonth.returned,
    net,
    platform,
    platformDifference: platform === null ? null : platform - net,
    completion: pace.completionShare,
    timeProgress: pace.timeShare,
    differencePoints: pace.differencePoints,
    open: pace.open,
    neededPerMonth: pace.neededPerMonth,
    expectedFinishOn: pace.expectedFinishOn,
  };
}

function firstAcceptance(moves: readonly LedgerMove[]): LocalDate | null {
  const [first] = countedEvents(
    moves.filter(({ kind }) => kind === 'receipt'),
    'received',
  );
  return first?.on ?? null;
}

function sumsOf(moves: readonly LedgerMove[]) {
  const sum = (of: (move: LedgerMove) => number) =>
    quantity(moves.reduce((total, move) => total + of(move), 0));
  return {
    ordered: sum((move) => (move.kind === 'order' ? move.ordered : 0)),
    delivered: sum((move) => (move.kind === 'receipt' ? move.delivered : 0)),
    accepted: sum((move) => (move.kind === 'receipt' ? move.accepted : 0)),
    returned: sum((move) => (move.kind === 'return' ? move.returned : 0)),
  };
}
