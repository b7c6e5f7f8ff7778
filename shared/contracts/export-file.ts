import { z } from 'zod';
import { defineChannel } from './channel';

const MAX_EXPORT_BYTES = 500_000_000;

/** A bare file name. Without separators it can never name another folder. */
export const FileName = z.string().regex(/^[^\\/:*?"<>|]{1,120}$/u);

/**
 * Asks where to keep an export, then writes it there.
 *
 * The window suggests a name but never a path: only the person at the keyboard chooses the folder.
 * Answers once the file is safely on disk. The browser shell uses the browser's own download instead.
 */
export const saveExportFile = defineChannel({
  name: 'export-file:save',
  request: z.strictObject({
    suggestedName: FileName,
    contents: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_EXPORT_BYTES),
  }),
  value: z.strictObject({ savedAs: FileName }),
  errors: ['cancelled', 'disk-full', 'not-writable'],
});
