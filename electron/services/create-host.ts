import type { AppInfo, clearStore } from '@shared/contracts/app-info';
import type { Handler } from '@shared/contracts/channel';
import type { renderDocumentPdf } from '@shared/contracts/document-pdf';
import type { saveExportFile } from '@shared/contracts/export-file';
import type { HostHandlers } from '@shared/contracts/index';
import { err, ok } from '@shared/kernel/result';
import { join } from 'node:path';
import { createAnswerCall, type AnswerCall } from './answer';
import type { DataFolder } from './data-folder';
import { createDataSets, type DataSets } from './data-sets';
import { createFaultLog, type FaultLog } from './fault-log';
import { createImportHandlers, createSnapshotHandlers } from './file-handlers';
import { createJournalHandlers } from './journal-handlers';
import { createPlatformClock } from '../platforms/platform-clock';
import { createKeyFileCipher } from './key-file-cipher';
import { createPlatformHandlers } from './platform-handlers';
import { createPlatformService, type PlatformService } from './platform-service';
import { createPlatformStore, type PlatformStore } from './platform-store';
import type { SecretCipher } from './secret-cipher';

/** What differs between the hosts. */
export type HostAdapters = {
  readonly shell: AppInfo['shell'];
  readonly version: string;
  readonly todayOverride: string | null;
  readonly now: () => Date;
  /** IndexedDB lies with the browser, so only the host that opened one can remove it. */
  readonly clearStore: Handler<typeof clearStore>;
  readonly saveExportFile: Handler<typeof saveExportFile>;
  readonly renderDocumentPdf: Handler<typeof renderDocumentPdf>;
  /** The operating system's own way to keep secrets; null where there is none: then a key file. */
  readonly systemCipher: SecretCipher | null;
};

export type RunningHost = {
  readonly answer: AnswerCall;
  readonly close: () => Promise<void>;
};

/** The services of one data folder, behind the contracts. */
export function createHost(folder: DataFolder, adapters: HostAdapters): RunningHost {
  const dataSets = createDataSets(folder, adapters.now);
  const faults = createFaultLog(join(folder.path, 'logs'), adapters.now);
  const platforms = createPlatforms(folder, adapters, faults);
  const handlers: HostHandlers = {
    ...createAppHandlers(folder, adapters, faults),
    ...createDataSetHandlers(dataSets, platforms),
    ...createSessionHandlers(dataSets, platforms.service),
    ...createSnapshotHandlers(dataSets),
    ...createImportHandlers(dataSets),
    ...createPlatformHandlers({ dataSets, ...platforms, now: adapters.now }),
    clearStore: adapters.clearStore,
    saveExportFile: adapters.saveExportFile,
    renderDocumentPdf: adapters.renderDocumentPdf,
  };
  return {
    answer: createAnswerCall(handlers, faults),
    async close() {
      await platforms.service.close();
      await dataSets.close();
    },
  };
}

type Platforms = { readonly store: PlatformStore; readonly service: PlatformService };

function createPlatforms(
  folder: DataFolder,
  { systemCipher, now }: HostAdapters,
  faults: FaultLog,
): Platforms {
  const secrets = join(folder.path, 'secrets');
  const keyFile = createKeyFileCipher(join(secrets, 'key'));
  const store = createPlatformStore(
    secrets,
    systemCipher === null ? [keyFile] : [systemCipher, keyFile],
  );
  const clock = createPlatformClock(now);
  return { store, service: createPlatformService({ folder, store, faults, clock }) };
}

function createAppHandlers(
  folder: DataFolder,
  { shell, version, todayOverride }: HostAdapters,
  faults: FaultLog,
): Pick<HostHandlers, 'getAppInfo' | 'reportFault'> {
  return {
    getAppInfo: () => {
      const { workstation, dataSets, current } = folder.getConfig();
      return Promise.resolve(
        ok({
          version,
          shell,
          workstation,
          dataFolder: folder.path,
          todayOverride,
          dataSets,
          current: dataSets.find(({ id }) => id === current) ?? null,
        }),
      );
    },
    reportFault: async (fault) => {
      await faults.add(fault);
      return ok({});
    },
  };
}

/**
 * A window that opens the journal begins a session. What an earlier one has left waiting here does not
 * leave any more: the new one asks the platforms what came of it, and nothing may follow behind its back.
 */
function createSessionHandlers(
  dataSets: DataSets,
  platforms: PlatformService,
): ReturnType<typeof createJournalHandlers> {
  const handlers = createJournalHandlers(dataSets);
  return {
    ...handlers,
    openJournal: async (request) => {
      await platforms.close();
      return handlers.openJournal(request);
    },
  };
}

function createDataSetHandlers(
  dataSets: DataSets,
  { store, service }: Platforms,
): Pick<HostHandlers, 'createDataSet' | 'openDataSet' | 'dropDataSet'> {
  return {
    createDataSet: dataSets.create,
    openDataSet: ({ id }) => dataSets.open(id),
    dropDataSet: async ({ id }) => {
      const dropped = await dataSets.drop(id);
      if (!dropped.ok) return dropped;
      await service.closeDataSet(id);
      const forgotten = await store.forgetDataSet(id);
      return forgotten.ok ? ok({}) : err({ kind: 'not-writable' });
    },
  };
}
