import { DataSetInfo } from '@shared/contracts/app-info';
import { err, ok, type Result } from '@shared/kernel/result';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file';
import { isMissing, isSystemError, type WriteError } from './file-errors';
import { freeDamagedName } from './set-aside';

const FORMAT = 'caiheng-folder';
const VERSION = 1;
const CONFIG_NAME = 'caiheng.json';
const DATA_SET_NAME = 'data-set.json';
const WORKSTATION_CHARS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WORKSTATION_LENGTH = 6;

const Config = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  workstation: z.string().regex(/^[0-9A-Z]{6}$/u),
  /** The browser shell's port: IndexedDB belongs to an origin, so the folder keeps its port. */
  port: z.int().positive().nullable(),
  current: z.string().nullable(),
  dataSets: z.array(DataSetInfo),
});
type Config = z.output<typeof Config>;

export type FolderError =
  { readonly kind: 'newer-version' } | { readonly kind: 'not-usable'; readonly reason: string };

export type DataFolder = {
  readonly path: string;
  /** The name that a damaged `caiheng.json` was put aside under; the folder was then read anew. */
  readonly setAside: string | undefined;
  readonly getConfig: () => Config;
  readonly save: (changes: Partial<Config>) => Promise<Result<void, WriteError>>;
  readonly folderOf: (dataSetId: string) => string;
};

/** Where the data lies unless `--data-dir=DIR` says otherwise. */
export function findDefaultDataFolder(): string {
  const home = homedir();
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'caiheng');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'caiheng');
  return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'caiheng');
}

/**
 * Opens or makes the data folder.
 *
 * Each data set also describes itself, so a lost or damaged `caiheng.json` is made again.
 *
 * @errors `newer-version`, `not-usable`
 */
export async function openDataFolder(path: string): Promise<Result<DataFolder, FolderError>> {
  try {
    await mkdir(join(path, 'data-sets'), { recursive: true });
    const found = await readConfig(path);
    if (found === 'newer-version') return err({ kind: 'newer-version' });
    const setAside = found === 'damaged' ? await putAside(path) : undefined;
    const config = typeof found === 'object' ? found : await makeConfig(path);
    const folder = createDataFolder({ path, setAside, config });
    const saved = await folder.save({});
    return saved.ok ? ok(folder) : err({ kind: 'not-usable', reason: saved.error.kind });
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return err({ kind: 'not-usable', reason: cause.message });
  }
}

function createDataFolder(options: {
  readonly path: string;
  readonly setAside: string | undefined;
  readonly config: Config;
}): DataFolder {
  const { path, setAside } = options;
  let config = options.config;
  const folderOf = (dataSetId: string) => join(path, 'data-sets', dataSetId);
  return {
    path,
    setAside,
    folderOf,
    getConfig: () => config,
    async save(changes) {
      const next = { ...config, ...changes };
      for (const dataSet of next.dataSets) {
        if (config.dataSets.includes(dataSet)) continue;
        const described = await writeWhole(
          join(folderOf(dataSet.id), DATA_SET_NAME),
          JSON.stringify(dataSet),
        );
        if (!described.ok) return described;
      }
      const text = `${JSON.stringify(next, null, 2)}\n`;
      const written = await writeWhole(join(path, CONFIG_NAME), text);
      if (written.ok) config = next;
      return written;
    },
  };
}

async function readConfig(path: string): Promise<Config | 'missing' | 'damaged' | 'newer-version'> {
  const json = await readJson(join(path, CONFIG_NAME));
  if (json === 'missing') return 'missing';
  const any = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(json);
  if (any.success && any.data.version > VERSION) return 'newer-version';
  return Config.safeParse(json).data ?? 'damaged';
}

async function putAside(path: string): Promise<string> {
  const kept = freeDamagedName(join(path, CONFIG_NAME));
  await rename(join(path, CONFIG_NAME), kept);
  return basename(kept);
}

async function makeConfig(path: string): Promise<Config> {
  const dataSets: DataSetInfo[] = [];
  for (const name of await readdir(join(path, 'data-sets'))) {
    const json = await readJson(join(path, 'data-sets', name, DATA_SET_NAME));
    const info = DataSetInfo.safeParse(json);
    if (info.success && info.data.id === name) dataSets.push(info.data);
  }
  dataSets.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const current = dataSets.find(({ kind }) => kind === 'hospital') ?? dataSets[0];
  return {
    format: FORMAT,
    version: VERSION,
    workstation: createWorkstation(),
    port: null,
    current: current?.id ?? null,
    dataSets,
  };
}

/** Without modulo bias: bytes beyond the last whole round are drawn again. */
function createWorkstation(): string {
  const round = 256 - (256 % WORKSTATION_CHARS.length);
  let id = '';
  while (id.length < WORKSTATION_LENGTH) {
    const [byte = round] = randomBytes(1);
    if (byte < round) id += WORKSTATION_CHARS.charAt(byte % WORKSTATION_CHARS.length);
  }
  return id;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    if (isMissing(cause) || (isSystemError(cause) && cause.code === 'ENOTDIR')) return 'missing';
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
