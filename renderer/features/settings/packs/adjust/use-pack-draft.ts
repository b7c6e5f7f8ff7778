import { useHospitalData, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { AdjustmentRefusal, VersionHead } from '@shared/domain/policy/own/adjust-pack';
import type { FormRule, PackForm } from '@shared/domain/policy/own/form-fields';
import { fieldsOf, FORM_RULES, formKey } from '@shared/domain/policy/own/form-fields';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import { packToForm } from '@shared/domain/policy/own/pack-to-form';
import type { PackFormFault } from '@shared/domain/policy/own/pack-form-fault';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { useMemo, useState } from 'react';

type Clauses = Readonly<Partial<Record<FormRule, string>>>;

/** The form of a copy, or of the next version, and how it is saved. */
export function usePackDraft(pack: PolicyPack, onSaved: (packId: string) => void) {
  const { author } = useHospitalData();
  const start = useMemo(() => packToForm(pack), [pack]);
  const [form, setForm] = useState<PackForm>(start);
  const [clauses, setClauses] = useState<Clauses>({});
  const [head, setHead] = useState<VersionHead>({
    name: isOwnPack(pack.id) ? pack.title : '',
    effectiveOn: '',
    documentNumber: '',
    clause: '',
    certainty: 'stated',
    reason: '',
    savedBy: author().operator,
  });
  const [faults, setFaults] = useState<readonly PackFormFault[]>([]);
  const save = useSavePack(onSaved, setFaults);
  const changed = new Set(FORM_RULES.filter((rule) => isChanged(rule, form, start)));
  return {
    form,
    head,
    clauses,
    faults,
    changed,
    setHead: (part: Partial<VersionHead>) => setHead({ ...head, ...part }),
    setPart: (key: string, typed: string) => setForm({ ...form, [key]: typed }),
    setClause: (rule: FormRule, clause: string) => setClauses({ ...clauses, [rule]: clause }),
    /** Every value as the notice's pack has it; saved, it is the next version. */
    takeBack: (notice: PolicyPack) => setForm(packToForm(notice)),
    save: () => save(pack, { head, form, clauses }),
  };
}

function isChanged(rule: FormRule, form: PackForm, start: PackForm): boolean {
  return fieldsOf(rule).some(([part]) => {
    const key = formKey(rule, part);
    return (form[key] ?? '').trim() !== (start[key] ?? '');
  });
}

function useSavePack(
  onSaved: (packId: string) => void,
  onFaults: (faults: readonly PackFormFault[]) => void,
) {
  const text = useText('packs');
  const dataText = useText('data');
  const notify = useNotify();
  const { packs } = useRepositories();
  const describe = useDescribeRefusal();
  return async (pack: PolicyPack, adjustment: Parameters<typeof packs.save>[2]): Promise<void> => {
    const saved = await packs.save(pack.id, pack.version, adjustment);
    if (saved.ok) {
      const { packId, version, changed } = saved.value;
      const title = saved.value.pack.title;
      notify.success(text('adjust.saved', { title, version, count: changed.length }));
      onSaved(packId);
      return;
    }
    const { error } = saved;
    onFaults(error.kind === 'form-faulty' ? error.faults : []);
    switch (error.kind) {
      case 'pack-not-found':
      case 'changed-meanwhile':
        notify.error(text('adjust.refused'), text(`refused.${error.kind}`));
        return;
      case 'head-missing':
      case 'effective-unreadable':
      case 'effective-before-earlier':
      case 'name-taken':
      case 'nothing-changed':
      case 'form-faulty':
        notify.error(text('adjust.refused'), describe(error));
        return;
      default:
        notify.error(text('adjust.refused'), dataText(`refusal.${error.kind}`));
    }
  };
}

function useDescribeRefusal() {
  const text = useText('packs');
  return (refusal: AdjustmentRefusal): string => {
    switch (refusal.kind) {
      case 'head-missing':
        return text('refused.head-missing', { field: text(`adjust.${refusal.field}`) });
      case 'form-faulty':
        return text('refused.form-faulty', { count: refusal.faults.length });
      case 'nothing-changed':
        return text('refused.nothing-changed');
      case 'effective-unreadable':
      case 'effective-before-earlier':
      case 'name-taken': {
        const { kind, ...facts } = refusal;
        return text(`refused.${kind}`, facts);
      }
    }
  };
}
