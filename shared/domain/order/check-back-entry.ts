import { addMonths, startOfMonth, type LocalDate } from '../calendar/local-date';
import { errorUnlessUnverified, finding } from '../record/finding';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';

/** The first day of use that a platform still takes: that of the month so many whole months back. */
export function firstBackEntryDay(today: LocalDate, backEntryMonths: number): LocalDate {
  return startOfMonth(addMonths(startOfMonth(today), -backEntryMonths));
}

/**
 * What speaks against a back entry (补单): its reason, its day of use and the platform's window.
 *
 * What the platform takes belongs to the connection; what the notice permits, to the pack. Both must hold: the
 * narrower window wins. Where neither is known it is said so.
 *
 * @source 上海市药事所 2024-10-15 采购信息补传: the current month and the three before
 */
export function checkBackEntry(
  { backEntry, orderedOn }: Pick<OrderDraft, 'backEntry' | 'orderedOn'>,
  { today, program, connection, pack }: BackEntryContext,
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
  return [
    ...found,
    ...checkWindow(usedOn, today, { connection, pack }),
    ...checkRule(usedOn, today, pack),
  ];
}

type BackEntryContext = Pick<OrderContext, 'today' | 'program' | 'connection' | 'pack'>;

/** What the notice permits; an `unverified` one warns. */
function checkRule(
  usedOn: LocalDate,
  today: LocalDate,
  { backEntryMonths: rule }: OrderContext['pack'],
): readonly OrderFinding[] {
  if (rule === null) return [];
  const firstDay = firstBackEntryDay(today, rule.value);
  if (usedOn >= firstDay) return [];
  const { citation } = rule;
  const severity = errorUnlessUnverified(citation);
  const facts = { usedOn, firstDay, months: rule.value };
  return [finding({ kind: 'back-entry-beyond-rule', severity, facts, citation })];
}

function checkWindow(
  usedOn: LocalDate,
  today: LocalDate,
  { connection, pack }: Pick<OrderContext, 'connection' | 'pack'>,
): readonly OrderFinding[] {
  if (connection === null && pack.backEntryMonths !== null) return [];
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
