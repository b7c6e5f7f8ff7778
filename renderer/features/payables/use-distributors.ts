import { useLiveQuery, useRepositories } from '@renderer/data';
import type { Choice } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';

/** The distributors to choose from, by name. */
export function useDistributors(): readonly Choice<EnterpriseId>[] {
  const { enterprises } = useRepositories();
  const listed = useLiveQuery(() => enterprises.list(), [enterprises]) ?? [];
  return listed
    .filter(({ kinds }) => kinds.includes('distributor'))
    .map(({ id, name }) => ({ value: id, label: name }));
}
