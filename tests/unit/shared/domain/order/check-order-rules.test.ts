import { addDays, localDate, partsOf, type LocalDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import { firstBackEntryDay } from '@shared/domain/order/check-back-entry';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { ConnectionId } from '@shared/domain/order/order';
import type { OrderContext, OrderDraft } from '@shared/domain/order/order-draft';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anAgreement } from '@tests/builders/agreement-builder';
import { aDay } from '@tests/builders/arbitraries';
import { anOrderContext, anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import { lineTotals } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = localDate(2024, 4, 1);

describe('checkOrderDraft on the order gate', () => {
  const own = 'line-cement-40' as AgreedLineId;
  const single = { setKey: null, isPart: false } as const;
  const other = {
    ...single,
    agreedLineId: 'line-cement-20' as AgreedLineId,
    productId: 'product-cement-20' as ProgramProductId,
    name: '骨水泥 20g',
    open: 30,
  };
  const openings = (open: number) => [
    {
      ...single,
      ...{ agreedLineId: own, productId: anOrderDraftLine().productId, name: '骨水泥 40g', open },
    },
    other,
  ];
  const used = lineTotals({ ordered: quantity(200) });
  const usedUp = { lineTotalsById: new Map([[used.id, used]]), groupOpenings: openings(0) };

  it('asks a reason once the own volume is used up and another is open, and cites the notice', () => {
    const found = checkOrderDraft(anOrderDraft(), anOrderContext(usedUp));
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'gate-reason-missing',
        severity: 'error',
        line: 0,
        facts: { products: '骨水泥 20g', open: 30 },
        citation: expect.objectContaining({ clause: '五(一)' }) as unknown,
      }),
    );
    expect(kindsOf({ gateReason: ' ' }, usedUp)).toContain('error gate-reason-missing');
  });

  it('lets it go on with a reason', () => {
    expect(kindsOf({ gateReason: '型号不合适' }, usedUp)).toEqual([
      'note beyond-agreed',
      'note gate-passed',
    ]);
  });

  it('says nothing while a unit of the own volume is open, and nothing when nothing else is', () => {
    const oneLeft = lineTotals({ ordered: quantity(199) });
    const context = {
      lineTotalsById: new Map([[oneLeft.id, oneLeft]]),
      groupOpenings: openings(1),
    };
    expect(kindsOf({ lines: [anOrderDraftLine({ quantity: 1 })] }, context)).toEqual([]);
    const alone = { ...usedUp, groupOpenings: openings(0).slice(0, 1) };
    expect(kindsOf({}, alone)).toEqual(['note beyond-agreed']);
  });

  it('does not hold a part against its own set, but against other sets and products', () => {
    const part = { ...single, setKey: 'hip/maker-1', isPart: true };
    const [asked] = openings(0);
    if (asked === undefined) throw new Error('The product has an opening');
    const whole = { ...other, setKey: 'hip/maker-1' };
    const foreign = { ...other, setKey: 'hip/maker-2', name: '全髋 乙' };
    const foreignPart = { ...other, setKey: 'hip/maker-2', isPart: true, name: '球头 乙' };
    const gate = (...groupOpenings: OrderContext['groupOpenings']) =>
      kindsOf({}, { ...usedUp, groupOpenings: [{ ...asked, ...part }, ...groupOpenings] });
    expect(gate(whole)).not.toContain('error gate-reason-missing');
    expect(gate(foreignPart)).not.toContain('error gate-reason-missing');
    expect(gate(whole, foreign)).toContain('error gate-reason-missing');
  });
});

