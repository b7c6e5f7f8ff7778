import type { DataSetInfo } from '@shared/contracts/app-info';
import { err, ok, type Result } from '@shared/kernel/result';
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { DataFolder } from './data-folder';
import { isSystemError, writeErrorOf, type WriteError } from './file-errors';
import { createOneAtATime } from './one-at-a-time';
import { openDataSetFolder, type OpenDataSet } from './open-data-set';

type NewDataSet = Pick<DataSetInfo, 'kind' | 'name'>;
type OpenError = { readonly kind: 'unknown-data-set' | 'not-readable' };
type DropError = { readonly kind: 'unknown-data-set' | 'not-a-sample' | 'not-writable' };
type UseError = { readonly kind: 'no-data-set' | 'not-readable' };

export type DataSets = ReturnType<typeof createDataSets>;

/** Makes, opens and drops data sets. One of them is open at a time. */
export function createDataSets(folder: DataFolder, now: () => Date) {
  const inOrder = createOneAtATime();
  const slot = createOpenSlot(folder, now);

  async function create({ kind, name }: NewDataSet): Promise<Result<DataSetInfo, WriteError>> {
    const id = `${kind}-${randomBytes(4).toString('hex')}`;
    const info: DataSetInfo = { id, kind, name, createdAt: now().toISOString() };
    try {
      await mkdir(folder.folderOf(id), { recursive: true });
    } catch (cause) {
      return err(writeErrorOf(cause));
    }
    const dataSets = [...folder.getConfig().dataSets, info];
    const saved = await folder.save({ dataSets, current: id });
    if (saved.ok) {
      await slot.close();
      return ok(info);
    }
    await rm(folder.folderOf(id), { recursive: true, force: true });
    return saved;
  }

  async function drop(id: string): Promise<Result<void, DropError>> {
    const info = findInfo(folder, id);
    if (info === undefined) return err({ kind: 'unknown-data-set' });
    if (info.kind !== 'sample') return err({ kind: 'not-a-sample' });
    const { dataSets, current } = folder.getConfig();
    const rest = dataSets.filter((dataSet) => dataSet.id !== id);
    const next = rest.find(({ kind }) => kind === 'hospital')?.id ?? null;
    const saved = await folder.save({ dataSets: rest, current: current === id ? next : current });
    if (!saved.ok) return err({ kind: 'not-writable' });
    if (slot.getId() === id) await slot.close();
    return removeFolder(folder.folderOf(id));
  }

  return {
    /** The data set whose calls are answered now, opened at its first call. */
    getOpen: () => inOrder(() => slot.get()),

    create: (request: NewDataSet) => inOrder(() => create(request)),

    open: (id: string): Promise<Result<DataSetInfo, OpenError>> =>
      inOrder(async () => {
        const info = findInfo(folder, id);
        if (info === undefined) return err({ kind: 'unknown-data-set' });
        const saved = await folder.save({ current: id });
        if (!saved.ok) return err({ kind: 'not-readable' });
        if (slot.getId() !== id) await slot.close();
        return ok(info);
      }),

    drop: (id: string) => inOrder(() => drop(id)),
    close: () => inOrder(() => slot.close()),
  };
}

/** Holds the one data set that is open. */
function createOpenSlot(folder: DataFolder, now: () => Date) {
  let open: OpenDataSet | undefined;
  return {
    getId: () => open?.id,

    async get(): Promise<Result<OpenDataSet, UseError>> {
      const info = findInfo(folder, folder.getConfig().current);
      if (info === undefined) return err({ kind: 'no-data-set' });
      const place = { folder: folder.folderOf(info.id), id: info.id, now };
      try {
        open ??= await openDataSetFolder(place);
        return ok(open);
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
        return err({ kind: 'not-readable' });
      }
    },

    async close(): Promise<void> {
      await open?.close();
      open = undefined;
    },
  };
}

function findInfo(folder: DataFolder, id: string | null): DataSetInfo | undefined {
  return folder.getConfig().dataSets.find((dataSet) => dataSet.id === id);
}

/** Renames first: a folder that is half deleted must never be taken for a data set again. */
async function removeFolder(path: string): Promise<Result<void, DropError>> {
  const dropped = `${path}.dropped`;
  try {
    await rename(path, dropped);
    await rm(dropped, { recursive: true, force: true });
    return ok(undefined);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return err({ kind: 'not-writable' });
  }
}
