import type { LocalDate } from '../calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '../money/money';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId } from '../program/program';
import type { Severity } from '../record/finding';

/** Last day of the agreement year that is judged when it is over; null while it runs. */
type YearEnd = LocalDate | null;

/** What each kind of warning (预警) knows beside its subject. */
export type WarningFacts = {
  readonly 'behind-calendar': {
    readonly completion: BasisPoints | null;
    readonly time: BasisPoints;
    /** Below zero: how many units are missing to stand where the calendar asks. */
    readonly units: number;
    readonly unit: string;
    readonly endedOn: YearEnd;
  };
  readonly 'entry-missing': {
    /** `warned` from day 45, `checked` once the authority's check has opened. */
    readonly stage: 'warned' | 'checked';
    readonly opensOn: LocalDate;
    /** Which monthly check it is, from 1; 0 before the first. */
    readonly round: number;
    readonly endedOn: YearEnd;
  };
  readonly 'non-selected-share': {
    readonly share: BasisPoints;
    readonly limit: BasisPoints;
    /** The notice gives no number: the limit is the hospital's own. */
    readonly isOwnLimit: boolean;
    readonly excluded: number;
    readonly documents: string;
    readonly endedOn: YearEnd;
  };
  readonly 'substitute-rise': {
    readonly month: string;
    readonly units: number;
    readonly usual: number;
  };
  readonly 'abnormal-use': {
    readonly month: string;
    readonly units: number;
    readonly usual: number;
    readonly unit: string;
  };
  readonly 'mixed-set': { readonly amount: Fen; readonly reference: Fen; readonly sets: number };
  readonly 'distributor-late': { readonly lines: number; readonly days: number };
  readonly 'delivery-share-low': {
    readonly share: BasisPoints;
    readonly limit: BasisPoints;
    readonly isOwnLimit: boolean;
  };
  readonly 'payment-late': { readonly count: number; readonly amount: Fen; readonly days: number };
  readonly 'price-above-selected': {
    readonly selected: UnitPrice;
    readonly paid: UnitPrice;
    readonly excess: Fen;
  };
  readonly 'off-platform': { readonly count: number; readonly amount: Fen };
  readonly 'complaint-unanswered': { readonly dueOn: LocalDate; readonly days: number };
  readonly 'main-after-switch': {
    readonly units: number;
    readonly switchedOn: LocalDate;
    readonly backupOrder: string;
  };
};

export type WarningKind = keyof WarningFacts;

export const WARNING_KINDS = [
  'behind-calendar',
  'entry-missing',
  'non-selected-share',
  'substitute-rise',
  'abnormal-use',
  'mixed-set',
  'distributor-late',
  'delivery-share-low',
  'payment-late',
  'price-above-selected',
  'off-platform',
  'complaint-unanswered',
  'main-after-switch',
] as const satisfies readonly WarningKind[];

export type EvidenceKind =
  'line' | 'order' | 'receipt' | 'payable' | 'outside-purchase' | 'set' | 'complaint';

/** One row that a warning rests on. */
export type WarningEvidence = {
  /** Tells it from evidence that a closed case has seen; what recurs monthly carries its month. */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** The row itself, for the way to it. */
  readonly rowId: string;
  /** Number of the document, or the product. */
  readonly subject: string;
  readonly on: LocalDate | null;
  readonly quantity: number | null;
  readonly amount: Fen | null;
};

type WarningBase = {
  /** Kind and subject: the same cause has the same key on every day. */
  readonly key: string;
  readonly severity: Exclude<Severity, 'error'>;
  readonly programId: ProgramId | null;
  /** What it is about, in the user's words. */
  readonly subject: string;
  /** Null where no notice asks for it: then it is our convention. */
  readonly citation: Citation | null;
  readonly evidence: readonly WarningEvidence[];
};

/** Something the authority would ask about, found before it does. */
export type Warning = WarningBase &
  {
    readonly [Kind in WarningKind]: { readonly kind: Kind; readonly facts: WarningFacts[Kind] };
  }[WarningKind];