describe('checkOrderDraft on back entries', () => {
  const today = localDate(2024, 9, 10);
  const shanghai = {
    id: 'sh' as ConnectionId,
    name: '上海阳光',
    backEntryMonths: 3,
    isFollower: false,
    hasDistributorCode: true,
    mappedProductIds: new Set([anOrderDraftLine().productId]),
  };
  const usedOn = (day: LocalDate, connection: OrderContext['connection'] = shanghai) =>
    kindsOf(
      { orderedOn: today, backEntry: { usedOn: day, reason: '急诊' } },
      { today, connection },
    );

  it('takes the current month and the three before, from the first of June on', () => {
    expect(usedOn(localDate(2024, 9, 10))).toEqual([]);
    expect(usedOn(localDate(2024, 6, 1))).toEqual([]);
    const found = checkOrderDraft(
      anOrderDraft({
        orderedOn: today,
        backEntry: { usedOn: localDate(2024, 5, 31), reason: '急诊' },
      }),
      anOrderContext({ today, connection: shanghai }),
    );
    expect(found).toMatchObject([
      { kind: 'back-entry-too-old', severity: 'error', facts: { firstDay: '2024-06-01' } },
    ]);
  });

  it('refuses it where the platform takes none, and warns where no platform is set up', () => {
    const day = localDate(2024, 9, 1);
    expect(usedOn(day, { ...shanghai, backEntryMonths: null })).toEqual([
      'error back-entry-not-taken',
    ]);
    expect(usedOn(day, null)).toEqual(['warning back-entry-window-unknown']);
  });

  it('holds the pack’s window beside the platform’s: the narrower one wins', () => {
    const citation = {
      notice: '院办〔2024〕7号',
      clause: '三',
      summary: '补单',
      certainty: 'stated',
    };
    const within = (months: number, certainty: 'stated' | 'unverified', connection = true) => {
      const backEntryMonths = { value: months, citation: { ...citation, certainty } };
      const pack: OrderContext['pack'] = { ...xinjiang202413, backEntryMonths };
      return kindsOf(
        { orderedOn: today, backEntry: { usedOn: localDate(2024, 7, 31), reason: '急诊' } },
        { today, connection: connection ? shanghai : null, pack },
      );
    };
    expect(within(2, 'stated')).toEqual([]);
    expect(within(1, 'stated')).toEqual(['error back-entry-beyond-rule']);
    expect(within(1, 'unverified')).toEqual(['warning back-entry-beyond-rule']);
    expect(within(1, 'stated', false)).toEqual(['error back-entry-beyond-rule']);
    expect(within(2, 'stated', false)).toEqual([]);
  });

  it('refuses use in the future, after the order and before the cycle', () => {
    expect(usedOn(addDays(today, 1))).toEqual(['error used-in-future']);
    const backEntry = { usedOn: today, reason: '急诊' };
    const earlier = { orderedOn: addDays(today, -1), backEntry };
    expect(kindsOf(earlier, { today, connection: shanghai })).toEqual(['error used-after-order']);
    expect(usedOn(localDate(2024, 3, 24))).toEqual([
      'error used-before-cycle',
      'error back-entry-too-old',
    ]);
  });

  it('asks why', () => {
    const backEntry = { usedOn: today, reason: ' ' };
    expect(kindsOf({ orderedOn: today, backEntry }, { today, connection: shanghai })).toEqual([
      'error back-entry-reason-missing',
    ]);
  });

  it('opens on the first day of the month so many months back, whatever the day', () => {
    fc.assert(
      fc.property(aDay(), fc.nat(12), (day, months) => {
        const first = firstBackEntryDay(day, months);
        expect(first.endsWith('-01')).toBe(true);
        const at = partsOf(day);
        const from = partsOf(first);
        expect(at.year * 12 + at.month - (from.year * 12 + from.month)).toBe(months);
      }),
    );
  });
});

describe('checkOrderDraft on licences and mapping', () => {
  const licence = { kind: 'trading', number: 'L-1', enterprise: '配送公司' } as const;

  it('takes a licence on its last day and refuses the day after', () => {
    const lastDay = { licences: [{ ...licence, expiresOn: day }] };
    expect(kindsOf({}, lastDay)).toEqual(['warning licence-expires-soon']);
    expect(kindsOf({}, { licences: [{ ...licence, expiresOn: addDays(day, -1) }] })).toEqual([
      'error licence-expired',
    ]);
    expect(kindsOf({}, { licences: [{ ...licence, expiresOn: addDays(day, 91) }] })).toEqual([]);
  });

  it('warns of what the connection cannot name, because the order would be held back', () => {
    const connection = {
      id: 'zj' as ConnectionId,
      name: '浙江',
      backEntryMonths: null,
      isFollower: false,
      hasDistributorCode: false,
      mappedProductIds: new Set<ProgramProductId>(),
    };
    expect(kindsOf({}, { connection })).toEqual([
      'warning distributor-not-mapped',
      'warning item-not-mapped',
    ]);
  });
});

describe('checkOrderDraft on 先收后补', () => {
  const unsigned = { agreement: anAgreement({ state: 'awaiting-signatures' }) };

  it('turns what stands between a patient and a product into a warning, for a reason', () => {
    expect(kindsOf({ receiveFirst: '急诊手术' }, unsigned)).toEqual([
      'warning agreement-not-in-force',
    ]);
    expect(kindsOf({ receiveFirst: '' }, unsigned)).toEqual([
      'error receive-first-reason-missing',
      'error agreement-not-in-force',
    ]);
    const lines = [anOrderDraftLine({ unitPrice: unitPrice(12_800_001) })];
    expect(kindsOf({ receiveFirst: '急诊手术', lines })).toEqual(['warning price-above-selected']);
  });

  it('lets no nonsense pass', () => {
    const receiveFirst = '急诊手术';
    const asked = (quantityAsked: number) =>
      kindsOf({ receiveFirst, lines: [anOrderDraftLine({ quantity: quantityAsked })] });
    expect(asked(0)).toEqual(['error quantity-not-positive']);
    expect(asked(9_000_000_000)).toEqual(['error amount-too-large']);
    expect(kindsOf({ receiveFirst, lines: [] })).toEqual(['error no-lines']);
    expect(kindsOf({ receiveFirst, orderedOn: addDays(day, 1) })).toEqual([
      'error ordered-in-future',
    ]);
  });
});

function kindsOf(
  draft: Partial<OrderDraft>,
  context: Partial<OrderContext> = {},
): readonly string[] {
  return checkOrderDraft(anOrderDraft(draft), anOrderContext(context)).map(
    ({ severity, kind }) => `${severity} ${kind}`,
  );
}
