import type { ConnectionStatus, ExchangeClient, ExchangeStatus } from '@renderer/workers';
import type { ConnectionId } from '@shared/domain/order/order';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** The running engine. Null until the shell has started one; then lists show what is stored alone. */
export const ExchangeClientContext = createContext<ExchangeClient | null>(null);

export function useExchangeClient(): ExchangeClient | null {
  return useContext(ExchangeClientContext);
}

const NOT_RUNNING: ExchangeStatus = { isRunning: false, connections: [] };

/** What the engine says of every connection, as it changes. */
export function useExchangeStatus(): ExchangeStatus {
  const client = useExchangeClient();
  return useSyncExternalStore(
    client === null ? subscribeToNothing : client.subscribe,
    client === null ? () => NOT_RUNNING : client.status,
  );
}

export function useConnectionStatus(id: ConnectionId): ConnectionStatus | undefined {
  return useExchangeStatus().connections.find(({ connectionId }) => connectionId === id);
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
