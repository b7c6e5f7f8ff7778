import type { Instant } from '../calendar/instant';
import type { ConnectionId } from '../order/order';
import type { Dialect } from './connection';
import type {
  Exchange,
  ExchangeDifference,
  ExchangeEvent,
  ExchangeId,
  ExchangeRow,
  FerryFile,
  PlatformDelivery,
  PlatformLine,
} from './exchange';
import { sequenceOf } from './exchange-sequence';
import { mergeProgress } from './merge-progress';

/** What both kinds of ferry files say of themselves. */
export type FerryHeading = {
  /** `BD-<year>-<workstation>-<sequence>`: no two files ever share one. */
  readonly number: string;
  readonly madeAt: Instant;
  readonly workstation: string;
  readonly hospitalName: string;
  readonly connectionName: string;
  readonly dialect: Dialect;
  /** Numbers of the other side's files that were read here. */
  readonly receipts: readonly string[];
};

/** An order as it is ferried to the platform PC: with the platform's codes in it and no secret. */
export type FerriedOrder = Pick<
  Exchange,
  'id' | 'kind' | 'orderId' | 'orderNumber' | 'isUrgent' | 'document' | 'progress' | 'queuedAt'
>;

/** What has become of a ferried order on the platform PC. */
export type FerriedState = Pick<
  ExchangeRow,
  'id' | 'orderId' | 'state' | 'step' | 'progress' | 'problem' | 'finishedAt'
> & {
  readonly events: readonly Omit<ExchangeEvent, 'connectionId' | 'revision' | 'messageId'>[];
  readonly lines: readonly Omit<PlatformLine, 'id' | 'revision' | 'connectionId'>[];
  readonly deliveries: readonly Omit<PlatformDelivery, 'id' | 'revision' | 'connectionId'>[];
  readonly differences: readonly Pick<
    ExchangeDifference,
    'orderId' | 'orderLineId' | 'kind' | 'subject' | 'ours' | 'theirs'
  >[];
};

/** From the hospital to the platform PC. */
export type FerryOut = FerryHeading & {
  readonly kind: 'out';
  readonly orders: readonly FerriedOrder[];
};

/** From the platform PC back: the whole state of each order, so that a lost file costs nothing. */
export type FerryReturn = FerryHeading & {
  readonly kind: 'return';
  readonly states: readonly FerriedState[];
};

export type FerryContent = FerryOut | FerryReturn;

/** An exchange as it is written into a ferry file. */
export function toFerriedOrder(exchange: Exchange): FerriedOrder {
  const { id, kind, orderId, orderNumber, isUrgent, document, progress, queuedAt } = exchange;
  return { id, kind, orderId, orderNumber, isUrgent, document, progress, queuedAt };
}

/** A ferried order as it waits on the platform PC; its order itself is not there. */
export function fromFerriedOrder(
  order: FerriedOrder,
  place: {
    readonly connectionId: ConnectionId;
    readonly number: string;
    readonly now: Instant;
    readonly index: number;
  },
): Exchange {
  const { connectionId, number, now, index } = place;
  return {
    ...order,
    revision: 1,
    connectionId,
    sequence: sequenceOf(now, { index, isUrgent: order.isUrgent }),
    state: 'queued',
    step: null,
    doubt: null,
    attempts: 0,
    retryAt: null,
    problem: null,
    finishedAt: null,
    ferryNumber: number,
  };
}

/**
 * What the hospital's exchange becomes by what the platform PC says.
 *
 * Only what is over there is over here. Everything else stays with the platform PC, so that this
 * computer never sends what the other may be sending.
 */
export function afterReturn(
  exchange: ExchangeRow,
  told: FerriedState,
): Pick<ExchangeRow, 'state' | 'step' | 'progress' | 'problem' | 'finishedAt'> {
  const progress = mergeProgress(exchange.progress, told.progress);
  const { problem, step, finishedAt } = told;
  if (exchange.state === 'done')
    return {
      state: 'done',
      step: exchange.step,
      progress,
      problem: exchange.problem,
      finishedAt: exchange.finishedAt,
    };
  if (told.state === 'done') return { state: 'done', step, progress, problem, finishedAt };
  if (told.state === 'withdrawn')
    return {
      state: 'parked',
      step,
      progress,
      problem: { kind: 'refused', code: 'withdrawn', words: '已在平台电脑上撤回' },
      finishedAt: null,
    };
  return { state: 'exported', step, progress, problem, finishedAt: null };
}

/** Whether one file was made after another: by number where one workstation made both, else by time. */
export function isLaterFerry(
  one: Pick<FerryFile, 'number' | 'at'>,
  other: Pick<FerryFile, 'number' | 'at'>,
): boolean {
  const a = partsOf(one.number);
  const b = partsOf(other.number);
  if (a === undefined || b === undefined || a.workstation !== b.workstation)
    return one.at > other.at;
  return a.year === b.year ? a.sequence > b.sequence : a.year > b.year;
}

/** The workstation that gave a number; undefined where it is no ferry number. */
export function workstationOfFerry(number: string): string | undefined {
  return partsOf(number)?.workstation;
}

function partsOf(number: string) {
  const [, year, workstation, sequence] = /^BD-(\d{4})-([0-9A-Z]{6})-(\d{5,})$/u.exec(number) ?? [];
  if (year === undefined || workstation === undefined || sequence === undefined) return undefined;
  return { year: Number(year), workstation, sequence: Number(sequence) };
}

/** The exchanges that a later file, read already, has told of: an older file says nothing new of them. */
export function toldLater(
  file: Pick<FerryFile, 'number' | 'at'>,
  read: readonly FerryFile[],
): ReadonlySet<ExchangeId> {
  return new Set(
    read.filter((other) => isLaterFerry(other, file)).flatMap(({ exchangeIds }) => exchangeIds),
  );
}
