import type { Host } from '@shared/contracts';
import type { AnswerOf } from '@shared/contracts/channel';
import type { finishImportSource } from '@shared/contracts/import-source';

type SourceHost = Pick<Host, 'startImportSource' | 'addToImportSource' | 'finishImportSource'>;

const CHUNK_BYTES = 4_000_000;

/** Has the host keep a file under its SHA-256: what an import was made from, so that recovery can read it again, or an attachment. */
export async function keepSource(
  host: SourceHost,
  file: Blob,
): Promise<AnswerOf<typeof finishImportSource>> {
  const started = await host.startImportSource({});
  if (!started.ok) return started;
  const { id } = started.value;
  for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
    const part = await file.slice(offset, offset + CHUNK_BYTES).arrayBuffer();
    const added = await host.addToImportSource({ id, bytes: new Uint8Array(part) });
    if (!added.ok) return added;
  }
  return host.finishImportSource({ id });
}
