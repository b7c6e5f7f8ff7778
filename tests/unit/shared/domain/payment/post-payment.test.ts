import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import type { PayableBalance, PayableId } from '@shared/domain/payment/payable';
import {
  checkPayment,
  postPayment,
  type PaymentContext,
  type PaymentDraft,
} from '@shared/domain/payment/post-payment';
import { proposeAllocations } from '@shared/domain/payment/propose-allocations';
import { countingIds } from '@tests/builders/draft-builders';
import { aBalance, aPayable } from '@tests/builders/payable-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const second = 'payable-2' as PayableId;

describe('checkPayment', () => {
  it('has nothing to say about a payment that its allocations make up', () => {
    expect(checkPayment(aDraft(), aContext())).toEqual([]);
  });

  it('pays no payable beyond what is open', () => {
    expect(kindsOf({ amount: fen(100_001), allocations: [part(100_001)] })).toEqual([
      'error beyond-open',
    ]);
    expect(kindsOf({ amount: fen(0), allocations: [part(0)] })).toEqual(['error beyond-open']);
  });

  it('wants allocations that add up to the amount, each payable once', () => {
    expect(kindsOf({ amount: fen(99_999) })).toEqual(['error sum-differs']);
    expect(kindsOf({ amount: fen(0), allocations: [] })).toEqual(['error no-allocations']);
    expect(kindsOf({ allocations: [part(50_000), part(50_000)] })).toEqual(['error payable-twice']);
  });

  it('sets off a claim as far as it goes', () => {
    const context = withClaim(-20_000);
    const allocations = [part(100_000), part(-20_000, second)];
    expect(kindsOf({ amount: fen(80_000), allocations }, context)).toEqual([]);
    const more = [part(100_000), part(-20_001, second)];
    expect(kindsOf({ amount: fen(79_999), allocations: more }, context)).toEqual([
      'error beyond-open',
    ]);
  });

  it('refuses strangers, days to come and days before the acceptance', () => {
    const distributorId = 'distributor-other' as EnterpriseId;
    expect(kindsOf({ distributorId })).toEqual(['error payable-of-another-distributor']);
    expect(kindsOf({ allocations: [part(100_000, second)] })).toEqual(['error payable-unknown']);
    expect(kindsOf({ paidOn: localDate(2024, 5, 31) })).toEqual(['error paid-in-future']);
    expect(kindsOf({ paidOn: localDate(2024, 4, 7) })).toEqual(['error paid-before-acceptance']);
  });

  it('is not entered twice under one number of the bank', () => {
    const posted = postPayment(aDraft(), aContext(), issue());
    if (!posted.ok) throw new Error('The first is posted');
    const context = aContext({ sameReference: posted.value.payment });
    expect(kindsOf({}, context)).toEqual(['error already-posted']);
    expect(kindsOf({ bankReference: '' }, context)).toEqual(['warning bank-reference-missing']);
  });

  it('warns without the number of the bank', () => {
    expect(kindsOf({ bankReference: ' ' })).toEqual(['warning bank-reference-missing']);
  });
});

describe('postPayment', () => {
  it('lowers what is open by what is paid', () => {
    const allocations = [part(40_000)];
    const posted = postPayment(aDraft({ amount: fen(40_000), allocations }), aContext(), issue());
    expect(posted).toMatchObject({
      ok: true,
      value: {
        payment: { number: 'FK-2024-A1B2C3-00001', amount: 40_000, revision: 1 },
        entries: [{ kind: 'payment', amount: -40_000, on: '2024-05-20' }],
        balances: [{ open: 60_000, paid: 40_000, revision: 2 }],
      },
    });
  });

  it('is refused with its findings', () => {
    const posted = postPayment(aDraft({ amount: fen(1) }), aContext(), issue());
    expect(posted).toMatchObject({ ok: false, error: { findings: [{ kind: 'sum-differs' }] } });
  });
});

describe('proposeAllocations', () => {
  it('pays first what falls due first', () => {
    const later = aBalance({ id: second, dueOn: localDate(2024, 6, 30) });
    expect(proposeAllocations(fen(120_000), [later, aBalance()])).toEqual({
      allocations: [part(100_000), part(20_000, second)],
      left: 0,
    });
  });

  it('says what finds no open payable', () => {
    expect(proposeAllocations(fen(120_000), [aBalance()])).toEqual({
      allocations: [part(100_000)],
      left: 20_000,
    });
  });

  it('sets off a claim only as far as something is left to set it off against', () => {
    const claim = aBalance({ id: second, open: fen(-30_000) });
    expect(proposeAllocations(fen(90_000), [aBalance(), claim])).toEqual({
      allocations: [part(-10_000, second), part(100_000)],
      left: 0,
    });
  });

  it('always proposes what the check lets pass', () => {
    const opens = fc.array(fc.integer({ min: -500, max: 1_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(opens, fc.integer({ min: 0, max: 8_000 }), (list, wanted) => {
        const balances = list.map((open, index) =>
          aBalance({
            id: `payable-${index}` as PayableId,
            open: fen(open),
            dueOn: addDays(localDate(2024, 5, 31), (open * 7) % 90),
          }),
        );
        const { allocations, left } = proposeAllocations(fen(wanted), balances);
        const amount = fen(wanted - left);
        const found = checkPayment(aDraft({ amount, allocations }), contextOf(balances));
        const expected = allocations.length === 0 ? ['no-allocations'] : [];
        expect(found.map(({ kind }) => kind)).toEqual(expected);
        const owed = list.filter((open) => open > 0).reduce((sum, open) => sum + open, 0);
        expect(left).toBe(Math.max(0, wanted - owed));
      }),
    );
  });
});

function part(amount: number, payableId: PayableId = aPayable().id) {
  return { payableId, amount: fen(amount) };
}

function aDraft(overrides: Partial<PaymentDraft> = {}): PaymentDraft {
  return {
    distributorId: 'distributor-main' as EnterpriseId,
    paidOn: localDate(2024, 5, 20),
    bankReference: 'BK20240520001',
    amount: fen(100_000),
    allocations: [part(100_000)],
    ...overrides,
  };
}

function aContext(overrides: Partial<PaymentContext> = {}): PaymentContext {
  return { ...contextOf([aBalance()]), ...overrides };
}

function withClaim(open: number): PaymentContext {
  return contextOf([aBalance(), aBalance({ id: second, open: fen(open) })]);
}

function contextOf(balances: readonly PayableBalance[]): PaymentContext {
  return {
    today: localDate(2024, 5, 20),
    payablesById: new Map(balances.map(({ id, dueOn }) => [id, aPayable({ id, dueOn })])),
    balancesById: new Map(balances.map((balance) => [balance.id, balance])),
    sameReference: null,
  };
}

function kindsOf(draft: Partial<PaymentDraft>, context: PaymentContext = aContext()) {
  return checkPayment(aDraft(draft), context).map(({ severity, kind }) => `${severity} ${kind}`);
}

function issue() {
  return { number: 'FK-2024-A1B2C3-00001', newId: countingIds() };
}
