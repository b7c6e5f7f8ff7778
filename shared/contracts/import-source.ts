import { z } from 'zod';
import { defineChannel } from './channel';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const SourceId = z.string().regex(/^[0-9a-z-]{1,80}$/u);
const MAX_CHUNK_BYTES = 8_000_000;

/** Begins to keep the source file of an import: recovery reads it again. */
export const startImportSource = defineChannel({
  name: 'import-source:start',
  request: z.strictObject({}),
  value: z.strictObject({ id: SourceId }),
  errors: ['no-data-set', 'disk-full', 'not-writable'],
});

export const addToImportSource = defineChannel({
  name: 'import-source:add',
  request: z.strictObject({
    id: SourceId,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES),
  }),
  value: z.strictObject({}),
  errors: ['no-data-set', 'unknown-source', 'disk-full', 'not-writable'],
});

/** Answers once the file lies compressed and fsynced under its SHA-256 (of the uncompressed bytes). */
export const finishImportSource = defineChannel({
  name: 'import-source:finish',
  request: z.strictObject({ id: SourceId }),
  value: z.strictObject({ sha256: Sha256, bytes: z.int().nonnegative() }),
  errors: ['no-data-set', 'unknown-source', 'disk-full', 'not-writable'],
});

/** Reads part of a kept file, checked against its SHA-256 before the first part is given. */
export const readImportSource = defineChannel({
  name: 'import-source:read',
  request: z.strictObject({
    sha256: Sha256,
    offset: z.int().nonnegative(),
    maxBytes: z.int().positive().max(MAX_CHUNK_BYTES),
  }),
  value: z.strictObject({ bytes: z.instanceof(Uint8Array), more: z.boolean() }),
  errors: ['no-data-set', 'unknown-source', 'damaged', 'not-readable'],
});
