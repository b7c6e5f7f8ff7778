import type { PlatformCall, Quota } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import type { ExchangeProblem } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ExchangePorts } from './exchange-ports';
import { judgeOutcome, type Failed, type Judged } from './judge-outcome';
import type { LineGate } from './line-gate';

export type TalkFigures = {
  readonly lastSuccessAt: Instant | null;
  readonly lastDurationMs: number | null;
  readonly quotaRemaining: number | null;
  readonly clockSkewMs: number | null;
};

/** Sends messages of one connection and tells its gate how they ended. */
export type ConnectionTalk = {
  readonly say: (call: PlatformCall, subject: string) => Promise<Judged>;
  /** The platform's words said that nothing goes at the moment. */
  readonly hold: (failed: Extract<Failed, { kind: 'hold' }>) => void;
  /** An answer came that could not be read. */
  readonly lost: (problem: ExchangeProblem) => void;
  /** An answer was read: the platform can be spoken to. */
  readonly understood: (quota: Quota) => void;
  readonly figures: () => TalkFigures;
};

export function createConnectionTalk(
  connectionId: ConnectionId,
  {
    ports,
    gate,
    now,
  }: {
    readonly ports: Pick<ExchangePorts, 'send'>;
    readonly gate: LineGate;
    readonly now: () => Instant;
  },
): ConnectionTalk {
  let figures: TalkFigures = {
    lastSuccessAt: null,
    lastDurationMs: null,
    quotaRemaining: null,
    clockSkewMs: null,
  };

  return {
    async say({ operation, kind, body }, subject) {
      const from = Date.parse(now());
      const sent = await ports.send({ connectionId, operation, kind, body, subject });
      const judged = judgeOutcome(sent);
      if (judged.kind === 'answer') {
        gate.took(Date.parse(now()) - from);
        const { durationMs, clockSkewMs } = judged;
        figures = { ...figures, lastDurationMs: durationMs, clockSkewMs, lastSuccessAt: now() };
      } else if (judged.kind === 'hold') gate.hold(judged.hold, judged.problem);
      else gate.answerLost(judged.problem);
      return judged;
    },
    hold: ({ hold, problem }) => gate.hold(hold, problem),
    lost: gate.answerLost,
    understood({ remaining }) {
      gate.succeeded();
      if (remaining !== null) figures = { ...figures, quotaRemaining: remaining };
    },
    figures: () => figures,
  };
}
