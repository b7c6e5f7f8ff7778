import type { Host } from '@shared/contracts';
import type { AppInfo } from '@shared/contracts/app-info';
import { EMPTY_HEAD, type JournalHead } from '@shared/contracts/journal';
import { err, ok } from '@shared/kernel/result';

/** A host that keeps its journal in memory: for looking at the window, never for durability. */
export function createMemoryHost(info: AppInfo): Host {
  const entries: { readonly head: JournalHead; readonly text: string }[] = [];
  const headNow = () => entries.at(-1)?.head ?? EMPTY_HEAD;
  const answers: Partial<Host> = {
    getAppInfo: () => Promise.resolve(ok(info)),
    reportFault: () => Promise.resolve(ok({})),
    clearStore: () => Promise.resolve(ok({})),
    openJournal: () => Promise.resolve(ok({ head: headNow(), finding: { kind: 'intact' } })),
    appendToJournal: ({ text }) => {
      const sequence = headNow().sequence + 1;
      const head = { sequence, hash: sequence.toString(16).padStart(64, '0') };
      entries.push({ head, text });
      return Promise.resolve(ok({ head }));
    },
    readJournal: ({ after }) => Promise.resolve(ok({ entries: entries.slice(after), more: false })),
    listSnapshots: () => Promise.resolve(ok({ snapshots: [], damaged: [], newerVersion: [] })),
  };
  const refuse = () => Promise.resolve(err({ kind: 'not-writable' }));
  return new Proxy(answers, {
    get: (known, key) => known[key as keyof Host] ?? refuse,
  }) as Host;
}
