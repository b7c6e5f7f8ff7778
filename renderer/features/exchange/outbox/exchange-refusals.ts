import type { JournalRefusal, Repositories } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { TextKey } from '@renderer/i18n/messages';
import { problemWords } from './exchange-words';

type Exchanges = Repositories['exchanges'];
type Decision = 'retry' | 'withdraw' | 'settleDifference' | 'freezeEvidence';
type Answered = Awaited<ReturnType<Exchanges[Decision]>>;

export type ExchangeRefusal = Extract<Answered, { readonly ok: false }>['error'];

const KEYS = {
  'exchange-not-found': 'refused.exchange-not-found',
  'not-parked': 'refused.not-parked',
  'still-wrong': 'refused.still-wrong',
  'already-sent': 'refused.already-sent',
  'difference-not-found': 'refused.difference-not-found',
  'no-words': 'refused.no-words',
  'settled-already': 'refused.settled-already',
  'order-not-found': 'refused.order-not-found',
  'disk-full': 'refused.disk-full',
  'not-writable': 'refused.not-writable',
  'head-moved': 'refused.head-moved',
  'no-data-set': 'refused.no-data-set',
  'restart-needed': 'refused.restart-needed',
} as const satisfies Record<
  ExchangeRefusal['kind'] | JournalRefusal['kind'],
  TextKey<'exchange-outbox'>
>;

/** Why a decision about an exchange was not saved, and what to do. */
export function refusalWords(text: Text<'exchange-outbox'>, refusal: ExchangeRefusal): string {
  const words = text(KEYS[refusal.kind]);
  return refusal.kind === 'still-wrong'
    ? `${words}${problemWords(text, refusal.problem)}。${text(`remedy.${refusal.problem.kind}`)}`
    : words;
}
