import { PlatformDialect } from '@shared/contracts/platform';
import { err, ok, type Result } from '@shared/kernel/result';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Credentials, PlatformSettings } from '../platforms/dialect-gateway';
import { endpointOf } from '../platforms/route';
import { writeWhole, syncFolder } from './atomic-file';
import { isMissing, isSystemError, writeErrorOf, type WriteError } from './file-errors';
import type { SecretCipher } from './secret-cipher';

const OWNER_ONLY = 0o700;
const HEAD = { format: 'caiheng-platform', version: 1 } as const;

const Settings = z.strictObject({
  dialect: PlatformDialect,
  baseUrl: z.url(),
  proxyUrl: z.url().nullable(),
  settings: z.record(z.string(), z.string()),
  answerTimeoutMs: z.int().positive(),
});

const SealedText = z.strictObject({ cipher: z.string(), data: z.base64() });
type SealedText = z.output<typeof SealedText>;

const StoredPlatform = z.strictObject({
  format: z.literal('caiheng-platform'),
  version: z.literal(1),
  configuration: Settings,
  secrets: SealedText,
});
type StoredPlatform = z.output<typeof StoredPlatform>;

/** What is encrypted: the credentials with what they are bound to, so that a changed file gives them to nobody else. */
const Sealed = z.strictObject({
  binding: z.string(),
  credentials: z.record(z.string(), z.string()),
});

/** Which connection of which data set. */
export type PlatformKey = { readonly dataSetId: string; readonly connectionId: string };

export type FoundPlatform = {
  readonly configuration: PlatformSettings;
  readonly credentialNames: readonly string[];
};

export type OpenedPlatform = {
  readonly configuration: PlatformSettings;
  readonly credentials: Credentials;
};

type SaveRequest = {
  readonly configuration: PlatformSettings;
  readonly credentials: Credentials | null;
};

type ReadError = { readonly kind: 'not-readable' };

export type PlatformStore = {
  /** @errors `credentials-needed` where there are none, or where they were given for another place */
  readonly save: (
    key: PlatformKey,
    request: SaveRequest,
  ) => Promise<Result<void, WriteError | { readonly kind: 'credentials-needed' }>>;
  /** What is configured, without secrets. Names of credentials that cannot be opened here are left out. */
  readonly find: (key: PlatformKey) => Promise<Result<FoundPlatform | null, ReadError>>;
  /** With secrets, for the gateway alone. None where they cannot be opened here. */
  readonly getSecrets: (key: PlatformKey) => Promise<Result<OpenedPlatform | null, ReadError>>;
  readonly forget: (key: PlatformKey) => Promise<Result<void, WriteError>>;
  readonly forgetDataSet: (dataSetId: string) => Promise<Result<void, WriteError>>;
};

/**
 * Addresses and credentials of platforms, in a folder of their own outside every data set, so that no
 * snapshot and no backup takes them along. One file per connection, written whole or not at all.
 */
