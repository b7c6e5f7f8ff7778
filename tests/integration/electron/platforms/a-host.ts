import { createHost, type HostAdapters } from '@electron/services/create-host';
import { openDataFolder } from '@electron/services/data-folder';
import type { SecretCipher } from '@electron/services/secret-cipher';
import type { ChannelKey } from '@shared/contracts/index';
import { err, ok } from '@shared/kernel/result';
import { zhejiangCredentials } from './a-gateway';

/** The real services of a data folder, without a window. */
export async function startHost(path: string, systemCipher: SecretCipher | null = null) {
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error.kind);
  const adapters: HostAdapters = {
    shell: 'browser',
    version: '0.1.0',
    todayOverride: null,
    now: () => new Date('2031-01-02T03:04:05Z'),
    clearStore: () => Promise.resolve(ok({})),
    saveExportFile: () => Promise.resolve(err({ kind: 'not-writable' })),
    renderDocumentPdf: () => Promise.reject(new Error('no printer in this test')),
    systemCipher,
  };
  const host = createHost(folder.value, adapters);
  const answers: string[] = [];
  async function call(key: ChannelKey, request: unknown): Promise<unknown> {
    const answered = await host.answer(key, request);
    answers.push(JSON.stringify(answered));
    return answered.ok ? answered.value : answered.error.kind;
  }
  return { ...host, call, answers };
}

export type StartedHost = Awaited<ReturnType<typeof startHost>>;

/** A host whose hospital is open. */
export async function startWithHospital(path: string, systemCipher: SecretCipher | null = null) {
  const host = await startHost(path, systemCipher);
  await host.call('createDataSet', { kind: 'hospital', name: '第一人民医院' });
  return { ...host, path };
}

export const connectionId = 'c-1';

export function aConfiguration(baseUrl: string, changes: object = {}) {
  return {
    connectionId,
    dialect: 'zhejiang',
    baseUrl,
    proxyUrl: null,
    settings: { medinsCode: 'H33' },
    credentials: zhejiangCredentials,
    answerTimeoutMs: 5_000,
    ...changes,
  };
}
