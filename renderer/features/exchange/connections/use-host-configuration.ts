import { useHost } from '@renderer/bridge/host-context';
import type { AnswerOf } from '@shared/contracts/channel';
import type { describePlatform } from '@shared/contracts/platform';
import type { ConnectionId } from '@shared/domain/order/order';
import { useCallback, useEffect, useState } from 'react';

type Described = Extract<AnswerOf<typeof describePlatform>, { readonly ok: true }>['value'];
export type HostConfiguration = NonNullable<Described['configuration']>;

/** What the host has of a connection, never a secret. Undefined while it is asked, null when it has nothing. */
export function useHostConfiguration(id: ConnectionId | null): {
  readonly configuration: HostConfiguration | null | undefined;
  readonly reload: () => void;
} {
  const { host } = useHost();
  const [configuration, setConfiguration] = useState<HostConfiguration | null>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const keep = (value: HostConfiguration | null) => {
      if (isCurrent) setConfiguration(value);
    };
    if (id === null) keep(null);
    else
      void host
        .describePlatform({ connectionId: id })
        .then((answer) => keep(answer.ok ? answer.value.configuration : null));
    return () => {
      isCurrent = false;
    };
  }, [host, id, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { configuration, reload };
}
