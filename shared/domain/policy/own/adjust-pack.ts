import { err, ok, type Result } from '../../../kernel/result';
import type { LocalDate } from '../../calendar/local-date';
import { parseDay } from '../../text/parse-day';
import type { Certainty, Citation, PolicyPack } from '../policy-pack';
import type { FormRule, PackForm } from './form-fields';
import type { OwnPackVersion } from './own-pack';
import type { PackFormFault } from './pack-form-fault';
import { readPackForm } from './read-pack-form';

/** What staff say of a version, as typed. */
export type VersionHead = {
  readonly name: string;
  readonly effectiveOn: string;
  readonly documentNumber: string;
  readonly clause: string;
  readonly certainty: Certainty;
  readonly reason: string;
  readonly savedBy: string;
};

export type Adjustment = {
  readonly head: VersionHead;
  readonly form: PackForm;
  /** Clauses of single rules, where they are not that of the head. */
  readonly clauses: Readonly<Partial<Record<FormRule, string>>>;
};

export type AdjustmentContext = {
  /** What is copied, or the newest version of the own pack that is changed. */
  readonly base: PolicyPack;
  readonly packId: string;
  /** The version before; undefined for a new pack. */
  readonly before: OwnPackVersion | undefined;
  /** The notice's pack that the own one was first copied from, as it is shipped now. */
  readonly notice?: PolicyPack | undefined;
  /** Names of the other own packs. */
  readonly takenNames: readonly string[];
};

export type AdjustmentRefusal =
  | { readonly kind: 'head-missing'; readonly field: keyof VersionHead }
  | { readonly kind: 'effective-unreadable'; readonly value: string }
  /** A later version may not begin before the one that it replaces. */
  | {
      readonly kind: 'effective-before-earlier';
      readonly effectiveOn: LocalDate;
      readonly earliest: LocalDate;
    }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'form-faulty'; readonly faults: readonly PackFormFault[] };

export type AdjustedVersion = Pick<
  OwnPackVersion,
  | 'packId'
  | 'version'
  | 'pack'
  | 'basedOn'
  | 'effectiveOn'
  | 'documentNumber'
  | 'clause'
  | 'certainty'
  | 'reason'
  | 'savedBy'
  | 'changed'
>;

const NEEDED = [
  'name',
  'effectiveOn',
  'documentNumber',
  'clause',
  'reason',
  'savedBy',
] as const satisfies readonly (keyof VersionHead)[];

/** The summary of a citation is one line; see `checkPolicyPack`. */
const LONGEST_REASON = 35;

/**
 * The next version of a hospital's own pack, checked as every pack is.
 *
 * What staff change is cited with the hospital's own document and clause; what they leave, or take back to the
 * notice's value, keeps its place in the notice, whose number the pack keeps too.
 *
 * @errors every `AdjustmentRefusal` kind
 */
export function adjustPack(
  adjustment: Adjustment,
  context: AdjustmentContext,
): Result<AdjustedVersion, AdjustmentRefusal> {
  const checked = checkHead(adjustment.head, context);
  if (!checked.ok) return checked;
  const head = checked.value;
  const { base, packId, before, notice } = context;
  const version = (before?.version ?? 0) + 1;
  const citationOf = (rule: FormRule): Citation => ({
    notice: head.documentNumber,
    clause: adjustment.clauses[rule]?.trim() || head.clause,
    certainty: head.certainty,
    summary: summaryOf(head.reason),
  });
  const named = { ...base, id: packId, version, title: head.name };
  const read = readPackForm(adjustment.form, { base: named, citationOf, notice });
  if (!read.ok) return err({ kind: 'form-faulty', faults: read.error });
  const { pack, changed } = read.value;
  if (before !== undefined && changed.length === 0 && before.effectiveOn === head.effectiveOn)
    return err({ kind: 'nothing-changed' });
  const { effectiveOn, documentNumber, clause, certainty, reason, savedBy } = head;
  const basedOn = { packId: base.id, version: base.version };
  return ok({
    ...{ packId, version, pack, basedOn, effectiveOn, documentNumber, clause, certainty },
    ...{ reason, savedBy, changed },
  });
}

type CheckedHead = Omit<VersionHead, 'effectiveOn'> & { readonly effectiveOn: LocalDate };

function checkHead(
  typed: VersionHead,
  { before, takenNames }: AdjustmentContext,
): Result<CheckedHead, AdjustmentRefusal> {
  const missing = NEEDED.find((field) => typed[field].trim() === '');
  if (missing !== undefined) return err({ kind: 'head-missing', field: missing });
  const day = parseDay(typed.effectiveOn);
  if (!day.ok) return err({ kind: 'effective-unreadable', value: typed.effectiveOn });
  const effectiveOn = day.value;
  if (before !== undefined && effectiveOn < before.effectiveOn) {
    const earliest = before.effectiveOn;
    return err({ kind: 'effective-before-earlier', effectiveOn, earliest });
  }
  const name = typed.name.trim();
  if (takenNames.includes(name)) return err({ kind: 'name-taken', name });
  return ok({
    name,
    effectiveOn,
    documentNumber: typed.documentNumber.trim(),
    clause: typed.clause.trim(),
    certainty: typed.certainty,
    reason: typed.reason.trim(),
    savedBy: typed.savedBy.trim(),
  });
}

function summaryOf(reason: string): string {
  const line = reason.replace(/\s+/gu, ' ');
  const short = line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
  return `本院调整：${short}`;
}
