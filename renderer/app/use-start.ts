import type { HospitalData } from '@renderer/data';
import { faultOf } from '@renderer/ui';
import { rebuildListings } from '@renderer/workers';
import type { Host } from '@shared/contracts';
import type { AppInfo } from '@shared/contracts/app-info';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openData, type OpenError } from './open-data';

export type StartState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'first-start'; readonly info: AppInfo }
  | {
      readonly kind: 'opening';
      readonly info: AppInfo;
      readonly step: 'check' | 'snapshot' | 'journal' | 'listings';
      readonly done: number;
    }
  | { readonly kind: 'refused'; readonly info: AppInfo; readonly error: OpenError }
  | { readonly kind: 'open'; readonly info: AppInfo; readonly data: HospitalData };

export type OperatorNameRef = { current: string };

export type Start = {
  readonly state: StartState;
  /** For a data set that was made or dropped since: asks the host again which one is current. */
  readonly startAgain: () => void;
};

/** From the first question to the host until the data set is open, or why it is not. */
export function useStart(host: Host, operatorName: OperatorNameRef): Start {
  const [state, setState] = useState<StartState>({ kind: 'connecting' });
  const isStarted = useRef(false);
  const startAgain = useCallback(() => {
    start(host, operatorName, setState).catch((thrown: unknown) => {
      const fault = faultOf(thrown);
      setState({ kind: 'unreachable', message: fault.message });
      void host.reportFault(fault).catch(() => undefined);
    });
  }, [host, operatorName]);
  useEffect(() => {
    // React's strict mode runs effects twice; a data set is opened once.
    if (isStarted.current) return;
    isStarted.current = true;
    startAgain();
  }, [startAgain]);
  return { state, startAgain };
}

async function start(
  host: Host,
  operatorName: OperatorNameRef,
  show: (state: StartState) => void,
): Promise<void> {
  const answer = await host.getAppInfo({});
  if (!answer.ok) throw new Error('The host did not say who it is');
  const info = answer.value;
  const dataSet = info.current;
  if (dataSet === null) {
    show({ kind: 'first-start', info });
    return;
  }
  show({ kind: 'opening', info, step: 'check', done: 0 });
  const opened = await openData({
    host,
    info,
    dataSet,
    operatorName: () => operatorName.current,
    onProgress: (step, done) => show({ kind: 'opening', info, step, done }),
  });
  if (!opened.ok) {
    show({ kind: 'refused', info, error: opened.error });
    return;
  }
  const listings = await rebuildListings({
    dataSetId: dataSet.id,
    host,
    catalogue: opened.value.repositories.catalogue,
    onProgress: ({ bytesRead, bytesTotal }) => {
      const done = bytesTotal === 0 ? 0 : Math.floor((bytesRead * 100) / bytesTotal);
      show({ kind: 'opening', info, step: 'listings', done });
    },
  });
  // The catalogue page names the imports that are still without listings; here is why.
  for (const { record, reason } of listings.failed)
    await host.reportFault({ message: `Listings not rebuilt: ${reason}`, detail: record.id });
  show({ kind: 'open', info, data: opened.value });
}
