import { z } from 'zod';
import { DataSetInfo, DataSetKind } from './app-info';
import { defineChannel } from './channel';

const DataSetId = z.string().regex(/^[0-9a-z-]{1,60}$/u);

/** Makes an empty data set and opens it. The window reloads after the answer. */
export const createDataSet = defineChannel({
  name: 'data-set:create',
  request: z.strictObject({ kind: DataSetKind, name: z.string().min(1).max(120) }),
  value: DataSetInfo,
  errors: ['disk-full', 'not-writable'],
});

/** Makes another data set the open one. The window reloads after the answer. */
export const openDataSet = defineChannel({
  name: 'data-set:open',
  request: z.strictObject({ id: DataSetId }),
  value: DataSetInfo,
  errors: ['unknown-data-set', 'not-readable'],
});

/**
 * Drops a sample or training data set with its journal, snapshots and files.
 *
 * A hospital's own data set is never dropped by the program.
 */
export const dropDataSet = defineChannel({
  name: 'data-set:drop',
  request: z.strictObject({ id: DataSetId }),
  value: z.strictObject({}),
  errors: ['unknown-data-set', 'not-a-sample', 'not-writable'],
});
