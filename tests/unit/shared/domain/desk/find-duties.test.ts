import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { deliveryDuty, expiryDuty, paceDuty, signingDuty } from '@shared/domain/desk/find-duties';
import {
  approvalDuty,
  gateDuty,
  receiveFirstDuty,
  reportDuty,
} from '@shared/domain/desk/order-duties';
import { sortDuties, type Duty } from '@shared/domain/desk/duty';
import { fen } from '@shared/domain/money/money';
import { paceOf } from '@shared/domain/pace/pace';
import { quantity } from '@shared/domain/quantity/quantity';
import type { LotId } from '@shared/domain/stock/stock';
import { chineseHolidays, policyPacks } from '@shared/policy-packs/index';
import { anAgreement } from '@tests/builders/agreement-builder';
import { anOrder } from '@tests/builders/order-builders';
import { anAgreedLine } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const pack = policyPacks.find(({ noticeNumber }) => noticeNumber === '新医保发〔2024〕13号');
if (pack === undefined) throw new Error('No pack');
const day = (text: string) => text as LocalDate;
const clock = (today: string) => ({ today: day(today), holidays: chineseHolidays });

describe('duties of the desk', () => {
  it('lets the backup deliver from day 8 after the agreed day, not on day 7', () => {
    const order = anOrder({ state: 'placed', promisedOn: day('2024-05-01') });
    const on = (today: string) =>
      deliveryDuty({ order, role: 'main', openAmount: fen(1) }, { pack, today: day(today) })?.kind;
    expect(on('2024-05-01')).toBeUndefined();
    expect(on('2024-05-02')).toBe('delivery-late');
    expect(on('2024-05-08')).toBe('delivery-late');
    expect(on('2024-05-09')).toBe('backup-allowed');
  });

  it('never offers the backup to replace itself', () => {
    const order = anOrder({ state: 'placed', promisedOn: day('2024-05-01') });
    expect(
      deliveryDuty(
        { order, role: 'backup', openAmount: fen(1) },
        { pack, today: day('2024-06-01') },
      )?.kind,
    ).toBe('delivery-late');
  });

  it('keeps an unsigned agreement on the desk until all have signed', () => {
    const draft = anAgreement({ state: 'draft' });
    expect(signingDuty(draft, { pack, years: [] }, clock('2024-03-20'))).toMatchObject({
      kind: 'agreement-unsigned',
      waitingFor: ['hospital'],
      daysLeft: 5,
    });
    expect(
      signingDuty(anAgreement({ state: 'effective' }), { pack, years: [] }, clock('2024-03-20')),
    ).toBeUndefined();
  });

  it('asks for a report until the order is reported or cancelled', () => {
    const today = day('2024-05-02');
    expect(
      reportDuty(anOrder({ reportState: 'awaiting-report', state: 'placed' }), today)?.kind,
    ).toBe('order-awaiting-report');
    expect(
      reportDuty(anOrder({ reportState: 'awaiting-report', state: 'cancelled' }), today),
    ).toBeUndefined();
    expect(reportDuty(anOrder({ reportState: 'reported' }), today)).toBeUndefined();
  });

  it('says that the platform sent an order back, and nothing of a report while approval is missing', () => {
    const today = day('2024-05-02');
    expect(reportDuty(anOrder({ reportState: 'returned' }), today)?.kind).toBe('order-returned');
    const approval = { state: 'waiting', operatorId: null, at: null, words: '' } as const;
    expect(reportDuty(anOrder({ approval }), today)).toBeUndefined();
    expect(approvalDuty(anOrder({ approval }), today)?.kind).toBe('approval-waiting');
    expect(approvalDuty(anOrder({ approval, state: 'cancelled' }), today)).toBeUndefined();
  });

  it('shows the head a passed gate with its reason and clause while the order is open', () => {
    const order = anOrder({ gateReason: '型号不合适' });
    expect(gateDuty(order, day('2024-05-02'), pack)).toMatchObject({
      kind: 'gate-passed',
      reason: '型号不合适',
      citation: { clause: '五(一)' },
    });
    expect(gateDuty({ ...order, state: 'closed' }, day('2024-05-02'), pack)).toBeUndefined();
  });

  it('keeps a receive-first order on the desk, closed or not, until it is settled', () => {
    const today = day('2024-05-02');
    const order = anOrder({ receiveFirst: '急诊手术' });
    expect(receiveFirstDuty(order, today)?.kind).toBe('receive-first-unsettled');
    expect(receiveFirstDuty({ ...order, state: 'closed' }, today)).toBeDefined();
    const settlement = {
      words: '协议已补签',
      operatorId: order.operatorId,
      at: '2024-05-01T02:00:00.000Z' as Instant,
    };
    expect(receiveFirstDuty({ ...order, settlement }, today)).toBeUndefined();
  });

  it('names a line that is behind the calendar, and no line that is ahead', () => {
    const range = { from: day('2024-03-25'), to: day('2025-03-24') };
    const duty = (accepted: number) => {
      const totals = {
        ordered: quantity(0),
        delivered: quantity(0),
        accepted: quantity(accepted),
        returned: quantity(0),
      };
      const pace = paceOf({ agreed: quantity(100), totals, range, today: day('2024-09-23'), pack });
      return paceDuty(anAgreedLine(), '骨水泥', pace)?.kind;
    };
    expect(duty(0)).toBe('line-behind');
    expect(duty(50)).toBe('line-behind');
    expect(duty(52)).toBeUndefined();
  });

  it('counts the last day of a lot as usable', () => {
    const lot = {
      id: 'lot' as LotId,
      revision: 1,
      productId: 'p' as never,
      lotNumber: 'A1',
      producedOn: null,
      expiresOn: day('2024-05-31'),
    };
    const stock = {
      id: lot.id,
      revision: 1,
      productId: lot.productId,
      expiresOn: lot.expiresOn,
      onHand: quantity(3),
    };
    const on = (today: string) =>
      expiryDuty(lot, stock, { product: '骨水泥', today: day(today) })?.kind;
    expect(on('2024-05-31')).toBe('lot-near-expiry');
    expect(on('2024-06-01')).toBe('lot-expired');
    expect(on('2023-05-31')).toBeUndefined();
  });

  it('puts what is late before what is only due', () => {
    const duty = (kind: 'payment-late' | 'payment-due', daysLeft: number): Duty => ({
      kind,
      payableId: 'p' as never,
      lastWorkingDay: day('2024-05-31'),
      subject: '',
      on: null,
      daysLeft,
      amount: fen(1),
      citation: null,
    });
    const sorted = sortDuties([
      duty('payment-due', 1),
      duty('payment-late', -1),
      duty('payment-late', -9),
    ]);
    expect(sorted.map(({ daysLeft }) => daysLeft)).toEqual([-9, -1, 1]);
  });
});
