import type { PlatformMessage } from '@shared/contracts/platform';
import { randomUUID } from 'node:crypto';
import { findText } from './answer-text';
import type { DialectGateway, ReadyMessage, SendCall } from './dialect-gateway';
import type { HttpClient } from './http-client';
import type { HttpOutcome, NotSent, Unknown } from './http-outcome';
import { judgeAnswer, type ReadableAnswer } from './judge-answer';
import type { SecretStriker } from './strike-secrets';

export type NoteMessage = (message: PlatformMessage) => void;

/** What became of one message, and where the log has it. */
export type Carried = {
  readonly outcome: ReadableAnswer | NotSent | Unknown;
  readonly messageId: string;
  readonly sentAt: string;
  readonly durationMs: number;
};

type Label = Pick<SendCall, 'operation' | 'subject'>;

type CarrierOptions = {
  readonly client: HttpClient;
  readonly dialect: Pick<DialectGateway, 'isOwn' | 'unwrap'>;
  readonly striker: SecretStriker;
  readonly note: NoteMessage;
  readonly now: () => Date;
};

export type CarryMessage = (ready: ReadyMessage, label: Label) => Promise<Carried>;

/** Carries messages one by one and keeps both directions of each in the log, secrets struck out. */
export function createMessageCarrier(options: CarrierOptions): CarryMessage {
  const { client, dialect, now } = options;
  return async (ready, label) => {
    const sentAt = now().toISOString();
    const startedAt = performance.now();
    const carried = await client.post(ready.post);
    const durationMs = performance.now() - startedAt;
    const outcome =
      carried.kind === 'answered' ? judgeAnswer(carried, ready.post.url, dialect) : carried;
    const messageId = randomUUID();
    options.note({
      id: messageId,
      ...label,
      sentAt,
      durationMs,
      status: carried.kind === 'not-sent' ? null : carried.status,
      outcome: outcome.kind === 'answered' ? 'answered' : `${outcome.kind}: ${outcome.reason}`,
      request: strikeAndCut(`POST ${ready.post.url.href}\n\n${ready.shown}`, options.striker),
      answer: strikeAndCut(answerText(carried, outcome), options.striker),
    });
    return { outcome, messageId, sentAt, durationMs };
  };
}

function answerText(carried: HttpOutcome, outcome: Carried['outcome']): string {
  if (outcome.kind === 'answered') return outcome.text;
  const raw = carried.kind === 'answered' ? findText(carried) : null;
  return raw === null ? outcome.detail : `${outcome.detail}\n\n${raw}`;
}

const MAX_CHARS = 65_536;
/** Read beyond the cut, so that no half of a secret is left before it. */
const MARGIN_CHARS = 16_384;

function strikeAndCut(text: string, { strike }: SecretStriker): string {
  if (text.length <= MAX_CHARS) return strike(text);
  const kept = strike(text.slice(0, MAX_CHARS + MARGIN_CHARS)).slice(0, MAX_CHARS);
  return `${kept}\n…（全文 ${text.length} 字，余下未保存）`;
}
