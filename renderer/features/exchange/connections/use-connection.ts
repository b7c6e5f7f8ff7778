import { useLiveQuery, useRepositories } from '@renderer/data';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { useParams } from 'react-router';

/** The connection of the address. Undefined while it is read, null when there is none. */
export function useConnection(): Connection | null | undefined {
  const { id = '' } = useParams();
  const { connections } = useRepositories();
  return useLiveQuery(
    // The address is text that somebody may have typed; an id that is none finds nothing.
    async () => (await connections.find(id as ConnectionId)) ?? null,
    [connections, id],
  );
}
