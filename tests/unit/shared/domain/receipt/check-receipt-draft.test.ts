import { localDate } from '@shared/domain/calendar/local-date';
import type { OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import { checkReceiptDraft } from '@shared/domain/receipt/check-receipt-draft';
import type {
  ReceiptContext,
  ReceiptDraft,
  ReceiptDraftLine,
} from '@shared/domain/receipt/receipt-draft';
import type { Lot, LotId } from '@shared/domain/stock/stock';
import { fuxin2020SamePrice } from '@shared/policy-packs/fuxin-2020-same-price';
import {
  aReceiptContext,
  aReceiptDraft,
  aReceiptDraftLine,
  orderLineTotals,
} from '@tests/builders/draft-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { describe, expect, it } from 'vitest';

describe('checkReceiptDraft', () => {
  it('has nothing to say about a prompt and complete acceptance', () => {
    expect(checkReceiptDraft(aReceiptDraft(), aReceiptContext())).toEqual([]);
  });

  it('refuses an acceptance without lines or inspector', () => {
    expect(kindsOf({ lines: [], inspector: ' ' })).toEqual([
      'error no-lines',
      'error inspector-missing',
    ]);
  });

  it.each(['closed', 'cancelled'] as const)('refuses goods for a %s order', (state) => {
    const order = anOrder({ state, reportState: 'reported' });
    expect(kindsOf({}, { order })).toEqual(['error order-not-open']);
  });

  it('notes that the order was not reported yet', () => {
    expect(kindsOf({}, { order: anOrder() })).toEqual(['note order-not-reported']);
  });

  it('refuses a line that is not of this order', () => {
    const orderLineId = 'order-line-other' as OrderLineId;
    expect(kindsOfLine({ orderLineId })).toEqual(['error line-unknown']);
  });

  it('wants accepted and rejected to make up what was delivered', () => {
    expect(kindsOfLine({ delivered: 20, accepted: 15, rejected: 4, rejectReason: '破损' })).toEqual(
      ['error quantities-differ'],
    );
    expect(kindsOfLine({ delivered: 20, accepted: 15, rejected: 5, rejectReason: '破损' })).toEqual(
      [],
    );
  });

  it('wants a reason for what is rejected', () => {
    expect(kindsOfLine({ accepted: 15, rejected: 5 })).toEqual(['error reject-reason-missing']);
  });

  it.each([-1, 0.5, Number.NaN])('refuses a delivered quantity of %s', (delivered) => {
    expect(kindsOfLine({ delivered })).toEqual(['error quantity-invalid']);
  });

  it('refuses a line of which nothing came', () => {
    expect(kindsOfLine({ delivered: 0, accepted: 0 })).toEqual(['error nothing-delivered']);
  });

  it('refuses more than is open, unless there is a reason', () => {
    const more = { delivered: 21, accepted: 21 };
    expect(kindsOfLine(more)).toEqual(['error more-than-open']);
    expect(kindsOfLine({ ...more, overReason: '厂家赠送' })).toEqual(['warning more-than-open']);
  });

  it('holds the lots of one order line together against what is open', () => {
    const line = anOrderLine();
    const totals = orderLineTotals(line, { accepted: quantity(6) });
    const context = { orderLineTotalsById: new Map([[line.id, totals]]) };
    const lots = (second: number) => [
      aReceiptDraftLine({ delivered: 8, accepted: 8 }),
      aReceiptDraftLine({ delivered: second, accepted: second, lotNumber: 'GSN240302' }),
    ];
    expect(kindsOf({ lines: lots(6) }, context)).toEqual([]);
    expect(kindsOf({ lines: lots(7) }, context)).toEqual(['error more-than-open']);
  });
});

describe('checkReceiptDraft on lots', () => {
  it('wants lot and expiry', () => {
    expect(kindsOfLine({ lotNumber: ' ', expiresOn: null })).toEqual([
      'error lot-missing',
      'error expiry-missing',
    ]);
  });

  it('wants the expiry after the production, and the production before the arrival', () => {
    const producedOn = localDate(2024, 4, 9);
    expect(kindsOfLine({ producedOn })).toEqual(['error produced-after-arrival']);
    const expiresOn = localDate(2024, 3, 1);
    expect(kindsOfLine({ producedOn: expiresOn, expiresOn })).toEqual([
      'error expiry-before-production',
      'error lot-expired',
    ]);
  });

  it('takes goods on their expiry day and refuses them the day after, but lets them be rejected', () => {
    const expired = { expiresOn: localDate(2024, 4, 7) };
    expect(kindsOfLine({ expiresOn: localDate(2024, 4, 8) })).toEqual(['warning short-shelf-life']);
    expect(kindsOfLine(expired)).toEqual(['error lot-expired']);
    expect(kindsOfLine({ ...expired, accepted: 0, rejected: 20, rejectReason: '过期' })).toEqual(
      [],
    );
  });

  it('warns when less shelf life is left than the agreement asks', () => {
    expect(kindsOfLine({ expiresOn: localDate(2025, 4, 8) })).toEqual([]);
    expect(kindsOfLine({ expiresOn: localDate(2025, 4, 7) })).toEqual(['warning short-shelf-life']);
  });

  it('warns when the lot is known with another expiry day', () => {
    const lot = knownLot('lot-1', localDate(2026, 12, 31));
    const same = knownLot('lot-2', localDate(2027, 2, 28));
    expect(kindsOf({}, { lots: [lot] })).toEqual(['warning lot-known-otherwise']);
    expect(kindsOf({}, { lots: [lot, same] })).toEqual([]);
  });
});

describe('checkReceiptDraft on days', () => {
  it('refuses an acceptance before the arrival or of tomorrow', () => {
    const acceptedOn = localDate(2024, 4, 7);
    expect(kindsOf({ acceptedOn })).toEqual(['error accepted-before-arrival']);
    expect(kindsOf({ acceptedOn: localDate(2024, 4, 9) })).toEqual(['error accepted-in-future']);
  });

  it('warns about goods that were accepted before they were ordered: 补单', () => {
    const before = localDate(2024, 3, 29);
    expect(kindsOf({ arrivedOn: before, acceptedOn: before })).toEqual([
      'warning accepted-before-order',
    ]);
  });

  it('warns of an old product of 阜新 that is accepted on 2020-07-03, and not on 06-30', () => {
    const { citation } = fuxin2020SamePrice.transition;
    const orderedOn = localDate(2020, 6, 28);
    const context = {
      today: localDate(2020, 7, 3),
      order: anOrder({ orderedOn }),
      oldLines: [{ orderLineId: anOrderLine().id, stopsOn: localDate(2020, 7, 1), citation }],
    };
    const accepting = (day: ReceiptDraft['acceptedOn']) =>
      kindsOf({ arrivedOn: day, acceptedOn: day }, context);
    expect(accepting(localDate(2020, 7, 3))).toContain('warning old-product-accepted');
    expect(accepting(localDate(2020, 7, 1))).toContain('warning old-product-accepted');
    expect(accepting(localDate(2020, 6, 30))).not.toContain('warning old-product-accepted');
  });

  it('warns from the third working day on, and leaves holidays out', () => {
    const today = localDate(2024, 4, 30);
    const accepting = (arrivedOn: ReceiptDraft['arrivedOn'], acceptedOn: typeof arrivedOn) =>
      kindsOf({ arrivedOn, acceptedOn }, { today });
    // 2024-04-04 to 06 are 清明, and Sunday the 7th is worked in exchange.
    expect(accepting(localDate(2024, 4, 3), localDate(2024, 4, 8))).toEqual([]);
    expect(accepting(localDate(2024, 4, 3), localDate(2024, 4, 9))).toEqual([
      'warning accepted-slowly',
    ]);
  });

  it('cites the clause on prompt acceptance', () => {
    const draft = aReceiptDraft({ acceptedOn: localDate(2024, 4, 12) });
    const found = checkReceiptDraft(draft, aReceiptContext({ today: localDate(2024, 4, 12) }));
    expect(found).toMatchObject([
      { kind: 'accepted-slowly', facts: { workingDays: 4 }, citation: { clause: '五(一)' } },
    ]);
  });
});

function kindsOf(
  draft: Partial<ReceiptDraft>,
  context: Partial<ReceiptContext> = {},
): readonly string[] {
  return checkReceiptDraft(aReceiptDraft(draft), aReceiptContext(context)).map(
    ({ severity, kind }) => `${severity} ${kind}`,
  );
}

function kindsOfLine(line: Partial<ReceiptDraftLine>): readonly string[] {
  return kindsOf({ lines: [aReceiptDraftLine(line)] });
}

function knownLot(id: string, expiresOn: Lot['expiresOn']): Lot {
  return {
    id: id as LotId,
    revision: 1,
    productId: anOrderLine().productId,
    lotNumber: 'GSN240301',
    producedOn: null,
    expiresOn,
  };
}
