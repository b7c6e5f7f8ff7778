import { WorkbookRefused } from './refusal';

export type ReadingProgress = { readonly bytesRead: number; readonly bytesTotal: number };

export type OpenOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
};

/** Counts what was read and stops when told to; one for each workbook. */
export type Reading = {
  expect(bytes: number): void;
  advance(bytes: number): void;
  stopIfCancelled(): void;
};

export function createReading({ signal, onProgress }: OpenOptions): Reading {
  let bytesRead = 0;
  let bytesTotal = 0;
  return {
    expect(bytes) {
      bytesTotal += bytes;
    },
    advance(bytes) {
      bytesRead += bytes;
      // Sizes in a zip directory may lie, so the total never falls behind.
      bytesTotal = Math.max(bytesTotal, bytesRead);
      onProgress?.({ bytesRead, bytesTotal });
    },
    stopIfCancelled() {
      if (signal?.aborted === true) throw new WorkbookRefused({ kind: 'cancelled' });
    },
  };
}
