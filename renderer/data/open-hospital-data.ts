import { ok, type Result } from '@shared/kernel/result';
import { createCommandFollower, type FollowCommands } from './ask-again';
import { databaseNameOf } from './database';
import type { Author, Clock, Exclusive } from './journal/clock';
import { createCommandQueue, type CommandQueue } from './journal/command-queue';
import { checkLedgers } from './recovery/check-ledgers';
import { writeSnapshot } from './recovery/snapshots';
import {
  startStore,
  type StartError,
  type StartProgress,
  type StartReport,
  type StorePort,
} from './recovery/start-store';
import { createRepositories, type Repositories } from './repositories';

/** A data set that is open: read through repositories, changed through its command queue. */
export type HospitalData = {
  readonly dataSetId: string;
  readonly repositories: Repositories;
  readonly clock: Clock;
  /** Who works in this window now, and where. */
  readonly author: () => Author;
  readonly report: StartReport;
  readonly onSaved: CommandQueue['onSaved'];
  readonly followCommands: FollowCommands;
  /** Writes a verified snapshot now. Done daily, before imports and before migrations. */
  readonly takeSnapshot: () => ReturnType<typeof writeSnapshot>;
  /** Counts every ledger again; an empty list means that all kept sums equal their ledgers. */
  readonly checkLedgers: () => ReturnType<typeof checkLedgers>;
  readonly close: () => void;
};

type OpenOptions = {
  readonly dataSetId: string;
  readonly port: StorePort;
  readonly clock: Clock;
  readonly author: () => Author;
  readonly exclusive: Exclusive;
  readonly onProgress: StartProgress;
};

/**
 * Opens a data set: recovers its store where needed, then hands out repositories.
 *
 * @errors see `StartError`; nothing is changed by a start that fails
 */
export async function openHospitalData(
  options: OpenOptions,
): Promise<Result<HospitalData, StartError>> {
  const started = await startStore({
    name: databaseNameOf(options.dataSetId),
    port: options.port,
    onProgress: options.onProgress,
  });
  if (!started.ok) return started;
  const { db, head, report } = started.value;
  const commands = createCommandQueue({ ...options, db, head, journal: options.port });
  return ok({
    dataSetId: options.dataSetId,
    repositories: createRepositories(db, commands),
    clock: options.clock,
    author: options.author,
    report,
    onSaved: commands.onSaved,
    followCommands: createCommandFollower(db),
    takeSnapshot: () => commands.between((at) => writeSnapshot(db, options.port, at)),
    checkLedgers: () => commands.between(() => checkLedgers(db)),
    close: () => {
      db.close();
    },
  });
}
