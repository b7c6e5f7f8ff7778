import type { Host } from '@shared/contracts';

/** Keeps bytes with the host as an import's source file. */
export async function keepSource(host: Host, bytes: Uint8Array) {
  const started = await host.startImportSource({});
  if (!started.ok) throw new Error(started.error.kind);
  await host.addToImportSource({ id: started.value.id, bytes: Uint8Array.from(bytes) });
  const finished = await host.finishImportSource({ id: started.value.id });
  if (!finished.ok) throw new Error(finished.error.kind);
  return finished.value;
}
