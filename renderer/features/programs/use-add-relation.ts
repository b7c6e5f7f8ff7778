import { useRepositories, type NewRelation, type RelationRefusal } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ProgramId } from '@shared/domain/program/program';
import { useState } from 'react';

type RelationDraft = Omit<NewRelation, 'programId' | 'manufacturerId'> & {
  readonly manufacturerId: NewRelation['manufacturerId'] | null;
};

type FieldErrors = { readonly manufacturer?: string; readonly distributor?: string };

const refusals = {
  'distributor-missing': 'relation.distributor-missing',
  'relation-exists': 'relation.exists',
  'program-not-found': 'unknown',
} as const satisfies Record<RelationRefusal['kind'], TextKey<'programs'>>;

/** Saves a relation and says so; `error` tells which field keeps it from being saved. */
export function useAddRelation(programId: ProgramId) {
  const text = useText('programs');
  const dataText = useText('data');
  const notify = useNotify();
  const { programs } = useRepositories();
  const [error, setError] = useState<FieldErrors>({});
  const add = async ({ manufacturerId, ...draft }: RelationDraft): Promise<boolean> => {
    if (manufacturerId === null) {
      setError({ manufacturer: text('relation.manufacturer-missing') });
      return false;
    }
    const added = await programs.addRelation({ ...draft, programId, manufacturerId });
    setError({});
    if (added.ok) {
      notify.success(text('relation.added', { name: draft.distributorName.trim() }));
      return true;
    }
    const { kind } = added.error;
    if (kind in refusals)
      setError({ distributor: text(refusals[kind as RelationRefusal['kind']]) });
    else notify.error(dataText(`refusal.${kind as Exclude<typeof kind, RelationRefusal['kind']>}`));
    return false;
  };
  return { add, error };
}
