import { err, ok, type Result } from '@shared/kernel/result';
import { v7 as uuidv7 } from 'uuid';
import type { HospitalDatabase } from '../database';
import type { CommandQueue, JournalRefusal } from '../journal/command-queue';
import type { TableChange } from '../journal/journal-entry';
import { makeSampleHospital } from '../sample-hospital/make-sample-hospital';
import { SAMPLE_DAYS } from '../sample-hospital/sample-days';

export type SampleRepository = ReturnType<typeof createSampleRepository>;

/** The data set holds rows already: a sample that was not written to its end, or something else. */
export type NotEmpty = { readonly kind: 'not-empty' };

/** Days of the sample that are written, out of all. */
export type SampleProgress = (done: number, total: number) => void;

/** Fills a sample data set. */
export function createSampleRepository(db: HospitalDatabase, commands: CommandQueue) {
  async function saveMonth(changes: readonly TableChange[]) {
    return commands.run('sample:write-month', (entry) => {
      for (const { table, put = [] } of changes) entry.put(table, ...put);
      return Promise.resolve(ok(undefined));
    });
  }

  return {
    /**
     * Writes the sample hospital into an empty data set, a month in each journal entry.
     *
     * @errors `not-empty`; a refusal in the middle leaves a sample without a hospital, to be dropped
     */
    async write(
      workstation: string,
      onProgress: SampleProgress,
    ): Promise<Result<void, JournalRefusal | NotEmpty>> {
      if ((await db.enterprises.count()) > 0) return err({ kind: 'not-empty' });
      let done = 0;
      for (const { changes } of makeSampleHospital({ newId: () => uuidv7(), workstation })) {
        done += 1;
        onProgress(done, SAMPLE_DAYS);
        await letTheWindowBreathe();
        if (changes === null) continue;
        const saved = await saveMonth(changes);
        if (!saved.ok) return saved;
      }
      return ok(undefined);
    },
  };
}

/** A day takes some milliseconds to play: the window draws and answers between two of them. */
function letTheWindowBreathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
