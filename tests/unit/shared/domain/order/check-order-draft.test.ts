import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { OrderContext, OrderDraft } from '@shared/domain/order/order-draft';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { anAgreement, anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import { anOrderContext, anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import {
  anAgreedLine,
  aProgram,
  aProgramProduct,
  lineTotals,
} from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const day = localDate(2024, 4, 1);
const cement = aProgramProduct().id;
const unverifiedKind = {
  value: 'three-party',
  citation: { notice: '某通知', clause: '二', certainty: 'unverified', summary: '三方协议' },
} as const;

describe('checkOrderDraft', () => {
  it('has nothing to say about an order at the selected price from the agreed distributor', () => {
    expect(checkOrderDraft(anOrderDraft(), anOrderContext())).toEqual([]);
  });

  it('refuses an order without lines', () => {
    expect(kindsOf({ lines: [] })).toEqual(['error no-lines']);
  });

  it('refuses another distributor than the agreement names', () => {
    const distributorId = 'distributor-other' as EnterpriseId;
    expect(kindsOf({ distributorId })).toEqual(['error distributor-differs']);
  });

  it('refuses a product that the agreement does not have', () => {
    const productId = 'product-other' as ProgramProductId;
    expect(kindsOf({ lines: [anOrderDraftLine({ productId })] })).toEqual([
      'error product-not-agreed',
    ]);
  });

  it('warns when a product stands in two lines', () => {
    const lines = [anOrderDraftLine(), anOrderDraftLine()];
    expect(kindsOf({ lines })).toEqual(['warning product-twice']);
  });

  it('refuses a price above the selected one, by one hao too, and cites the notice', () => {
    const lines = [anOrderDraftLine({ unitPrice: unitPrice(12_800_001) })];
    const [found] = checkOrderDraft(anOrderDraft({ lines }), anOrderContext());
    expect(found).toMatchObject({
      kind: 'price-above-selected',
      severity: 'error',
      line: 0,
      facts: { selected: 12_800_000, asked: 12_800_001 },
      citation: { notice: '新医保发〔2024〕13号', clause: '五(二)' },
    });
  });

  it('cites where Chongqing speaks of the selected price and of a lower one', () => {
    const clauseAt = (price: number) => {
      const lines = [anOrderDraftLine({ unitPrice: unitPrice(price) })];
      const found = checkOrderDraft(anOrderDraft({ lines }), {
        ...anOrderContext(),
        pack: chongqing202454,
      });
      return found.find(({ kind }) => kind.startsWith('price-'))?.citation?.clause;
    };
    expect(clauseAt(12_800_001)).toBe('二(四)');
    expect(clauseAt(12_000_000)).toBe('二(二)');
  });

  it('lets a lower price go on, for a reason', () => {
    const lower = { unitPrice: unitPrice(12_000_000) };
    expect(kindsOf({ lines: [anOrderDraftLine({ ...lower, priceReason: '  ' })] })).toEqual([
      'error price-reason-missing',
    ]);
    expect(kindsOf({ lines: [anOrderDraftLine({ ...lower, priceReason: '企业让利' })] })).toEqual([
      'note price-below-selected',
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a quantity of %s', (asked) => {
    expect(kindsOf({ lines: [anOrderDraftLine({ quantity: asked })] })).toEqual([
      'error quantity-not-positive',
    ]);
  });

  it('refuses a quantity whose amount cannot be held exactly', () => {
    const lines = [anOrderDraftLine({ quantity: 9_000_000_000 })];
    expect(kindsOf({ lines })).toEqual(['error amount-too-large']);
  });

  it('warns when the quantity is not whole packs', () => {
    const product = aProgramProduct({
      unit: { baseUnit: '袋', packUnit: '盒', basePerPack: 12 },
    });
    const context = { productsById: new Map([[product.id, product]]) };
    expect(kindsOf({}, context)).toEqual(['warning not-whole-packs']);
    expect(kindsOf({ lines: [anOrderDraftLine({ quantity: 24 })] }, context)).toEqual([]);
  });

  it('notes that an order goes beyond what is open, and warns from more than three times that', () => {
    const totals = lineTotals({ ordered: quantity(190) });
    const context = { lineTotalsById: new Map([[totals.id, totals]]) };
    const asking = (asked: number) =>
      kindsOf({ lines: [anOrderDraftLine({ quantity: asked })] }, context);
    expect(asking(10)).toEqual([]);
    expect(asking(11)).toEqual(['note beyond-agreed']);
    expect(asking(30)).toEqual(['note beyond-agreed']);
    expect(asking(31)).toEqual(['warning unusual-quantity', 'note beyond-agreed']);
  });

  it('finds nothing unusual in going on after the agreed quantity is ordered', () => {
    const totals = lineTotals({ ordered: quantity(200) });
    const context = { lineTotalsById: new Map([[totals.id, totals]]) };
    expect(kindsOf({}, context)).toEqual(['note beyond-agreed']);
  });

  it('counts returned goods as open again', () => {
    const totals = lineTotals({ ordered: quantity(200), returned: quantity(20) });
    expect(kindsOf({}, { lineTotalsById: new Map([[totals.id, totals]]) })).toEqual([]);
  });

  it('takes an agreed quantity of zero as it is', () => {
    const line = anAgreedLine({ agreed: quantity(0) });
    expect(kindsOf({}, { agreedLinesById: new Map([[line.id, line]]) })).toEqual([
      'note beyond-agreed',
    ]);
  });

  it('warns that an uncoded product cannot be reported yet', () => {
    const product = aProgramProduct({ nationalCode: null });
    const context = anOrderContext({ productsById: new Map([[product.id, product]]) });
    expect(checkOrderDraft(anOrderDraft(), context)).toMatchObject([
      { kind: 'product-uncoded', severity: 'warning', citation: { clause: '四(一)' } },
    ]);
  });
});

describe('checkOrderDraft on listing states', () => {
  const listingOf = (kind: 'to-be-listed' | 'suspended' | 'resumed') => {
    const product = aProgramProduct();
    const { id: productId, programId } = product;
    const from = localDate(2024, 4, 1);
    const entered = { enteredOn: from, enteredBy: '张敏', reason: '', reverses: null };
    const state = { id: 'state-1', revision: 1, programId, productId, kind, from, ...entered };
    return { listingsByProductId: new Map([[productId, state]]) };
  };

  it('refuses what waits to be listed or is suspended, and takes what is listed again', () => {
    expect(kindsOf({}, listingOf('to-be-listed'))).toEqual(['error product-not-listed']);
    expect(kindsOf({}, listingOf('suspended'))).toEqual(['error product-not-listed']);
    expect(kindsOf({}, listingOf('resumed'))).toEqual([]);
  });

  it('lets it pass when it is received first with a reason', () => {
    const urgent = { receiveFirst: '急诊手术' };
    expect(kindsOf(urgent, listingOf('suspended'))).toEqual(['warning product-not-listed']);
  });
});

describe('checkOrderDraft on days and signatures', () => {
  it('refuses an order before the cycle starts and takes one on its first day', () => {
    const { cycle } = aProgram();
    expect(kindsOf({ orderedOn: addDays(cycle.from, -1) })).toEqual([
      'error ordered-before-cycle',
      'error agreement-not-started',
    ]);
    expect(kindsOf({ orderedOn: cycle.from })).toEqual([]);
  });

  it('refuses an order after the cycle ends and takes one on its last day, though the year is over', () => {
    const { cycle } = aProgram();
    const today = addDays(cycle.to, 1);
    expect(kindsOf({ orderedOn: cycle.to }, { today })).toEqual(['warning agreement-year-over']);
    expect(kindsOf({ orderedOn: today }, { today })).toEqual([
      'error ordered-after-cycle',
      'warning agreement-year-over',
    ]);
  });

  it('refuses an order of tomorrow', () => {
    expect(kindsOf({ orderedOn: addDays(day, 1) })).toEqual(['error ordered-in-future']);
  });

  it('only warns when a rule was not held against its text', () => {
    const { pack, program } = anOrderContext();
    const citation = {
      notice: '某通知',
      clause: '一',
      certainty: 'unverified',
      summary: '自某日起执行',
    } as const;
    const unsure = { ...pack, startsOn: { value: program.cycle.from, citation } };
    const found = kindsOf({ orderedOn: localDate(2024, 3, 24) }, { pack: unsure });
    expect(found).toContain('warning ordered-before-cycle');
  });

  it.each(['draft', 'awaiting-signatures', 'terminated', 'void'] as const)(
    'refuses an order on a %s agreement of the first year',
    (state) => {
      expect(kindsOf({}, { agreement: anAgreement({ state }) })).toEqual([
        'error agreement-not-in-force',
      ]);
    },
  );

  it('only warns when the renewal of the second year is not signed: the price holds', () => {
    const agreement = anAgreement({
      yearNumber: 2,
      startsOn: localDate(2025, 3, 25),
      endsOn: localDate(2026, 3, 24),
    });
    const context = { agreement, today: localDate(2025, 3, 25) };
    expect(kindsOf({ orderedOn: localDate(2025, 3, 25) }, context)).toEqual([
      'warning renewal-not-signed',
    ]);
  });
});

describe('checkOrderDraft under a pack that is not checked against its notice', () => {
  const joints = { ...xinjiang202413, agreementKind: unverifiedKind, agreementMonths: null };
  const unsigned = anAgreement({ state: 'awaiting-signatures' });

  it('warns of an unsigned first year and does not refuse', () => {
    expect(kindsOf({}, { agreement: unsigned, pack: joints })).toEqual([
      'warning agreement-not-in-force',
    ]);
    expect(kindsOf({}, { agreement: unsigned })).toEqual(['error agreement-not-in-force']);
  });

  it('refuses an ended agreement as such, without the clause', () => {
    const agreement = anAgreement({ state: 'terminated' });
    const found = checkOrderDraft(anOrderDraft(), anOrderContext({ agreement, pack: joints }));
    expect(found).toMatchObject([
      { kind: 'agreement-not-in-force', severity: 'error', citation: null },
    ]);
  });
});

describe('checkOrderDraft on the backup distributor', () => {
  const backup = aSignedAgreement(localDate(2024, 3, 20), { role: 'backup' });

  it('warns when the main distributor is not late by more than seven days', () => {
    const warned = ['warning backup-before-late'];
    expect(kindsOf({}, { agreement: backup })).toEqual(warned);
    const promised = new Map([[cement, addDays(day, -7)]]);
    expect(kindsOf({}, { agreement: backup, mainPromisedByProductId: promised })).toEqual(warned);
  });

  it('has nothing to say from day eight', () => {
    const promised = new Map([[cement, addDays(day, -8)]]);
    expect(kindsOf({}, { agreement: backup, mainPromisedByProductId: promised })).toEqual([]);
  });

  it('asks of each ordered product: owed since 06-01 opens the one, the other owed since 06-20 only on 06-28', () => {
    const other = 'product-cement-20' as ProgramProductId;
    const agreedLineId = 'line-cement-20' as AgreedLineId;
    const context = {
      agreement: {
        ...backup,
        lines: [...backup.lines, anAgreementLine({ productId: other, agreedLineId })],
      },
      today: localDate(2024, 6, 28),
      productsById: new Map([cement, other].map((id) => [id, aProgramProduct({ id })])),
      mainPromisedByProductId: new Map([
        [cement, localDate(2024, 6, 1)],
        [other, localDate(2024, 6, 20)],
      ]),
    };
    const lines = [anOrderDraftLine(), anOrderDraftLine({ productId: other })];
    const found = checkOrderDraft(
      anOrderDraft({ orderedOn: localDate(2024, 6, 9), lines }),
      anOrderContext(context),
    );
    expect(found).toMatchObject([
      { kind: 'backup-before-late', line: 1, facts: { mainPromisedOn: '2024-06-20' } },
    ]);
    expect(kindsOf({ orderedOn: localDate(2024, 6, 27), lines }, context)).toHaveLength(1);
    expect(kindsOf({ orderedOn: localDate(2024, 6, 28), lines }, context)).toEqual([]);
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
