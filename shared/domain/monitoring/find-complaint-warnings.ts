import { daysBetween, type LocalDate } from '../calendar/local-date';
import { addWorkingDays, type HolidayCalendar } from '../calendar/working-days';
import type { BackupSwitch } from '../order/backup-switch';
import type { Cited } from '../policy/policy-pack';
import type { ReceiptLine } from '../receipt/receipt';
import type { SupplyComplaint } from './supply-complaint';
import type { Warning } from './warning';

/**
 * A complaint that nobody has answered within the notice's working days; the last of them is itself in time.
 *
 * Nothing where the notice gives no number of days.
 *
 * @source reference/policy-rules.md 4.2 Shandong: 投诉 2 个工作日内答复 (须核原文)
 */
export function unansweredWarning(
  complaint: SupplyComplaint,
  rule: Cited<number> | null,
  { today, holidays }: { readonly today: LocalDate; readonly holidays: HolidayCalendar },
): Warning | null {
  if (rule === null || complaint.state !== 'recorded') return null;
  const dueOn = addWorkingDays(complaint.complainedOn, rule.value, holidays).day;
  if (today <= dueOn) return null;
  const subject = complaint.documentNumber === '' ? complaint.words : complaint.documentNumber;
  return {
    key: `complaint-unanswered ${complaint.id}`,
    kind: 'complaint-unanswered',
    severity: 'warning',
    programId: complaint.programId,
    subject,
    facts: { dueOn, days: daysBetween(dueOn, today) },
    citation: rule.citation,
    evidence: [
      {
        id: complaint.id,
        kind: 'complaint',
        rowId: complaint.id,
        subject,
        on: complaint.complainedOn,
        quantity: null,
        amount: null,
      },
    ],
  };
}

/**
 * Goods of the main distributor that were accepted after the backup had taken their line over: they may be there twice.
 *
 * What had been accepted when the switch was made is known from it, so a part of the same day accuses nobody. That
 * it is warned about is our convention.
 *
 * @source 新医保发〔2024〕13号 五(二): 启用备选企业进行供货
 */
export function afterSwitchWarning(
  taken: BackupSwitch,
  receiptLines: readonly ReceiptLine[],
): Warning | null {
  const late = taken.lines.flatMap(({ mainLineId, accepted }) =>
    beyond(
      accepted,
      receiptLines.filter(({ orderLineId }) => orderLineId === mainLineId),
    ),
  );
  if (late.length === 0) return null;
  return {
    key: `main-after-switch ${taken.id}`,
    kind: 'main-after-switch',
    severity: 'warning',
    programId: taken.programId,
    subject: taken.mainOrderNumber,
    facts: {
      units: late.reduce((total, { accepted }) => total + accepted, 0),
      switchedOn: taken.on,
      backupOrder: taken.backupOrderNumber,
    },
    citation: taken.citation,
    evidence: late.map((line) => ({
      id: line.id,
      kind: 'receipt' as const,
      rowId: line.receiptId,
      subject: `${line.facts.name} ${line.lotNumber}`.trim(),
      on: line.acceptedOn,
      quantity: line.accepted,
      amount: line.amount,
    })),
  };
}

/** The receipts of a line beyond what had been accepted of it, in the order in which they were entered. */
function beyond(known: number, lines: readonly ReceiptLine[]): readonly ReceiptLine[] {
  let accepted = 0;
  return [...lines]
    .sort(
      (one, other) =>
        one.acceptedOn.localeCompare(other.acceptedOn) || one.id.localeCompare(other.id),
    )
    .filter((line) => {
      accepted += line.accepted;
      return line.accepted > 0 && accepted > known;
    });
}