export function createPlatformStore(
  folder: string,
  ciphers: readonly SecretCipher[],
): PlatformStore {
  const seals = createSeals(ciphers);
  const folderOf = (dataSetId: string) => join(folder, dataSetId);
  const pathOf = ({ dataSetId, connectionId }: PlatformKey) =>
    join(folderOf(dataSetId), `${connectionId}.json`);

  async function open(key: PlatformKey): Promise<Result<OpenedPlatform | null, ReadError>> {
    const stored = await read(pathOf(key));
    if (!stored.ok) return stored;
    if (stored.value === null) return ok(null);
    const { configuration, secrets } = stored.value;
    const credentials = await seals.open(secrets, bindingOf(key, configuration));
    return ok({ configuration, credentials: credentials ?? {} });
  }

  async function keepCredentials(key: PlatformKey, configuration: PlatformSettings) {
    const stored = await read(pathOf(key));
    if (!stored.ok || stored.value === null) return null;
    return seals.open(stored.value.secrets, bindingOf(key, configuration));
  }

  return {
    async save(key, { configuration, credentials }) {
      const kept = credentials ?? (await keepCredentials(key, configuration));
      if (kept === null) return err({ kind: 'credentials-needed' });
      const ready = await makePrivate(folder, folderOf(key.dataSetId));
      if (!ready.ok) return ready;
      const secrets = await seals.seal({
        binding: bindingOf(key, configuration),
        credentials: kept,
      });
      if (!secrets.ok) return secrets;
      const stored = { ...HEAD, configuration, secrets: secrets.value };
      return writeWhole(pathOf(key), `${JSON.stringify(stored, null, 2)}\n`);
    },

    async find(key) {
      const opened = await open(key);
      if (!opened.ok) return opened;
      if (opened.value === null) return ok(null);
      const { configuration, credentials } = opened.value;
      return ok({ configuration, credentialNames: Object.keys(credentials) });
    },

    getSecrets: open,
    forget: (key) => remove(pathOf(key), folderOf(key.dataSetId)),
    forgetDataSet: (dataSetId) => remove(folderOf(dataSetId), folder),
  };
}

/** Closes credentials up so that only this computer's user can open them again. */
function createSeals(ciphers: readonly SecretCipher[]) {
  return {
    async seal(sealed: z.output<typeof Sealed>): Promise<Result<SealedText, WriteError>> {
      for (const cipher of ciphers) {
        if (!(await cipher.isUsable())) continue;
        const bytes = await cipher.encrypt(JSON.stringify(sealed));
        if (!bytes.ok) return bytes;
        return ok({ cipher: cipher.name, data: Buffer.from(bytes.value).toString('base64') });
      }
      throw new Error('There is always a cipher that can be used');
    },

    /** Null where they were closed up elsewhere, or for something else. */
    async open({ cipher: name, data }: SealedText, binding: string): Promise<Credentials | null> {
      const cipher = ciphers.find((one) => one.name === name);
      if (cipher === undefined || !(await cipher.isUsable())) return null;
      const text = await cipher.decrypt(Buffer.from(data, 'base64'));
      if (!text.ok) return null;
      const sealed = Sealed.parse(JSON.parse(text.value));
      return sealed.binding === binding ? sealed.credentials : null;
    },
  };
}

async function makePrivate(folder: string, inner: string): Promise<Result<void, WriteError>> {
  try {
    await mkdir(inner, { recursive: true, mode: OWNER_ONLY });
    await chmod(folder, OWNER_ONLY);
    return ok(undefined);
  } catch (cause) {
    return err(writeErrorOf(cause));
  }
}

/** Who gets the credentials: this connection, at this host, by this proxy, with these trusted certificates. */
function bindingOf(
  { dataSetId, connectionId }: PlatformKey,
  { dialect, baseUrl, proxyUrl, settings }: PlatformSettings,
): string {
  const ca = createHash('sha256').update(settings['caCertificate']?.trim() ?? '');
  const proxy = proxyUrl === null ? null : endpointOf(new URL(proxyUrl));
  const target = endpointOf(new URL(baseUrl));
  return JSON.stringify([dataSetId, connectionId, dialect, target, proxy, ca.digest('hex')]);
}

async function read(path: string): Promise<Result<StoredPlatform | null, ReadError>> {
  try {
    const stored = StoredPlatform.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return stored.success ? ok(stored.data) : err({ kind: 'not-readable' });
  } catch (cause) {
    if (isMissing(cause)) return ok(null);
    if (isSystemError(cause) || cause instanceof SyntaxError) return err({ kind: 'not-readable' });
    throw cause;
  }
}

async function remove(path: string, parent: string): Promise<Result<void, WriteError>> {
  try {
    await rm(path, { recursive: true, force: true });
    await syncFolder(parent);
    return ok(undefined);
  } catch (cause) {
    return isMissing(cause) ? ok(undefined) : err(writeErrorOf(cause));
  }
}
