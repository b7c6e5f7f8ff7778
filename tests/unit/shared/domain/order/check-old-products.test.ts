import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { checkOldProducts } from '@shared/domain/order/check-old-products';
import type { ConnectionId } from '@shared/domain/order/order';
import type { OrderContext } from '@shared/domain/order/order-draft';
import { WHOLE_PROGRAM } from '@shared/domain/program/product-scope';
import { fuxin2020SamePrice } from '@shared/policy-packs/fuxin-2020-same-price';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import { agreementTerms, aSignedAgreement } from '@tests/builders/agreement-builder';
import { anOrderContext, anOrderDraft } from '@tests/builders/draft-builders';
import { describe, expect, it } from 'vitest';

const none = { buyingStopsOn: null, acceptBefore: null, oldPlatformUntil: null };

function found(orderedOn: LocalDate, context: Partial<OrderContext>) {
  return checkOldProducts(anOrderDraft({ orderedOn }), anOrderContext(context));
}

describe('old products of 阜新', () => {
  const { citation } = fuxin2020SamePrice.transition;
  const transitions = [
    { ...none, scope: WHOLE_PROGRAM, buyingStopsOn: localDate(2020, 7, 1), citation },
  ];
  const within = (deliveryDays: number) => ({
    transitions,
    agreement: aSignedAgreement(localDate(2020, 1, 2), { terms: agreementTerms({ deliveryDays }) }),
  });

  it('warns of what is ordered on 06-28 for 07-03: from 07-01 stock is only used up', () => {
    expect(found(localDate(2020, 6, 28), within(5))).toMatchObject([
      {
        kind: 'old-product-after-stop',
        severity: 'warning',
        line: 0,
        facts: { promisedOn: '2020-07-03', stopsOn: '2020-07-01' },
        citation: { clause: '一' },
      },
    ]);
    expect(found(localDate(2020, 6, 28), within(3))).toHaveLength(1);
    expect(found(localDate(2020, 6, 28), within(2))).toEqual([]);
  });

  it('refuses what is ordered on 07-01', () => {
    expect(found(localDate(2020, 7, 1), within(2))).toMatchObject([
      { kind: 'old-product-closed', severity: 'error' },
    ]);
  });
});

describe('the old platform of 咸宁', () => {
  const { citation, value } = xianning20203.transition;
  const { oldPlatformUntil } = value;
  const transitions = [{ ...none, scope: WHOLE_PROGRAM, oldPlatformUntil, citation }];
  const city = {
    id: 'city' as ConnectionId,
    name: '咸宁市平台',
    backEntryMonths: null,
    isFollower: false,
    hasDistributorCode: true,
    mappedProductIds: new Set<never>(),
  };

  it('is warned of from 2020-09-01 on; its last day is still allowed', () => {
    const context = { transitions, connection: city };
    expect(found(localDate(2020, 8, 31), context)).toEqual([]);
    expect(found(localDate(2020, 9, 1), context)).toMatchObject([
      {
        kind: 'old-platform-over',
        severity: 'warning',
        facts: { connection: '咸宁市平台', until: '2020-08-31' },
        citation: { notice: '咸药采联办〔2020〕3号', clause: '一' },
      },
    ]);
  });

  it('is not the platform that takes over from it', () => {
    const connection = { ...city, name: '省平台', isFollower: true };
    expect(found(localDate(2020, 9, 1), { transitions, connection })).toEqual([]);
    expect(found(localDate(2020, 9, 1), { transitions, connection: null })).toEqual([]);
  });
});
