import type { DateRange, LocalDate } from '../calendar/local-date';
import { isBehindCalendar, type Pace } from '../pace/pace';
import { findStatedRule } from '../policy/find-stated-rule';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import type { AgreedLine } from '../program/program';
import { entryCheckDays, entryStage } from './entry-check';
import type { EntryRow } from './entry-ledger';
import { monthOf } from './month-spike';
import type { Warning } from './warning';

export type PacedLine = {
  readonly line: AgreedLine;
  /** Name and specification. */
  readonly product: string;
  readonly unit: string;
  readonly pace: Pace;
  /** Last day of the line's year when that is over; null while it runs. */
  readonly endedOn: LocalDate | null;
};

/**
 * A line whose completion is below its time progress; once a month it counts as new. Of a year that is over all
 * that is missing counts, once.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(五): 采购进度低于序时进度; 新医保发〔2024〕13号 五(三)
 */
export function behindWarning(
  { line, product, unit, pace, endedOn }: PacedLine,
  today: LocalDate,
): Warning | null {
  if (!(endedOn === null ? isBehindCalendar(pace) : isUnfinished(pace))) return null;
  const mark = endedOn === null ? monthOf(today) : 'over';
  return {
    key: `behind-calendar ${line.id}`,
    kind: 'behind-calendar',
    severity: pace.light === 'behind' && endedOn === null ? 'note' : 'warning',
    programId: line.programId,
    subject: product,
    facts: {
      completion: pace.completionShare,
      time: pace.timeShare,
      units: pace.differenceUnits,
      unit,
      endedOn,
    },
    citation: pace.citation,
    evidence: [
      {
        id: `${line.id}@${mark}`,
        kind: 'line',
        rowId: line.id,
        subject: `${product} ${endedOn ?? mark}`,
        on: endedOn ?? today,
        quantity: pace.counted,
        amount: null,
      },
    ],
  };
}

function isUnfinished({ light, open }: Pace): boolean {
  return light !== 'no-quantity' && open > 0;
}

/** The notice's check of entry: its first month and where it stands; null where the notice has none. */
export type EntryRule = { readonly fromMonth: number; readonly citation: Citation };

type EntryContext = {
  /** The program's, from the first day of execution. */
  readonly cycle: DateRange;
  readonly today: LocalDate;
  /** Last day of the year that asks for the product when it is over; null while it runs. */
  readonly endedOn: LocalDate | null;
  readonly rule: EntryRule | null;
  readonly pack: Pick<PolicyPack, 'otherRules'>;
};

/**
 * A selected product with an agreed quantity that has never come into the hospital in the cycle: from day 45, then
 * every month from the third. What has come in an earlier year is in.
 *
 * A reason that staff recorded stays in the ledger and does not silence the check. Without the notice's check only the first stage warns.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 一(二): 第3个月起组织开展进院情况问题排查
 */
export function entryWarning(row: EntryRow, context: EntryContext): Warning | null {
  if (row.agreed <= 0 || row.first.acceptedOn !== null) return null;
  const { cycle, endedOn, rule, pack } = context;
  const today = endedOn ?? context.today;
  const { stage, round } = entryStage(cycle, today, rule?.fromMonth);
  if (stage === 'early' || stage === 'over') return null;
  const isChecked = stage === 'checked' && rule !== null;
  const product = `${row.product.name} ${row.product.specification}`.trim();
  return {
    key: `entry-missing ${row.product.id}`,
    kind: 'entry-missing',
    severity: isChecked ? 'warning' : 'note',
    programId: row.product.programId,
    subject: product,
    facts: {
      stage: isChecked ? 'checked' : 'warned',
      opensOn: entryCheckDays(cycle.from, rule?.fromMonth).opensOn,
      round: isChecked ? round : 0,
      endedOn,
    },
    citation: rule?.citation ?? findStatedRule(pack, 'hospital-entry'),
    evidence: [
      {
        id: `${row.product.id}@${isChecked ? String(round) : 'day-45'}`,
        kind: 'line',
        rowId: row.product.id,
        subject: product,
        on: today,
        quantity: row.agreed,
        amount: null,
      },
    ],
  };
}
