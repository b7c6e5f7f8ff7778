import { useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type ShownFinding } from '@renderer/ui';
import type { AgreementYear } from '@shared/domain/program/program';
import { useState } from 'react';
import { showFinding, useDescribeRefusal } from './agreement-errors';
import { newAgreements, type ChosenPair } from './pair-rows';
import { parseTerms, type TermsDraft, type TermsFault } from './terms-draft';

const NO_FAULTS: ReadonlySet<TermsFault> = new Set();

export type RefusedDraft = { readonly title: string; readonly findings: readonly ShownFinding[] };

/** Drafts the ticked pairs, all or none; answers whether they were saved. */
export function useCreateAgreements(detail: ProgramDetail, year: AgreementYear) {
  const text = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreements } = useRepositories();
  const [faults, setFaults] = useState(NO_FAULTS);
  const [refused, setRefused] = useState<RefusedDraft | null>(null);
  const [isBusy, setBusy] = useState(false);

  const create = async (pairs: readonly ChosenPair[], typed: TermsDraft): Promise<boolean> => {
    const terms = parseTerms(typed);
    setFaults(terms.ok ? NO_FAULTS : terms.error);
    if (!terms.ok) return false;
    setBusy(true);
    const choices = newAgreements(pairs, { detail, year, terms: terms.value });
    const created = await agreements.create(choices);
    setBusy(false);
    if (created.ok) {
      notify.success(text('new.done', { count: created.value.length }));
      return true;
    }
    const { error } = created;
    if (error.kind !== 'refused') {
      notify.error(describe(error));
      return false;
    }
    const { manufacturerId, role } = error.choice;
    setRefused({
      title: text('new.refused', {
        name: detail.enterprisesById.get(manufacturerId)?.name ?? '',
        role: text(`role.${role}`),
      }),
      findings: error.findings.map((found) =>
        showFinding(text, found, { enterprisesById: detail.enterprisesById, productNames: [] }),
      ),
    });
    return false;
  };
  return { create, faults, refused, isBusy };
}
