import { addMonths, startOfMonth, type LocalDate } from '../calendar/local-date';
import { finding } from '../record/finding';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';

/** The first day of use that a platform still takes: that of the month so many whole months back. */
export function firstBackEntryDay(today: LocalDate, backEntryMonths: number): LocalDate {
  return startOfMonth(addMonths(startOfMonth(today), -backEntryMonths));
}

/**
 * What speaks against a back entry (补单): its reason, its day of use and the platform's window.
 *
 * Which window holds belongs to the connection; without one it is only said that it is unknown.
 *
 * @source 上海市药事所 2024-10-15 采购信息补传: the current month and the three before
 */
export function checkBackEntry(
  { backEntry, orderedOn }: Pick<OrderDraft, 'backEntry' | 'orderedOn'>,
  { today, program, connection }: Pick<OrderContext, 'today' | 'program' | 'connection'>,
): readonly OrderFinding[] {
  if (backEntry === null) return [];
  const { usedOn, reason } = backEntry;
  const found: OrderFinding[] = [];
  if (reason.trim() === '')
    found.push(finding({ kind: 'back-entry-reason-missing', severity: 'error', facts: {} }));
  if (usedOn > today)
    found.push(finding({ kind: 'used-in-future', severity: 'error', facts: { usedOn, today } }));
  else if (usedOn > orderedOn)
    found.push(
      finding({ kind: 'used-after-order', severity: 'error', facts: { usedOn, orderedOn } }),
    );
  const { from: startsOn } = program.cycle;
  if (usedOn < startsOn)
    found.push(
      finding({ kind: 'used-before-cycle', severity: 'error', facts: { usedOn, startsOn } }),
    );
  return [...found, ...checkWindow(usedOn, today, connection)];
}

function checkWindow(
  usedOn: LocalDate,
  today: LocalDate,
  connection: OrderContext['connection'],
): readonly OrderFinding[] {
  if (connection === null)
    return [finding({ kind: 'back-entry-window-unknown', severity: 'warning', facts: {} })];
  const { name, backEntryMonths } = connection;
  if (backEntryMonths === null)
    return [
      finding({ kind: 'back-entry-not-taken', severity: 'error', facts: { connection: name } }),
    ];
  const firstDay = firstBackEntryDay(today, backEntryMonths);
  if (usedOn >= firstDay) return [];
  const facts = { connection: name, usedOn, firstDay };
  return [finding({ kind: 'back-entry-too-old', severity: 'error', facts })];
}
