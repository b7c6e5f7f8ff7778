import { judgeOutcome, judgeProblem } from '@renderer/workers/exchange/judge-outcome';
import { UnknownReason } from '@shared/contracts/platform';
import { err, ok } from '@shared/kernel/result';
import { describe, expect, it } from 'vitest';

function answered(status: number) {
  return judgeOutcome(
    ok({
      outcome: 'answered',
      status,
      text: '{}',
      sentAt: '2024-04-01T02:00:00.000Z',
      durationMs: 12,
      clockSkewMs: null,
      messageId: 'message-1',
    }),
  );
}

describe('how a message ended', () => {
  it('is a doubt whenever the platform may have worked on it', () => {
    for (const reason of UnknownReason.options) {
      const sent = ok({ outcome: 'unknown', reason, detail: '', messageId: 'm' } as const);
      expect(judgeOutcome(sent).kind).toBe('doubt');
    }
    for (const status of [500, 502, 503, 504]) expect(answered(status).kind).toBe('doubt');
  });

  it('is an answer to be read with any other status that is no gateway refusal', () => {
    for (const status of [200, 201, 400, 409, 422]) expect(answered(status).kind).toBe('answer');
  });

  it('holds the connection where certainly nothing was worked on', () => {
    expect(answered(429)).toMatchObject({ kind: 'hold', hold: 'busy' });
    expect(answered(404)).toMatchObject({ kind: 'hold', problem: { kind: 'address-wrong' } });
    expect(answered(401)).toMatchObject({ kind: 'hold', problem: { kind: 'credentials-refused' } });
    const refused = { outcome: 'not-sent', detail: '', messageId: null } as const;
    expect(judgeOutcome(ok({ ...refused, reason: 'offline' }))).toMatchObject({ hold: 'offline' });
    expect(judgeOutcome(err({ kind: 'not-configured' }))).toMatchObject({
      hold: 'problem',
      problem: { kind: 'no-credentials' },
    });
  });

  it('tells refusals from what may be sent again', () => {
    const words = { code: '9', words: '原话' };
    expect(judgeProblem({ kind: 'refused', ...words }, 'm').kind).toBe('refused');
    expect(judgeProblem({ kind: 'duplicate', ...words }, 'm').kind).toBe('duplicate');
    expect(judgeProblem({ kind: 'unreadable', words: '' }, 'm').kind).toBe('doubt');
    expect(judgeProblem({ kind: 'quota-used-up', ...words }, 'm')).toMatchObject({ hold: 'quota' });
    expect(judgeProblem({ kind: 'token-refused', ...words }, 'm')).toMatchObject({
      hold: 'problem',
    });
  });
});
