import type { LocalDate } from '@shared/domain/calendar/local-date';
import { basisPoints } from '@shared/domain/money/money';
import { checkPolicyPack, type PackFault } from '@shared/domain/policy/check-policy-pack';
import type { TransitionRule } from '@shared/domain/policy/pack-values';
import type { Citation, Cited, PolicyPack } from '@shared/domain/policy/policy-pack';
import type { PrepaymentRule, PrepaymentStep } from '@shared/domain/policy/prepayment-rule';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { describe, expect, it } from 'vitest';

const citation: Citation = { notice: '某通知', clause: '一', certainty: 'stated', summary: '概述' };

function faultsOf(change: Partial<PolicyPack>): readonly PackFault[] {
  const checked = checkPolicyPack({ ...xinjiang202413, ...change });
  return checked.ok ? [] : checked.error;
}

function aStep(share: number): PrepaymentStep {
  return { share: { kind: 'exactly', share: basisPoints(share) }, due: null };
}

function aPrepayment(steps: readonly PrepaymentStep[]): Cited<PrepaymentRule> {
  const value = {
    base: 'notified',
    offsetFrom: null,
    refundAfterMonths: null,
    fund: null,
  } as const;
  return { value: { ...value, steps }, citation };
}

function aTransition(stops: string, until: string | null): Cited<TransitionRule> {
  const value = {
    buyingStopsOn: stops as LocalDate,
    oldStockUntil: until as LocalDate | null,
    oldPlatformUntil: null,
    usedAcceptedBefore: null,
  };
  return { value, citation };
}

describe('a pack', () => {
  it('is accepted as it is shipped', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[PackFault['kind'], string, Partial<PolicyPack>]>([
    ['id-malformed', 'id', { id: 'Xinjiang 2024' }],
    ['version-malformed', 'version', { version: 0 }],
    ['text-missing', 'title', { title: ' ' }],
    ['text-missing', 'productClasses', { productClasses: [] }],
    ['day-unknown', 'startsOn', { startsOn: { value: '2024-02-30' as LocalDate, citation } }],
    ['day-unknown', 'publishedOn', { publishedOn: '2024/3/11' as LocalDate }],
    [
      'number-malformed',
      'cycleMonths',
      { cycleMonths: { value: 0, citation }, agreementMonths: null },
    ],
    [
      'number-malformed',
      'payment',
      { payment: { value: { kind: 'days-after-acceptance', days: 2.5 }, citation } },
    ],
    [
      'days-out-of-order',
      'relationsBefore',
      { relationsBefore: { value: '2024-04-01' as LocalDate, citation } },
    ],
    ['years-do-not-fit', 'agreementMonths', { agreementMonths: { value: 7, citation } }],
    ['share-out-of-range', 'stronglyBehindShare', { stronglyBehindShare: basisPoints(10_001) }],
    ['share-out-of-range', 'behindShare', { behindShare: basisPoints(0) }],
    ['thresholds-out-of-order', 'stronglyBehindShare', { behindShare: basisPoints(7_999) }],
    [
      'values-out-of-order',
      'agreedShare',
      {
        agreedShare: {
          value: { kind: 'range', from: basisPoints(8_001), to: basisPoints(8_000) },
          citation,
        },
      },
    ],
    [
      'values-out-of-order',
      'settlementCutOffs',
      {
        settlementCutOffs: {
          value: { supplierFilesBy: 6, hospitalReconcilesBy: 5, agencyActsFrom: 7 },
          citation,
        },
      },
    ],
    [
      'text-missing',
      'payment',
      { payment: { value: null, citation: { ...citation, clause: '' } } },
    ],
    [
      'summary-malformed',
      'progressCitation',
      { progressCitation: { ...citation, summary: '很长的一段原文'.repeat(10) } },
    ],
    [
      'topic-repeated',
      'extension',
      {
        otherRules: [
          { topic: 'extension', title: '延长', citation },
          { topic: 'extension', title: '延长', citation },
        ],
      },
    ],
    [
      'share-out-of-range',
      'nonSelected',
      { nonSelected: { value: { unit: 'quantity', maxShare: basisPoints(10_001) }, citation } },
    ],
    ['number-malformed', 'entryCheck', { entryCheck: { value: { fromMonth: 0 }, citation } }],
    [
      'number-malformed',
      'settlementCutOffs',
      {
        settlementCutOffs: {
          value: { supplierFilesBy: 3, hospitalReconcilesBy: 5, agencyActsFrom: 32 },
          citation,
        },
      },
    ],
    ['days-out-of-order', 'transition', { transition: aTransition('2020-07-01', '2020-06-30') }],
    ['day-unknown', 'transition', { transition: aTransition('2020-06-31', null) }],
    ['number-malformed', 'prepayment', { prepayment: aPrepayment([]) }],
    ['share-out-of-range', 'prepayment', { prepayment: aPrepayment([aStep(6_000), aStep(4_001)]) }],
    [
      'share-out-of-range',
      'prepayment',
      { prepayment: aPrepayment([{ share: { kind: 'rest' }, due: null }, aStep(5_000)]) },
    ],
    [
      'summary-malformed',
      'prepayment',
      {
        prepayment: { ...aPrepayment([aStep(5_000)]), citation: { ...citation, summary: '' } },
      },
    ],
  ])('is refused with %s at %s', (kind, field, change) => {
    expect(faultsOf(change)).toEqual([{ kind, field }]);
  });

  it('names all its faults at once', () => {
    expect(faultsOf({ version: -1, region: '' })).toHaveLength(2);
  });
});
