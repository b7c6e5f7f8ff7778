import type { Host } from '@shared/contracts';
import { err, ok, type Result } from '@shared/kernel/result';

/** Below the contract's limit of eight million bytes a call. */
const CHUNK_BYTES = 4_000_000;

export type KeptFileError = {
  readonly kind: 'no-data-set' | 'unknown-source' | 'damaged' | 'not-readable';
};

/**
 * The bytes of a kept file, whole.
 *
 * @errors `unknown-source` when it is missing, `damaged` when it is not what was kept
 */
export async function readKeptFile(
  host: Pick<Host, 'readImportSource'>,
  sha256: string,
): Promise<Result<Uint8Array<ArrayBuffer>, KeptFileError>> {
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (;;) {
    const read = await host.readImportSource({ sha256, offset, maxBytes: CHUNK_BYTES });
    if (!read.ok) return err({ kind: read.error.kind });
    parts.push(read.value.bytes);
    offset += read.value.bytes.byteLength;
    if (!read.value.more) break;
  }
  const whole = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return ok(whole);
}

/** Whether a kept file is there and what it was; its SHA-256 is checked before the first byte is given. */
export async function checkKeptFile(
  host: Pick<Host, 'readImportSource'>,
  sha256: string,
): Promise<Result<void, KeptFileError>> {
  const read = await host.readImportSource({ sha256, offset: 0, maxBytes: 1 });
  return read.ok ? ok(undefined) : err({ kind: read.error.kind });
}
