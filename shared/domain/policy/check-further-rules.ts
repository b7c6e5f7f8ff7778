import { isLocalDate } from '../calendar/local-date';
import type { PackFault } from './pack-fault';
import type { FurtherRules } from './policy-pack';
import type { PrepaymentDue, PrepaymentRule } from './prepayment-rule';

/** The further rules, for what looks at all of them. */
export const FURTHER_FIELDS = [
  'prepayment',
  'transition',
  'demand',
  'renewal',
  'nonSelected',
  'entryCheck',
  'deliveryShare',
  'deliveryHours',
  'keepsLowerPrice',
  'backEntryMonths',
  'complaintAnswerDays',
  'settlementCutOffs',
  'agreedShare',
  'paymentDayMove',
] as const satisfies readonly (keyof FurtherRules)[];

const WHOLE = 10_000;
const LONGEST_MONTH = 31;

/** Checks the form of the values that a pack gives beside its days and lengths. */
export function faultsOfFurtherRules(rules: FurtherRules): readonly PackFault[] {
  return [
    ...faultsOfCounts(rules),
    ...faultsOfShares(rules),
    ...faultsOfOrder(rules),
    ...faultsOfTransition(rules),
    ...(rules.prepayment === null ? [] : faultsOfPrepayment(rules.prepayment.value)),
  ];
}

function faultsOfCounts(rules: FurtherRules): readonly PackFault[] {
  const hours = rules.deliveryHours?.value;
  const cutOffs = rules.settlementCutOffs?.value;
  const days = cutOffs && Object.values(cutOffs);
  const counts: readonly (readonly [string, readonly (number | null | undefined)[]])[] = [
    ['entryCheck', [rules.entryCheck?.value.fromMonth]],
    ['deliveryHours', hours === undefined ? [] : Object.values(hours)],
    ['backEntryMonths', [rules.backEntryMonths?.value]],
    ['complaintAnswerDays', [rules.complaintAnswerDays?.value]],
    ['settlementCutOffs', days ?? []],
  ];
  const malformed = counts
    .filter(([, values]) => values.some((value) => typeof value === 'number' && !isCount(value)))
    .map(([field]): PackFault => ({ kind: 'number-malformed', field }));
  return days?.some((day) => day > LONGEST_MONTH)
    ? [...malformed, { kind: 'number-malformed', field: 'settlementCutOffs' }]
    : malformed;
}

function faultsOfShares(rules: FurtherRules): readonly PackFault[] {
  const agreed = rules.agreedShare?.value;
  const shares: readonly (readonly [string, readonly (number | null | undefined)[]])[] = [
    ['deliveryShare', [rules.deliveryShare?.value.atLeast]],
    [
      'agreedShare',
      agreed === undefined
        ? []
        : Object.values(agreed).filter((value) => typeof value === 'number'),
    ],
  ];
  const outside = shares
    .filter(([, values]) => values.some((value) => typeof value === 'number' && !isShare(value)))
    .map(([field]): PackFault => ({ kind: 'share-out-of-range', field }));
  outside.push(...faultsOfLimits(rules));
  // A renewal may have to be larger than what it renews.
  const renewal = rules.renewal?.value.atLeast ?? WHOLE;
  return isCount(renewal)
    ? outside
    : [...outside, { kind: 'share-out-of-range', field: 'renewal' }];
}

/** Limits that may be nothing at all: every change explained, no non-selected product. */
function faultsOfLimits({ demand, nonSelected }: FurtherRules): readonly PackFault[] {
  const limits = [
    ['demand', demand?.value.explainBeyond],
    ['nonSelected', nonSelected?.value.maxShare],
  ] as const;
  return limits
    .filter(([, share]) => typeof share === 'number' && share !== 0 && !isShare(share))
    .map(([field]) => ({ kind: 'share-out-of-range', field }));
}

/** Ranges that run backwards, and parties of whom the second would act before the first. */
function faultsOfOrder({ agreedShare, settlementCutOffs }: FurtherRules): readonly PackFault[] {
  const faults: PackFault[] = [];
  const share = agreedShare?.value;
  const isBackwards =
    share?.kind === 'range' ? share.from > share.to : share && share.fromCut > share.toCut;
  if (isBackwards) faults.push({ kind: 'values-out-of-order', field: 'agreedShare' });
  const cutOffs = settlementCutOffs?.value;
  if (
    cutOffs &&
    (cutOffs.supplierFilesBy > cutOffs.hospitalReconcilesBy ||
      cutOffs.hospitalReconcilesBy > cutOffs.agencyActsFrom)
  )
    faults.push({ kind: 'values-out-of-order', field: 'settlementCutOffs' });
  return faults;
}

function faultsOfTransition({ transition }: FurtherRules): readonly PackFault[] {
  if (transition === null) return [];
  const { buyingStopsOn, oldStockUntil } = transition.value;
  const field = 'transition';
  const faults = Object.values(transition.value)
    .filter((day) => day !== null && !isLocalDate(day))
    .map((): PackFault => ({ kind: 'day-unknown', field }));
  const isBackwards = buyingStopsOn && oldStockUntil && oldStockUntil < buyingStopsOn;
  return isBackwards ? [...faults, { kind: 'days-out-of-order', field }] : faults;
}

function faultsOfPrepayment(rule: PrepaymentRule): readonly PackFault[] {
  const field = 'prepayment';
  const faults: PackFault[] = [];
  if (rule.steps.length === 0) faults.push({ kind: 'number-malformed', field });
  const shares = rule.steps.map(({ share }): number => (share.kind === 'rest' ? 0 : share.share));
  const isOver = shares.reduce((total, share) => total + share, 0) > WHOLE;
  // "The rest" says nothing unless it is the last step.
  const rest = rule.steps.findIndex(({ share }) => share.kind === 'rest');
  if (isOver || (rest !== -1 && rest !== rule.steps.length - 1))
    faults.push({ kind: 'share-out-of-range', field });
  if (rule.steps.some(({ share }) => share.kind !== 'rest' && !isShare(share.share)))
    faults.push({ kind: 'share-out-of-range', field });
  const counts = rule.steps.flatMap(({ due }) => (due === null ? [] : countsOf(due)));
  if ([...counts, rule.refundAfterMonths ?? 1].some((count) => !isCount(count)))
    faults.push({ kind: 'number-malformed', field });
  return faults;
}

function countsOf(due: PrepaymentDue): readonly number[] {
  return Object.values(due).filter((value) => typeof value === 'number');
}

function isShare(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= WHOLE;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
