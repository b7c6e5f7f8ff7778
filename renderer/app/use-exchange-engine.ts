import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { faultOf, useFail } from '@renderer/ui';
import { startExchange, type ExchangeClient } from '@renderer/workers';
import { useEffect, useState } from 'react';

/** Runs the exchange with the platforms while the data set is open in this window; null until it has started. */
export function useExchangeEngine(): ExchangeClient | null {
  const { host } = useHost();
  const data = useHospitalData();
  const fail = useFail();
  const [client, setClient] = useState<ExchangeClient | null>(null);
  useEffect(() => {
    // jsdom, in which single parts are tested, has no workers.
    if (typeof Worker === 'undefined') return;
    const started = startExchange({
      data,
      host,
      onFault: (cause) => {
        const { message, detail } = faultOf(cause);
        void host
          .reportFault({ message: message.slice(0, 4_000), detail: detail.slice(0, 40_000) })
          .catch(() => undefined);
      },
    });
    setClient(started);
    return () => {
      setClient(null);
      started.close().catch(fail);
    };
  }, [data, host, fail]);
  return client;
}
