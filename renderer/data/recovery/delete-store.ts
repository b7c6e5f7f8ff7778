import { Dexie } from 'dexie';
import { databaseNameOf } from '../database';

/** Removes the store of a data set whose folder was dropped; its journal is gone with the folder. */
export function deleteStore(dataSetId: string): Promise<void> {
  return Dexie.delete(databaseNameOf(dataSetId));
}
