import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';
import type { OrderLine, OrderLineTotals } from './order';

/**
 * The agreed delivery day.
 *
 * Natural days; the order day itself is day 0.
 */
export function promisedOn(orderedOn: LocalDate, deliveryDays: number): LocalDate {
  return addDays(orderedOn, deliveryDays);
}

/**
 * What an order line is still waiting for.
 *
 * Rejected goods are still owed. Returned ones are not: they were accepted once, and what
 * replaces them is a new order. Nothing is owed of a line that the platform has made void.
 */
export function openQuantity(
  line: Pick<OrderLine, 'quantity' | 'voidedOn'>,
  totals: Pick<OrderLineTotals, 'accepted'> | undefined,
): Quantity {
  return line.voidedOn === null ? remainder(line, totals) : quantity(0);
}

/** What of a line has not come, void or not: what the backup may deliver once the main one has not. */
export function remainder(
  line: Pick<OrderLine, 'quantity'>,
  totals: Pick<OrderLineTotals, 'accepted'> | undefined,
): Quantity {
  return quantity(Math.max(0, line.quantity - (totals?.accepted ?? 0)));
}

/**
 * How many natural days the open remainder of a line is late; 0 on the agreed day and when nothing is open.
 */
export function daysLate(line: {
  readonly promisedOn: LocalDate;
  readonly today: LocalDate;
  readonly openQuantity: number;
}): number {
  if (line.openQuantity <= 0) return 0;
  return Math.max(0, daysBetween(line.promisedOn, line.today));
}

export type BackupPermission = {
  readonly allowed: boolean;
  /** First day on which the backup may deliver. */
  readonly allowedFrom: LocalDate;
  readonly citation: Citation;
};

/**
 * Whether the backup distributor may deliver what the main one still owes.
 *
 * "More than 7 days" opens on day 8 after the agreed delivery day; nobody's approval is
 * needed, but the backup agreement must be in force. Null when the pack knows no such rule.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export function mayUseBackup(
  agreedDay: LocalDate,
  today: LocalDate,
  pack: PolicyPack,
): BackupPermission | null {
  const rule = pack.backupAfterLateDays;
  if (rule === null) return null;
  const allowedFrom = addDays(agreedDay, rule.value + 1);
  return { allowed: today >= allowedFrom, allowedFrom, citation: rule.citation };
}
