import type { Agreement, AgreementState } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { UnitPrice } from '../money/money';
import type { PolicyPack } from '../policy/policy-pack';
import { errorUnlessUnverified, finding, type FindingsOf, type NoFacts } from '../record/finding';
import type { OrderRows } from './end-order';
import type { OrderLine, OrderLineId, OrderState } from './order';
import { mayUseBackup, remainder } from './order-lateness';
import { platformStanding, type OrderOnPlatforms } from './platform-standing';
import { hasBegun } from './sending';

/** How the platform is to stop waiting for the main order; null: nothing is done about it. */
export type AskedEnding =
  { readonly kind: 'ask-back' } | { readonly kind: 'told'; readonly words: string } | null;

/** What a buyer asks for when the backup is to take over. */
export type SwitchDraft = {
  readonly lineIds: readonly OrderLineId[];
  readonly reason: string;
  readonly ending: AskedEnding;
};

/** The rows that a switch is checked against. */
export type SwitchContext = {
  readonly today: LocalDate;
  readonly rows: OrderRows;
  readonly mainAgreement: Pick<Agreement, 'role'>;
  /** The backup agreement of the same manufacturer, group and year; null: there is none. */
  readonly backup: Agreement | null;
  readonly pack: PolicyPack;
  readonly platforms: OrderOnPlatforms;
  /** Lines that the backup has taken over before. */
  readonly switchedLineIds: ReadonlySet<OrderLineId>;
};

type SwitchFactsByKind = {
  readonly 'not-main': NoFacts;
  readonly 'order-not-open': { readonly state: OrderState };
  readonly 'no-such-rule': NoFacts;
  readonly 'not-late-enough': {
    readonly limit: number;
    readonly allowedFrom: LocalDate;
    readonly promisedOn: LocalDate;
  };
  readonly 'no-lines': NoFacts;
  readonly 'line-complete': { readonly position: number };
  readonly 'line-switched': { readonly position: number };
  readonly 'no-backup': NoFacts;
  readonly 'backup-not-in-force': {
    readonly number: string;
    readonly state: AgreementState;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
  };
  /** Its year is over, the cycle runs: 一年一签, the price holds to the end of the cycle. */
  readonly 'backup-year-over': { readonly number: string; readonly endsOn: LocalDate };
  /** A renewal of year 2 or later that somebody has not signed yet. */
  readonly 'backup-renewal-unsigned': { readonly number: string; readonly state: AgreementState };
  readonly 'not-in-backup': { readonly position: number; readonly number: string };
  readonly 'price-differs': {
    readonly position: number;
    readonly main: UnitPrice;
    readonly backup: UnitPrice;
  };
  readonly 'reason-missing': NoFacts;
  readonly 'platform-waits': { readonly mayAsk: 'yes' | 'no' };
  readonly 'ending-words-missing': NoFacts;
  readonly 'whole-order-only': NoFacts;
};

export type SwitchFinding = FindingsOf<SwitchFactsByKind>;

/**
 * Everything that speaks against ordering from the backup what the main distributor has not delivered.
 *
 * Natural days from the agreed delivery day of the order; the day after it is day 1, and day 8 is the first that
 * is beyond seven. Nobody's approval is needed, but the backup agreement must be in force, the price is the same,
 * and no platform may go on waiting for the main order (the last two are our convention).
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export function checkBackupSwitch(
  draft: SwitchDraft,
  context: SwitchContext,
): readonly SwitchFinding[] {
  return [
    ...checkTime(context),
    ...checkLines(draft, context),
    ...checkBackup(draft, context),
    ...checkPlatform(draft, context),
    ...(draft.reason.trim() === ''
      ? [finding({ kind: 'reason-missing', severity: 'error', facts: {} })]
      : []),
  ];
}

/** What the backup may take over of an order: lines with something still to come that it has not taken yet. */
export function switchableLines({
  rows,
  switchedLineIds,
}: Pick<SwitchContext, 'rows' | 'switchedLineIds'>): readonly OrderLine[] {
  return rows.lines.filter(
    (line) =>
      !switchedLineIds.has(line.id) && remainder(line, rows.orderLineTotalsById.get(line.id)) > 0,
  );
}

/** Whether the platform can be asked to take the order back: it has it through us, and nothing has come. */
export function mayAskBack({
  rows,
  platforms,
}: Pick<SwitchContext, 'rows' | 'platforms'>): boolean {
  const totals = [...rows.orderLineTotalsById.values()];
  return hasBegun(platforms.exchanges) && totals.every(({ delivered }) => delivered === 0);
}

