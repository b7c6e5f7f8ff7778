import { connectHost } from '@renderer/bridge/host';
import type { HospitalDatabase } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { startStore } from '@renderer/data/recovery/start-store';
import { createRepositories, type Repositories } from '@renderer/data/repositories';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Result } from '@shared/kernel/result';
import { createTurns } from '@shared/kernel/turns';

export type BenchStore = {
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly repositories: Repositories;
};

/** An empty data set over the real host, on one business day. */
export async function openBenchStore(name: string, today: LocalDate): Promise<BenchStore> {
  const host = connectHost();
  must(await host.createDataSet({ kind: 'sample', name }));
  const { db, head } = must(await startStore({ name, port: host, onProgress: () => undefined }));
  const commands = createCommandQueue({
    db,
    head,
    journal: host,
    clock: { now: () => new Date().toISOString() as Instant, today: () => today },
    author: () => ({ operator: 'bench', workstation: 'BENCH1' }),
    // Nobody else runs commands in this page.
    exclusive: createTurns(1),
  });
  return { db, commands, repositories: createRepositories(db, commands) };
}

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
