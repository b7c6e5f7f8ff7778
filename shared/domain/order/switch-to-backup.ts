import { err, ok, type Result } from '../../kernel/result';
import type { Instant } from '../calendar/instant';
import type { LineTotals } from '../pace/line-totals';
import { hasErrors, type Refused } from '../record/finding';
import { revised } from '../record/record';
import type { BackupSwitch, BackupSwitchId, PlatformEnding, SwitchedLine } from './backup-switch';
import {
  checkBackupSwitch,
  type SwitchContext,
  type SwitchDraft,
  type SwitchFinding,
} from './check-backup-switch';
import type { Order, OrderLine, OrderLineId } from './order';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';
import { mayUseBackup, openQuantity, remainder } from './order-lateness';
import { placeOrder, type OrderPosting } from './place-order';
import { platformStanding } from './platform-standing';
import { voidOrderLines } from './void-order-lines';

/** What the command gives: names, numbers, ids and who. */
export type SwitchIssue = {
  readonly newId: () => string;
  readonly orderNumber: string;
  readonly letterNumber: string;
  readonly at: Instant;
  readonly operator: string;
  readonly operatorId: Order['operatorId'];
};

/** The main order without the remainder, before anything is ordered from the backup. */
export type Released = {
  readonly lines: readonly OrderLine[];
  readonly lineTotals: readonly LineTotals[];
};

/** The rows that a switch puts. */
export type SwitchPosting = {
  readonly backup: OrderPosting;
  /** Null while the main order stays open: other lines are still to come, or the platform has to answer first. */
  readonly mainOrder: Order | null;
  readonly record: BackupSwitch;
};

/**
 * Ends the remainder of the chosen lines: what has not come is no longer ordered from the main distributor.
 *
 * @errors `refused`
 */
export function releaseFromMain(
  draft: SwitchDraft,
  context: SwitchContext,
): Result<Released, Refused<SwitchFinding>> {
  const findings = checkBackupSwitch(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  return ok(voidOrderLines(context.rows, new Set(draft.lineIds), context.today));
}

/**
 * Orders from the backup what `releaseFromMain` has released, at the same price, for the same place.
 *
 * `order` is what the new order is checked against, the released quantities already open again. A main order of
 * which nothing is left to come is closed; one that the platform was asked for stays until it has answered.
 *
 * @errors `refused` with what speaks against the new order
 */
export function switchToBackup(
  draft: SwitchDraft,
  given: {
    readonly context: SwitchContext;
    readonly released: Released;
    readonly order: OrderContext;
  },
  issue: SwitchIssue,
): Result<SwitchPosting, Refused<OrderFinding>> {
  const { context, order } = given;
  const chosen = context.rows.lines.filter(({ id }) => draft.lineIds.includes(id));
  const backup = placeOrder(backupDraft(draft, { chosen, context, order, issue }), order, {
    number: issue.orderNumber,
    newId: issue.newId,
  });
  if (!backup.ok) return backup;
  const ending = endingOf(draft, chosen, context);
  return ok({
    backup: backup.value,
    mainOrder: mainAfter(given, ending),
    record: recordOf(draft, { chosen, context, backup: backup.value, ending }, issue),
  });
}

type Chosen = { readonly chosen: readonly OrderLine[]; readonly context: SwitchContext };

function backupDraft(
  { reason }: SwitchDraft,
  given: Chosen & { readonly order: OrderContext; readonly issue: SwitchIssue },
): OrderDraft {
  const { chosen, context, order, issue } = given;
  const { number, campusId, departmentId, isUrgent, gateReason } = context.rows.order;
  return {
    distributorId: order.agreement.distributorId,
    orderedOn: context.today,
    campusId,
    departmentId,
    operatorId: issue.operatorId,
    remark: `主配逾期启用备选，原采购单 ${number}`,
    isUrgent,
    backEntry: null,
    receiveFirst: null,
    gateReason: gateReason ?? reason,
    lines: chosen.map((line) => ({
      productId: line.productId,
      quantity: owedOf(line, context),
      unitPrice: line.unitPrice,
      priceReason: line.priceReason,
    })),
  };
}

function owedOf(line: OrderLine, { rows }: SwitchContext) {
  return remainder(line, rows.orderLineTotalsById.get(line.id));
}

function endingOf(
  { ending }: SwitchDraft,
  chosen: readonly OrderLine[],
  { platforms }: SwitchContext,
): PlatformEnding {
  const standings = chosen.map((line) => platformStanding(line, platforms));
  if (standings.includes('held')) return ending?.kind === 'told' ? 'told' : 'asked-back';
  if (standings.includes('asked-back')) return 'asked-back';
  return standings.includes('not-there') ? 'not-there' : 'void-there';
}

function mainAfter(
  { context, released }: { readonly context: SwitchContext; readonly released: Released },
  ending: PlatformEnding,
): Order | null {
  if (ending === 'asked-back') return null;
  const { rows } = context;
  const releasedById = new Map(released.lines.map((line) => [line.id, line]));
  const isWaiting = rows.lines.some((line) => {
    const now = releasedById.get(line.id) ?? line;
    return openQuantity(now, rows.orderLineTotalsById.get(line.id)) > 0;
  });
  if (isWaiting) return null;
  const hasGoods = [...rows.orderLineTotalsById.values()].some(({ delivered }) => delivered > 0);
  // Closed, an order that was never sent would still be reported.
  const isNeverSent = ending === 'not-there' && !hasGoods;
  return revised(rows.order, { state: isNeverSent ? 'cancelled' : 'closed' });
}

function recordOf(
  draft: SwitchDraft,
  given: Chosen & { readonly backup: OrderPosting; readonly ending: PlatformEnding },
  issue: SwitchIssue,
): BackupSwitch {
  const { chosen, context, backup, ending } = given;
  const { order } = context.rows;
  const permission = mayUseBackup(order.promisedOn, context.today, context.pack);
  if (permission === null) throw new Error('The check has found the rule');
  return {
    id: issue.newId() as BackupSwitchId,
    revision: 1,
    number: issue.letterNumber,
    programId: order.programId,
    mainOrderId: order.id,
    mainOrderNumber: order.number,
    mainAgreementNumber: order.agreementNumber,
    mainDistributorId: order.distributorId,
    backupOrderId: backup.order.id,
    backupOrderNumber: backup.order.number,
    backupAgreementId: backup.order.agreementId,
    backupDistributorId: backup.order.distributorId,
    at: issue.at,
    on: context.today,
    operator: issue.operator,
    orderedOn: order.orderedOn,
    promisedOn: order.promisedOn,
    allowedFrom: permission.allowedFrom,
    citation: permission.citation,
    reason: draft.reason.trim(),
    ending,
    endingWords:
      draft.ending?.kind === 'told' && ending === 'told' ? draft.ending.words.trim() : '',
    lines: chosen.map((line, index) => switchedLine(line, context, backup.lines[index]?.id)),
  };
}

function switchedLine(
  line: OrderLine,
  context: SwitchContext,
  backupLineId: OrderLineId | undefined,
): SwitchedLine {
  if (backupLineId === undefined) throw new Error('Every line is ordered again');
  const switched = owedOf(line, context);
  const { id: mainLineId, facts, quantity: ordered, unitPrice } = line;
  const accepted = (ordered - switched) as SwitchedLine['accepted'];
  return { mainLineId, backupLineId, facts, ordered, accepted, switched, unitPrice };
}
