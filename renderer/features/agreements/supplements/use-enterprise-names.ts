import { useLiveQuery, useRepositories } from '@renderer/data';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';

const NONE: ReadonlyMap<EnterpriseId, string> = new Map();

/** Names of all enterprises, by id. */
export function useEnterpriseNames(): ReadonlyMap<EnterpriseId, string> {
  const { enterprises } = useRepositories();
  return (
    useLiveQuery(
      async () => new Map((await enterprises.list()).map(({ id, name }) => [id, name])),
      [enterprises],
    ) ?? NONE
  );
}
