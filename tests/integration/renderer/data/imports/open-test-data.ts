import { createHost } from '@electron/services/create-host';
import { openDataFolder } from '@electron/services/data-folder';
import { openHospitalData, type HospitalData } from '@renderer/data';
import { channels, type ChannelKey, type Host } from '@shared/contracts';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { err, ok } from '@shared/kernel/result';
import { createTurns } from '@shared/kernel/turns';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TestData = {
  readonly host: Host;
  readonly data: HospitalData;
  readonly folder: string;
  readonly dataSetId: string;
  /** Lets go of the files. */
  readonly close: () => Promise<void>;
};

/** A data set over the real services in a folder of its own. */
export async function createTestData(): Promise<TestData> {
  const folder = await mkdtemp(join(tmpdir(), 'caiheng-imports-'));
  const { host, close } = await startTestHost(folder);
  const created = await host.createDataSet({ kind: 'hospital', name: '试验医院' });
  if (!created.ok) throw new Error(created.error.kind);
  const data = await openTestData(host, created.value.id);
  return { host, data, folder, dataSetId: created.value.id, close };
}

export async function openTestData(host: Host, dataSetId: string): Promise<HospitalData> {
  const opened = await openHospitalData({
    dataSetId,
    port: host,
    clock: {
      now: () => '2024-03-20T02:00:00.000Z' as Instant,
      today: () => '2024-03-20' as LocalDate,
    },
    author: () => ({ operator: '张敏', workstation: 'TEST01' }),
    exclusive: createTurns(1),
    onProgress: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function startTestHost(
  path: string,
): Promise<{ readonly host: Host; readonly close: () => Promise<void> }> {
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error.kind);
  const running = createHost(folder.value, {
    shell: 'browser',
    version: '0.0.0',
    todayOverride: null,
    now: () => new Date('2024-03-20T02:00:00.000Z'),
    clearStore: () => Promise.resolve(ok({})),
    saveExportFile: () => Promise.resolve(err({ kind: 'cancelled' as const })),
    renderDocumentPdf: () => Promise.reject(new Error('No documents here')),
    systemCipher: null,
  });
  const calls = (Object.keys(channels) as ChannelKey[]).map((key) => [
    key,
    async (request: unknown) => {
      const answered = await running.answer(key, request);
      if (!answered.ok) throw new Error(`${key}: ${answered.error.kind}`);
      return answered.value;
    },
  ]);
  return { host: Object.fromEntries(calls) as Host, close: running.close };
}
