import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useFail } from '@renderer/ui';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import { connectorOf } from '@shared/connectors/connectors';
import { useState } from 'react';
import { checksOf, type Check } from './connection-checks';

export type TestReport = { readonly at: Instant; readonly checks: readonly Check[] };

/** Tries a connection step by step, reading one record and changing nothing on the platform. */
export function useTestConnection(connection: Connection) {
  const text = useText('exchange-connections');
  const { host } = useHost();
  const { clock } = useHospitalData();
  const fail = useFail();
  const [report, setReport] = useState<TestReport | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    if (connection.dialect === 'workbook') return;
    const connector = connectorOf(connection.dialect);
    setRunning(true);
    const connectionId = connection.id;
    const probe = await host.probePlatform({ connectionId });
    const call = connector.probe(connection.fields);
    const sent =
      probe.ok && probe.value.isReachable
        ? await host.sendToPlatform({ connectionId, ...call, subject: 'test' })
        : null;
    const { readProbe } = connector;
    const checks = checksOf(text, { connection, probe, sent, readProbe });
    setReport({ at: clock.now(), checks });
    setRunning(false);
  };
  return { report, isRunning, run: () => void run().catch(fail) };
}
