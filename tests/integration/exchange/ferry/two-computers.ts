import {
  createHospitalData,
  openStore,
  startHost,
} from '@tests/integration/renderer/data/start-data';
import type { HospitalDatabase } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { createFerryRepository } from '@renderer/data/repositories/ferry-repository';
import { createPortalRepository } from '@renderer/data/repositories/portal-repository';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Connection } from '@shared/domain/exchange/connection';
import type { FerryContent } from '@shared/domain/exchange/ferry';
import type { ConnectionId } from '@shared/domain/order/order';
import { readFerryFile } from '@shared/formats/ferry/ferry-file';
import { ok } from '@shared/kernel/result';
import { aPortalConnection } from '@tests/builders/exchange-builders';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The PC that stands at the platform's line: a data set and a workstation of its own, without orders. */
export type PlatformPc = {
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly connection: Connection;
  readonly ferries: ReturnType<typeof createFerryRepository>;
  readonly portals: ReturnType<typeof createPortalRepository>;
  readonly close: () => Promise<void>;
};

export async function openPlatformPc(): Promise<PlatformPc> {
  const folder = await mkdtemp(join(tmpdir(), 'caiheng-platform-pc-'));
  const running = await startHost(folder);
  await createHospitalData(running.host);
  const { db, head } = await openStore(running.host);
  let last = Promise.resolve<unknown>(undefined);
  let moment = Date.parse('2024-03-26T01:00:00.000Z');
  const commands = createCommandQueue({
    db,
    head,
    journal: running.host,
    clock: {
      now: () => new Date((moment += 1_000)).toISOString() as Instant,
      today: () => '2024-03-26' as LocalDate,
    },
    author: () => ({ operator: '王建国', workstation: 'D4E5F6' }),
    exclusive: (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  });
  const connection = aPortalConnection({ id: 'portal-of-the-pc' as ConnectionId });
  await commands.run('test:connection', (entry) => {
    entry.put('connections', connection);
    return Promise.resolve(ok(null));
  });
  return {
    db,
    commands,
    connection,
    ferries: createFerryRepository(db, commands),
    portals: createPortalRepository(db, commands),
    close: async () => {
      await db.delete();
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a ferry file holds; a test's file is always whole. */
export async function readContent<Kind extends FerryContent['kind']>(
  bytes: Uint8Array,
  kind: Kind,
): Promise<{ readonly content: Extract<FerryContent, { kind: Kind }>; readonly sha256: string }> {
  const read = await readFerryFile(new Blob([bytes.slice()]));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  if (read.value.content.kind !== kind) throw new Error('the other kind');
  // The kind was just looked at.
  const content = read.value.content as Extract<FerryContent, { kind: Kind }>;
  return { content, sha256: read.value.sha256 };
}
