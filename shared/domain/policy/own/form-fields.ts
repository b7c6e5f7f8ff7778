/** How a value of a pack is written: a day, a whole number above zero, a percentage, or one of some words. */
export type FormField =
  | { readonly kind: 'day' | 'count' | 'share' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

const day = { kind: 'day' } as const;
const count = { kind: 'count' } as const;
const share = { kind: 'share' } as const;

function choice<const Words extends readonly string[]>(...choices: Words) {
  return { kind: 'choice', choices } as const;
}

/** As many steps as the form offers. No notice we hold has more than two. */
export const PREPAYMENT_STEPS = ['step1', 'step2', 'step3'] as const;

const step = {
  share: choice('exactly', 'at-least', 'rest'),
  percent: share,
  due: choice(
    'end-of-month-after-start',
    'end-of-month-number',
    'days-after-signing',
    'working-days-after-signing',
  ),
  /** Months, the month's number, days, or working days to apply, as the kind of day says. */
  number: count,
  /** Working days to pay. */
  toPay: count,
};

/** Every value that the schema of a pack has, by rule, as a form writes it. */
export const FORM_FIELDS = {
  startsOn: { value: day },
  cycleMonths: { value: count },
  agreementMonths: { value: count },
  agreementKind: { value: choice('three-party', 'purchase', 'trading-contract') },
  signBefore: { value: day },
  relationsBefore: { value: day },
  mainDistributors: { value: count },
  backupDistributors: { value: count },
  payment: {
    kind: choice('end-of-next-month', 'days-after-acceptance', 'contract'),
    days: count,
  },
  paymentDayMove: { value: choice('previous-working-day', 'next-working-day') },
  backupAfterLateDays: { value: count },
  progressEvent: { value: choice('ordered', 'delivered', 'received') },
  timeBasis: { value: choice('days', 'months') },
  behindShare: { value: share },
  stronglyBehindShare: { value: share },
  prepayment: {
    base: choice('notified', 'purchase-amount', 'agreed-amount', 'contract-amount'),
    ...fieldsOfSteps(),
    offsetFrom: choice('month-after-cycle'),
    refundAfterMonths: count,
    fund: choice('by-level'),
  },
  transition: {
    buyingStopsOn: day,
    oldStockUntil: day,
    oldPlatformUntil: day,
    usedAcceptedBefore: day,
  },
  demand: {
    base: choice('last-year-purchases', 'two-year-average'),
    directions: choice('both', 'drop'),
    explainBeyond: share,
  },
  renewal: { base: choice('last-agreed', 'last-use'), atLeast: share },
  nonSelected: { unit: choice('quantity', 'amount'), maxShare: share },
  entryCheck: { fromMonth: count },
  deliveryShare: { atLeast: share, per: choice('hospital', 'distributor') },
  deliveryHours: { normal: count, urgent: count, remote: count, urgentRemote: count },
  keepsLowerPrice: { value: choice('permitted') },
  backEntryMonths: { value: count },
  complaintAnswerDays: { value: count },
  settlementCutOffs: { supplierFilesBy: count, hospitalReconcilesBy: count, agencyActsFrom: count },
  agreedShare: {
    kind: choice('range', 'by-price-cut'),
    from: share,
    to: share,
    fromCut: share,
    toCut: share,
    baseShare: share,
    movedShare: share,
    perPoint: share,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FormField>>>>;

function fieldsOfSteps() {
  const named = PREPAYMENT_STEPS.flatMap((name) =>
    Object.entries(step).map(([key, field]) => [`${name}.${key}`, field] as const),
  );
  return Object.fromEntries(named) as Readonly<Record<StepKey, FormField>>;
}

type StepKey = `${(typeof PREPAYMENT_STEPS)[number]}.${keyof typeof step}`;

/** A rule whose values staff may adjust: a field of the pack. */
export type FormRule = keyof typeof FORM_FIELDS;

export const FORM_RULES = Object.keys(FORM_FIELDS) as readonly FormRule[];

/**
 * Rules that stand with the pack but enter no figure: who changes one is told so.
 *
 * Of the cut-offs our excerpt has the days only, not what is handed in; the agreed share is worked out by the
 * authority, from price cuts that no published result carries.
 */
const ONLY_SHOWN: readonly FormRule[] = ['settlementCutOffs', 'agreedShare'];

export function isOnlyShown(rule: FormRule): boolean {
  return ONLY_SHOWN.includes(rule);
}

/** The parts of one rule, in the order in which a form shows them. */
export function fieldsOf(rule: FormRule): readonly (readonly [part: string, field: FormField])[] {
  return Object.entries(FORM_FIELDS[rule]);
}

/** The typed texts by `rule.part`; a text that is left empty, or not there, gives nothing. */
export type PackForm = Readonly<Record<string, string>>;

export function formKey(rule: FormRule, part: string): string {
  return `${rule}.${part}`;
}
