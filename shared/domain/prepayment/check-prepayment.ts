import type { LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import { finding, type FindingsOf, type NoFacts } from '../record/finding';
import type { PrepaymentEntry, PrepaymentFund } from './prepayment';
import type { PrepaymentSchedule } from './prepayment-schedule';
import { sumPrepayment } from './prepayment-sums';

export type PrepaymentDraft = Pick<
  PrepaymentEntry,
  'programId' | 'kind' | 'fund' | 'amount' | 'on' | 'documentNumber' | 'remark' | 'yearNumber'
>;

/** What an entry is checked against, read in the same command. */
export type PrepaymentContext = {
  readonly today: LocalDate;
  /** The whole ledger of the program. */
  readonly entries: readonly PrepaymentEntry[];
  /** Null where the program's notice gives no prepayment. */
  readonly schedule: PrepaymentSchedule | null;
  /** Null where the notice names no fund. */
  readonly expectedFund: PrepaymentFund | null;
};

type PrepaymentFactsByKind = {
  readonly 'amount-not-positive': NoFacts;
  readonly 'in-future': { readonly on: LocalDate; readonly today: LocalDate };
  readonly 'document-missing': NoFacts;
  readonly 'already-posted': { readonly documentNumber: string; readonly number: string };
  readonly 'beyond-balance': { readonly balance: Fen; readonly asked: Fen };
  readonly 'beyond-notified': { readonly notified: Fen; readonly received: Fen };
  readonly 'offset-early': { readonly on: LocalDate; readonly offsetFrom: LocalDate };
  readonly 'offset-late': { readonly on: LocalDate; readonly offsetUntil: LocalDate };
  readonly 'other-fund': { readonly expected: PrepaymentFund };
  readonly 'reason-missing': NoFacts;
  readonly 'already-reversed': { readonly number: string };
  readonly 'reverses-red': NoFacts;
};

export type PrepaymentFinding = FindingsOf<PrepaymentFactsByKind>;

/**
 * Everything that speaks against an entry.
 *
 * The ledger records what the authority did: a day or fund other than the notice's is only pointed
 * out. What cannot have happened is refused.
 */
export function checkPrepayment(
  draft: PrepaymentDraft,
  context: PrepaymentContext,
): readonly PrepaymentFinding[] {
  const { amount, kind } = draft;
  const found: PrepaymentFinding[] = [];
  // The fund may state that nothing is left.
  if (amount < 0 || (amount === 0 && kind !== 'confirmed'))
    found.push(finding({ kind: 'amount-not-positive', severity: 'error', facts: {} }));
  found.push(...checkDay(draft.on, context), ...checkDocument(draft, context));
  if (kind === 'offset' || kind === 'refund') found.push(...checkBalance(draft, context.entries));
  if (kind === 'received') found.push(...checkNotified(amount, context));
  return [...found, ...checkAgainstNotice(draft, context)];
}

function checkDay(on: LocalDate, { today }: PrepaymentContext): readonly PrepaymentFinding[] {
  return on > today
    ? [finding({ kind: 'in-future', severity: 'error', facts: { on, today } })]
    : [];
}

/** A notified sum without its document is only hearsay; a bank reference may come later. */
function checkDocument(
  { kind, documentNumber, amount }: PrepaymentDraft,
  { entries }: PrepaymentContext,
): readonly PrepaymentFinding[] {
  const document = documentNumber.trim();
  if (document === '') {
    const severity = kind === 'notified' ? 'error' : 'warning';
    return [finding({ kind: 'document-missing', severity, facts: {} })];
  }
  const reversed = new Set(entries.map(({ reversesId }) => reversesId));
  const same = entries.find(
    (entry) =>
      entry.kind === kind &&
      entry.documentNumber === document &&
      entry.amount === amount &&
      !reversed.has(entry.id),
  );
  if (same === undefined) return [];
  const facts = { documentNumber: document, number: same.number };
  return [finding({ kind: 'already-posted', severity: 'error', facts })];
}

/** Nothing is set off or given back that has not been received by then, nor needed later. */
export function checkBalance(
  { amount, on }: Pick<PrepaymentEntry, 'amount' | 'on'>,
  entries: readonly PrepaymentEntry[],
): readonly PrepaymentFinding[] {
  const balance = lowestBalanceFrom(on, entries);
  return amount > balance
    ? [finding({ kind: 'beyond-balance', severity: 'error', facts: { balance, asked: amount } })]
    : [];
}

function lowestBalanceFrom(on: LocalDate, entries: readonly PrepaymentEntry[]): Fen {
  const days = [on, ...entries.map((entry) => entry.on).filter((day) => day > on)];
  const balances = days.map(
    (day) => sumPrepayment(entries.filter((entry) => entry.on <= day)).balance,
  );
  return fen(Math.min(...balances));
}

function checkNotified(amount: Fen, { entries }: PrepaymentContext): readonly PrepaymentFinding[] {
  const sums = sumPrepayment(entries);
  const received = fen(sums.received + amount);
  const facts = { notified: sums.notified, received };
  return received > sums.notified
    ? [finding({ kind: 'beyond-notified', severity: 'warning', facts })]
    : [];
}

function checkAgainstNotice(
  { kind, on, fund }: PrepaymentDraft,
  { schedule, expectedFund }: PrepaymentContext,
): readonly PrepaymentFinding[] {
  if (schedule === null) return [];
  const { citation, offsetFrom, offsetUntil } = schedule;
  const warned = { severity: 'warning', citation } as const;
  const found: PrepaymentFinding[] = [];
  if (expectedFund !== null && fund !== expectedFund)
    found.push(finding({ ...warned, kind: 'other-fund', facts: { expected: expectedFund } }));
  if (kind === 'offset' && offsetFrom !== null && on < offsetFrom)
    found.push(finding({ ...warned, kind: 'offset-early', facts: { on, offsetFrom } }));
  if (kind === 'offset' && offsetUntil !== null && on > offsetUntil)
    found.push(finding({ ...warned, kind: 'offset-late', facts: { on, offsetUntil } }));
  return found;
}
