import type { ExchangeUpdate } from '@renderer/data/repositories/exchange-saving';
import type { JournalRefusal } from '@renderer/data/journal/command-queue';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { Change } from './exchange-changes';
import type { EngineOptions, ExchangePorts } from './exchange-ports';

const MOST_AT_ONCE = 64;

/**
 * Saves changes of exchanges. Those that come while one journal entry is being written share the next.
 */
export type GroupSaver = {
  /**
   * The exchange as it stands after; null when somebody else has changed it meanwhile, or when
   * nothing can be saved in this session any more. Until then nothing further of it may be sent.
   */
  readonly save: (exchange: Exchange, change: Change) => Promise<Exchange | null>;
  /** What cannot be saved at once is given up: after a restart it is in doubt, and asked about. */
  readonly stop: () => void;
  /** Why nothing can be saved at the moment; null when it can. */
  readonly refusal: () => JournalRefusal | null;
};

type Pending = {
  readonly update: ExchangeUpdate;
  readonly resolve: (isSaved: boolean) => void;
};

export function createGroupSaver(
  ports: Pick<ExchangePorts, 'save'>,
  { saveRetryMs }: EngineOptions,
  onBroken: (refusal: JournalRefusal) => void,
): GroupSaver {
  const state = { refusal: null as JournalRefusal | null, isSaving: false, isStopped: false };
  let pending: Pending[] = [];

  async function saveAll() {
    state.isSaving = true;
    while (pending.length > 0) {
      const taken = pending.slice(0, MOST_AT_ONCE);
      pending = pending.slice(MOST_AT_ONCE);
      const stale = await saveStubbornly(taken.map(({ update }) => update));
      for (const { update, resolve } of taken) resolve(!stale.has(update.id));
    }
    state.isSaving = false;
  }

  /** An answer that cannot be saved now is kept and tried again: it is the only proof there is. */
  async function saveStubbornly(updates: readonly ExchangeUpdate[]): Promise<ReadonlySet<string>> {
    for (;;) {
      const saved = await ports.save({ updates });
      if (saved.ok) {
        state.refusal = null;
        return new Set(saved.value.stale);
      }
      state.refusal = saved.error;
      if (state.isStopped || !mayPass(saved.error)) {
        onBroken(saved.error);
        return new Set(updates.map(({ id }) => id));
      }
      await new Promise((resolve) => setTimeout(resolve, saveRetryMs));
    }
  }

  return {
    async save(exchange, { change, events, differences }) {
      const update = { id: exchange.id, revision: exchange.revision, change, events, differences };
      const saved = new Promise<boolean>((resolve) => pending.push({ update, resolve }));
      if (!state.isSaving) void saveAll();
      if (!(await saved)) return null;
      return { ...exchange, ...change, revision: exchange.revision + 1 };
    },
    stop() {
      state.isStopped = true;
    },
    refusal: () => state.refusal,
  };
}

function mayPass({ kind }: JournalRefusal): boolean {
  return kind === 'disk-full' || kind === 'not-writable';
}
