import { z } from 'zod';
import { defineChannel } from './channel';
import { JournalHead } from './journal';

const SnapshotId = z.string().regex(/^[0-9a-z-]{1,80}$/u);

/** A copy of all rows at one journal head. */
export const SnapshotInfo = z.strictObject({
  id: SnapshotId,
  head: JournalHead,
  lines: z.int().nonnegative(),
  /** Version of the database schema that the rows have. */
  schemaVersion: z.int().positive(),
  writtenAt: z.string(),
});
export type SnapshotInfo = z.output<typeof SnapshotInfo>;

/** Begins a snapshot; nothing of it counts until it is finished. */
export const startSnapshot = defineChannel({
  name: 'snapshot:start',
  request: z.strictObject({ head: JournalHead, schemaVersion: z.int().positive() }),
  value: z.strictObject({ id: SnapshotId }),
  errors: ['no-data-set', 'disk-full', 'not-writable'],
});

/** Adds rows, each a JSON text without line breaks: `{"table":…,"row":…}`. */
export const addToSnapshot = defineChannel({
  name: 'snapshot:add',
  request: z.strictObject({ id: SnapshotId, lines: z.array(z.string()) }),
  value: z.strictObject({}),
  errors: ['no-data-set', 'unknown-snapshot', 'disk-full', 'not-writable'],
});

/** Compresses, fsyncs, renames, then reads the file back and compares its checksum before answering. */
export const finishSnapshot = defineChannel({
  name: 'snapshot:finish',
  request: z.strictObject({ id: SnapshotId }),
  value: SnapshotInfo,
  errors: ['no-data-set', 'unknown-snapshot', 'disk-full', 'not-writable', 'verify-failed'],
});

/** Verified snapshots, newest first; damaged ones are named, never used. */
export const listSnapshots = defineChannel({
  name: 'snapshot:list',
  request: z.strictObject({}),
  value: z.strictObject({
    snapshots: z.array(SnapshotInfo),
    damaged: z.array(z.string()),
    newerVersion: z.array(z.string()),
  }),
  errors: ['no-data-set', 'not-readable'],
});

/** Reads lines of a snapshot from `from` on, about `maxChars` of text at a time. */
export const readSnapshot = defineChannel({
  name: 'snapshot:read',
  request: z.strictObject({
    id: SnapshotId,
    from: z.int().nonnegative(),
    maxChars: z.int().positive(),
  }),
  value: z.strictObject({ lines: z.array(z.string()), more: z.boolean() }),
  errors: ['no-data-set', 'unknown-snapshot', 'not-readable'],
});
