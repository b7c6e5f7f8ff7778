import {
  openHospitalData,
  SAMPLE_TODAY,
  type HospitalData,
  type StartProgress,
} from '@renderer/data';
import type { Host } from '@shared/contracts';
import type { AppInfo, DataSetInfo } from '@shared/contracts/app-info';
import { err, type Result } from '@shared/kernel/result';
import { createClock } from './clock';

export type OpenError =
  | { readonly kind: 'second-window' }
  | Extract<Awaited<ReturnType<typeof openHospitalData>>, { readonly ok: false }>['error'];

type OpenInput = {
  readonly host: Host;
  readonly info: AppInfo;
  readonly dataSet: DataSetInfo;
  /** Asked at every command: the operator can change while the window is open. */
  readonly operatorName: () => string;
  readonly onProgress: StartProgress;
};

/** Opens the current data set for this window alone. @errors `second-window`, see `StartError` */
export async function openData(input: OpenInput): Promise<Result<HospitalData, OpenError>> {
  const { host, info, dataSet, operatorName, onProgress } = input;
  if (!(await takeWindowLock(dataSet.id))) return err({ kind: 'second-window' });
  return openHospitalData({
    dataSetId: dataSet.id,
    port: host,
    clock: createClock(info.todayOverride ?? sampleDay(dataSet)),
    author: () => ({ operator: operatorName(), workstation: info.workstation }),
    exclusive: (work) => runExclusive(`caiheng-commands-${dataSet.id}`, work),
    onProgress,
  });
}

/** The sample hospital lives on its own day, unless `--today` says otherwise. */
function sampleDay({ kind }: DataSetInfo): string | null {
  return kind === 'sample' ? SAMPLE_TODAY : null;
}

/** Held until the window closes; a second window finds it taken. */
function takeWindowLock(dataSetId: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`caiheng-window-${dataSetId}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(reject);
  });
}

/** A Web Lock as a queue: its promise type loses the answer's, so the answer is carried out by hand. */
function runExclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => work().then(resolve, reject)).catch(reject);
  });
}