function checkTime({ rows, mainAgreement, pack, today }: SwitchContext): readonly SwitchFinding[] {
  const { state, promisedOn } = rows.order;
  if (mainAgreement.role !== 'main')
    return [finding({ kind: 'not-main', severity: 'error', facts: {} })];
  if (state !== 'placed')
    return [finding({ kind: 'order-not-open', severity: 'error', facts: { state } })];
  const permission = mayUseBackup(promisedOn, today, pack);
  const limit = pack.backupAfterLateDays?.value;
  if (permission === null || limit === undefined)
    return [finding({ kind: 'no-such-rule', severity: 'error', facts: {} })];
  if (permission.allowed) return [];
  const { allowedFrom, citation } = permission;
  const severity = errorUnlessUnverified(citation);
  const facts = { limit, allowedFrom, promisedOn };
  return [finding({ kind: 'not-late-enough', severity, facts, citation })];
}

function checkLines({ lineIds }: SwitchDraft, context: SwitchContext): readonly SwitchFinding[] {
  const { rows, switchedLineIds } = context;
  const chosen = rows.lines.filter(({ id }) => lineIds.includes(id));
  if (chosen.length === 0) return [finding({ kind: 'no-lines', severity: 'error', facts: {} })];
  return chosen.flatMap((line): readonly SwitchFinding[] => {
    const facts = { position: line.position };
    if (switchedLineIds.has(line.id))
      return [finding({ kind: 'line-switched', severity: 'error', facts })];
    return remainder(line, rows.orderLineTotalsById.get(line.id)) === 0
      ? [finding({ kind: 'line-complete', severity: 'error', facts })]
      : [];
  });
}

function checkBackup(
  { lineIds }: SwitchDraft,
  { backup, rows, pack, today }: SwitchContext,
): readonly SwitchFinding[] {
  const citation = pack.backupAfterLateDays?.citation ?? null;
  if (backup === null)
    return [finding({ kind: 'no-backup', severity: 'error', facts: {}, citation })];
  const standing = checkStanding(backup, { pack, today });
  if (standing?.severity === 'error') return [standing];
  const { number } = backup;
  const chosen = rows.lines.filter(({ id }) => lineIds.includes(id));
  const lines = chosen.flatMap(({ productId, position, unitPrice: main }): SwitchFinding[] => {
    const agreed = backup.lines.find((line) => line.productId === productId);
    if (agreed === undefined)
      return [finding({ kind: 'not-in-backup', severity: 'error', facts: { position, number } })];
    const facts = { position, main, backup: agreed.unitPrice };
    return agreed.unitPrice < main
      ? [finding({ kind: 'price-differs', severity: 'error', facts })]
      : [];
  });
  return standing === null ? lines : [standing, ...lines];
}

/**
 * Whether the backup agreement may be used on the day; null when it is in force.
 *
 * One whose year is over, or whose renewal is not signed, warns and does not stop: agreements are signed yearly
 * inside the cycle, and the price holds to its end. After the cycle the order itself is refused.
 *
 * @source 新医保发〔2024〕13号 三: 一年一签; 五(二): 按中选价格供应直至采购周期届满; reference/practice.md 一年一签
 */
function checkStanding(
  { number, state, yearNumber, startsOn, endsOn }: Agreement,
  { pack, today }: Pick<SwitchContext, 'pack' | 'today'>,
): SwitchFinding | null {
  const isRenewal = yearNumber > 1 && (state === 'draft' || state === 'awaiting-signatures');
  if (today < startsOn || (state !== 'effective' && !isRenewal)) {
    const citation = pack.backupAfterLateDays?.citation ?? null;
    const facts = { number, state, startsOn, endsOn };
    return finding({ kind: 'backup-not-in-force', severity: 'error', facts, citation });
  }
  const citation = pack.agreementMonths?.citation ?? null;
  if (today > endsOn)
    return finding({
      kind: 'backup-year-over',
      severity: 'warning',
      facts: { number, endsOn },
      citation,
    });
  if (!isRenewal) return null;
  const facts = { number, state };
  return finding({ kind: 'backup-renewal-unsigned', severity: 'warning', facts, citation });
}

function checkPlatform(
  { lineIds, ending }: SwitchDraft,
  context: SwitchContext,
): readonly SwitchFinding[] {
  const { rows, platforms } = context;
  const chosen = rows.lines.filter(({ id }) => lineIds.includes(id));
  const standings = chosen.map((line) => platformStanding(line, platforms));
  const isWhole = switchableLines(context).every(({ id }) => lineIds.includes(id));
  const wholeOnly = [finding({ kind: 'whole-order-only', severity: 'error', facts: {} })] as const;
  // What waits in the outbox is taken out as a whole.
  if (standings.includes('not-there') && !isWhole) return wholeOnly;
  if (!standings.includes('held')) return [];
  const mayAsk = mayAskBack(context);
  if (ending === null || (ending.kind === 'ask-back' && !mayAsk)) {
    const facts = { mayAsk: mayAsk ? 'yes' : 'no' } as const;
    return [finding({ kind: 'platform-waits', severity: 'error', facts })];
  }
  if (ending.kind === 'ask-back') return isWhole ? [] : wholeOnly;
  return ending.words.trim() === ''
    ? [finding({ kind: 'ending-words-missing', severity: 'error', facts: {} })]
    : [];
}
