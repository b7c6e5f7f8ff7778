import { parseDay } from '@renderer/ui';
import type { EntryNote, EntryRecord, NoEntryReason } from '@shared/domain/monitoring/entry-ledger';
import { err, ok, type Result } from '@shared/kernel/result';

/** An entry note as it stands in the form. */
export type EntryForm = Omit<EntryRecord, 'decidedOn' | 'tickedOn' | 'reason'> & {
  readonly decidedOn: string;
  readonly tickedOn: string;
  readonly reason: NoEntryReason | 'none';
};

export function entryFormOf(note: EntryNote | null): EntryForm {
  return {
    decidedOn: note?.decidedOn ?? '',
    decision: note?.decision ?? '',
    hisCode: note?.hisCode ?? '',
    chargeCode: note?.chargeCode ?? '',
    tickedOn: note?.tickedOn ?? '',
    reason: note?.reason ?? 'none',
    reasonWords: note?.reasonWords ?? '',
    owner: note?.owner ?? '',
  };
}

/** Reads the form. @errors the days that cannot be read */
export function readEntryForm(
  form: EntryForm,
): Result<EntryRecord, ReadonlySet<'decidedOn' | 'tickedOn'>> {
  const decidedOn = parseDay(form.decidedOn);
  const tickedOn = parseDay(form.tickedOn);
  if (!decidedOn.ok || !tickedOn.ok) {
    const fields = (['decidedOn', 'tickedOn'] as const).filter((key) => !parseDay(form[key]).ok);
    return err(new Set(fields));
  }
  return ok({
    decidedOn: decidedOn.value,
    tickedOn: tickedOn.value,
    decision: form.decision.trim(),
    hisCode: form.hisCode.trim(),
    chargeCode: form.chargeCode.trim(),
    reason: form.reason === 'none' ? null : form.reason,
    reasonWords: form.reasonWords.trim(),
    owner: form.owner.trim(),
  });
}
