import { createHeaderClaims } from '@renderer/workers/exchange/header-claims';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import { FIELDS } from '@tests/unit/shared/connectors/zhejiang/zhejiang-model';
import { describe, expect, it } from 'vitest';
import { anOrderUnderway, countSent, openStage } from './exchange-stage';

describe('the number that an answer gives an order', () => {
  it('is not believed when it is another order’s', () => {
    const claims = createHeaderClaims();
    expect([claims.take('DD1', 'A'), claims.take('DD1', 'A'), claims.take('DD1', 'B')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(claims.isOthers('DD1', 'A')).toBe(false);
  });

  it('goes to the order that the platform shows beside it', () => {
    const claims = createHeaderClaims();
    claims.take('DD1', 'B');
    claims.prove('DD1', 'A');
    expect([claims.isOthers('DD1', 'A'), claims.isOthers('DD1', 'B')]).toEqual([false, true]);
  });

  it('is asked for when it has turned out to be another order’s', async () => {
    const { model, claims, finish, calls } = openStage((_call, pass) => pass());
    const exchange = anOrderUnderway(2);
    const step = zhejiangConnector.orders.nextStep({ ...exchange, fields: FIELDS }, 'order');
    if (step === null) throw new Error('No step');
    model.answer(step.call);
    claims.prove('99', 'CG-2024-A1B2C3-00099');
    const wrong = { ...exchange, progress: { ...exchange.progress, headerId: '99' } };
    expect((await finish(wrong)).state).toBe('done');
    expect(Object.values(countSent(model))).toEqual([1, 1]);
    expect(calls.filter(({ operation }) => operation === 'ZJ9704')).toEqual([]);
  });
});
