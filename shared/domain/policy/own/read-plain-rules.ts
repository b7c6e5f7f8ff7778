import type { AgreedShareRule } from '../pack-values';
import type { FurtherRules, PolicyPack } from '../policy-pack';
import type { FormRule } from './form-fields';
import type { FormReader } from './form-reader';

export const AGREEMENT_KINDS = ['three-party', 'purchase', 'trading-contract'] as const;
export const DAY_MOVES = ['previous-working-day', 'next-working-day'] as const;
const EVENTS = ['ordered', 'delivered', 'received'] as const;
const BASES = ['last-year-purchases', 'two-year-average'] as const;
const DIRECTIONS = ['both', 'drop'] as const;
const RENEWAL_BASES = ['last-agreed', 'last-use'] as const;
const UNITS = ['quantity', 'amount'] as const;
const COUNTED_PER = ['hospital', 'distributor'] as const;

type ProgressField = 'progressEvent' | 'timeBasis' | 'behindShare' | 'stronglyBehindShare';

/** How completion is watched: none of these may be left out. */
export function readProgress(reader: FormReader): {
  readonly [Field in ProgressField]: PolicyPack[Field] | null;
} {
  const event = reader.choice('progressEvent', 'value', EVENTS);
  const basis = reader.choice('timeBasis', 'value', ['days', 'months']);
  return {
    progressEvent: reader.needed(event, 'progressEvent', 'value'),
    timeBasis: reader.needed(basis, 'timeBasis', 'value'),
    behindShare: reader.needed(reader.share('behindShare'), 'behindShare', 'value'),
    stronglyBehindShare: reader.needed(
      reader.share('stronglyBehindShare'),
      'stronglyBehindShare',
      'value',
    ),
  };
}

type StructuredField =
  | 'transition'
  | 'demand'
  | 'renewal'
  | 'nonSelected'
  | 'entryCheck'
  | 'deliveryShare'
  | 'deliveryHours'
  | 'settlementCutOffs'
  | 'agreedShare';

/** As the form gives it: a part that could not be read is null, and stands among the faults. */
type Loose<Value> = { readonly [Part in keyof Value]: Value[Part] | null };

type StructuredValues = {
  readonly [Field in StructuredField]: Loose<NonNullable<FurtherRules[Field]>['value']> | null;
};

/** Rules of several parts; one whose parts are all empty is not given. */
export function readStructured(reader: FormReader): StructuredValues {
  const unlessEmpty = <T>(rule: FormRule, read: () => T): T | null =>
    reader.isEmpty(rule) ? null : read();
  const needed = <T>(value: T | null, rule: FormRule, part: string) =>
    reader.needed(value, rule, part);
  return {
    transition: unlessEmpty('transition', () => ({
      buyingStopsOn: reader.day('transition', 'buyingStopsOn'),
      oldStockUntil: reader.day('transition', 'oldStockUntil'),
      oldPlatformUntil: reader.day('transition', 'oldPlatformUntil'),
      usedAcceptedBefore: reader.day('transition', 'usedAcceptedBefore'),
    })),
    demand: unlessEmpty('demand', () => ({
      base: needed(reader.choice('demand', 'base', BASES), 'demand', 'base'),
      directions: needed(reader.choice('demand', 'directions', DIRECTIONS), 'demand', 'directions'),
      explainBeyond: reader.share('demand', 'explainBeyond'),
    })),
    renewal: unlessEmpty('renewal', () => ({
      base: needed(reader.choice('renewal', 'base', RENEWAL_BASES), 'renewal', 'base'),
      atLeast: reader.share('renewal', 'atLeast'),
    })),
    nonSelected: unlessEmpty('nonSelected', () => ({
      unit: needed(reader.choice('nonSelected', 'unit', UNITS), 'nonSelected', 'unit'),
      maxShare: reader.share('nonSelected', 'maxShare'),
    })),
    entryCheck: unlessEmpty('entryCheck', () => ({
      fromMonth: needed(reader.count('entryCheck', 'fromMonth'), 'entryCheck', 'fromMonth'),
    })),
    deliveryShare: unlessEmpty('deliveryShare', () => ({
      atLeast: needed(reader.share('deliveryShare', 'atLeast'), 'deliveryShare', 'atLeast'),
      per: needed(reader.choice('deliveryShare', 'per', COUNTED_PER), 'deliveryShare', 'per'),
    })),
    ...readCounted(reader),
    agreedShare: unlessEmpty('agreedShare', () => readAgreedShare(reader)),
  };
}

function readCounted(
  reader: FormReader,
): Pick<StructuredValues, 'deliveryHours' | 'settlementCutOffs'> {
  const hours = (part: string) => reader.count('deliveryHours', part);
  const cutOff = (part: string) =>
    reader.needed(reader.count('settlementCutOffs', part), 'settlementCutOffs', part);
  return {
    deliveryHours: reader.isEmpty('deliveryHours')
      ? null
      : {
          normal: hours('normal'),
          urgent: hours('urgent'),
          remote: hours('remote'),
          urgentRemote: hours('urgentRemote'),
        },
    settlementCutOffs: reader.isEmpty('settlementCutOffs')
      ? null
      : {
          supplierFilesBy: cutOff('supplierFilesBy'),
          hospitalReconcilesBy: cutOff('hospitalReconcilesBy'),
          agencyActsFrom: cutOff('agencyActsFrom'),
        },
  };
}

const RANGE_PARTS = ['from', 'to'] as const;
const CUT_PARTS = ['fromCut', 'toCut', 'baseShare', 'movedShare', 'perPoint'] as const;

/** Either a range of the reported demand, or a share that grows with the price cut. */
function readAgreedShare(reader: FormReader): Loose<AgreedShareRule> | null {
  const rule = 'agreedShare';
  const kind = reader.choice(rule, 'kind', ['range', 'by-price-cut']);
  if (reader.needed(kind, rule, 'kind') === null) return null;
  const unused = kind === 'range' ? CUT_PARTS : RANGE_PARTS;
  for (const part of unused) if (reader.has(rule, part)) reader.fail('part-unused', rule, part);
  const share = (part: string) => reader.needed(reader.share(rule, part), rule, part);
  if (kind === 'range') return { kind, from: share('from'), to: share('to') };
  return {
    kind,
    fromCut: share('fromCut'),
    toCut: share('toCut'),
    baseShare: share('baseShare'),
    movedShare: share('movedShare'),
    perPoint: share('perPoint'),
  };
}
