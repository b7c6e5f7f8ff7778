import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from '@renderer/ui';
import type { Exchange, ExchangeState } from '@shared/domain/exchange/exchange';

/** What a person wants to know first: a doubt and a waiting time are states of their own here. */
export type ShownExchangeState = ExchangeState | 'doubt' | 'retry';

const TONES = {
  queued: 'info',
  underway: 'info',
  doubt: 'warning',
  retry: 'warning',
  exported: 'info',
  parked: 'error',
  done: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<ShownExchangeState, StatusTone>;

export function shownStateOf({
  state,
  doubt,
  retryAt,
}: Pick<Exchange, 'state' | 'doubt' | 'retryAt'>): ShownExchangeState {
  if (state !== 'queued' && state !== 'underway') return state;
  if (doubt !== null) return 'doubt';
  return retryAt === null ? state : 'retry';
}

export function ExchangeStateTag({ exchange }: { readonly exchange: Exchange }) {
  const text = useText('exchange-outbox');
  const state = shownStateOf(exchange);
  return <StatusTag tone={TONES[state]}>{text(`state.${state}`)}</StatusTag>;
}
