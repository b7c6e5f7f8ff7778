import { z } from 'zod';
import { defineChannel } from './channel';

export const DataSetKind = z.enum(['hospital', 'sample']);

/** One hospital's data: its own database name and its own folder. */
export const DataSetInfo = z.strictObject({
  id: z.string().regex(/^[0-9a-z-]{1,60}$/u),
  kind: DataSetKind,
  name: z.string().max(120),
  createdAt: z.string(),
});
export type DataSetInfo = z.output<typeof DataSetInfo>;

/** What the window must know before it draws anything. */
export const AppInfo = z.strictObject({
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  /** Six characters, made once per installation; part of every document number and journal entry. */
  workstation: z.string().regex(/^[0-9A-Z]{6}$/u),
  dataFolder: z.string(),
  /** `--today=YYYY-MM-DD`, or null when the clock gives the business day. */
  todayOverride: z.string().nullable(),
  dataSets: z.array(DataSetInfo),
  /** The data set this process has open, or null before the first start is finished. */
  current: DataSetInfo.nullable(),
});
export type AppInfo = z.output<typeof AppInfo>;

export const getAppInfo = defineChannel({
  name: 'app:info',
  request: z.strictObject({}),
  value: AppInfo,
  errors: [],
});

/** Removes IndexedDB whole, where it is so damaged that the window can neither open nor delete it. */
export const clearStore = defineChannel({
  name: 'app:clear-store',
  request: z.strictObject({}),
  value: z.strictObject({}),
  errors: [],
});

/** Keeps what the error screen shows, without secrets, in `logs/` of the data folder. */
export const reportFault = defineChannel({
  name: 'app:report-fault',
  request: z.strictObject({ message: z.string().max(4_000), detail: z.string().max(40_000) }),
  value: z.strictObject({}),
  errors: [],
});
