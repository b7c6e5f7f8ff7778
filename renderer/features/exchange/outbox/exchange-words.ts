import type { Text } from '@renderer/i18n/create-text';
import type {
  DifferenceKind,
  Exchange,
  ExchangeEvent,
  ExchangeProblem,
  PlatformLineState,
} from '@shared/domain/exchange/exchange';

type OutboxText = Text<'exchange-outbox'>;

const STEPS = ['create-header', 'add-lines', 'submit', 'cancel'] as const;

/** A step in words; a connector's own name stays as it is. */
export function stepWords(text: OutboxText, step: string | null): string {
  if (step === null) return text('step.none');
  const known = STEPS.find((one) => one === step);
  return known === undefined ? step : text(`step.${known}`);
}

/** What keeps an exchange, with the platform's own words where it gave some. */
export function problemWords(text: OutboxText, problem: ExchangeProblem | null): string {
  if (problem === null) return '';
  const said = [problem.code, problem.words].filter((part) => part !== '').join(' ');
  const kind = text(`problem.${problem.kind}`);
  return said === '' ? kind : `${kind}：${said}`;
}

export function eventWords(text: OutboxText, event: ExchangeEvent): string {
  const parts = [text(`event.${event.kind}`), placeWords(text, event), event.words];
  return parts.filter((part) => part !== '').join('　');
}

const DIFFERENCES = [
  'unknown-line',
  'unknown-delivery',
  'price-changed',
  'quantity-changed',
  'delivered-too-much',
  'missing-at-platform',
  'changed-delivery',
] as const satisfies readonly DifferenceKind[];

const LINE_STATES = [
  'waiting-response',
  'accepted',
  'declined',
  'out-of-stock',
  'part-shipped',
  'shipped',
  'received',
  'void-by-timeout',
  'void-by-hospital',
  'void-of-back-entry',
  'unknown',
] as const satisfies readonly PlatformLineState[];

/** The step of an event is a step of ours, a state that the platform told, or what differs. */
function placeWords(text: OutboxText, { kind, step }: ExchangeEvent): string {
  if (step === null) return '';
  const difference = kind === 'difference' ? DIFFERENCES.find((one) => one === step) : undefined;
  if (difference !== undefined) return text(`difference.${difference}`);
  const isTold = kind === 'status' || kind === 'void';
  const state = isTold ? LINE_STATES.find((one) => one === step) : undefined;
  return state === undefined ? stepWords(text, step) : text(`line.${state}`);
}

/** How many lines the platform has taken, and how many it has refused. */
export function countLines({ progress }: Pick<Exchange, 'progress'>): {
  readonly sent: number;
  readonly refused: number;
} {
  const { lines } = progress;
  return {
    sent: lines.filter(({ standing }) => standing === 'sent' || standing === 'cancelled').length,
    refused: lines.filter(({ standing }) => standing === 'refused').length,
  };
}

const localTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

/** An instant as the clock on the wall shows it: 2024-03-25 08:00:00. */
export function formatInstant(instant: string | null): string {
  return instant === null ? '' : localTime.format(new Date(instant));
}
