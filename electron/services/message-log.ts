import { PlatformMessage } from '@shared/contracts/platform';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FaultLog } from './fault-log';
import { isMissing, isSystemError } from './file-errors';
import { createMessageMonth, messageKeyOf } from './message-month';
import { createOneAtATime } from './one-at-a-time';

const FLUSH_MS = 1_000;
const WORDS = 'Failed to write the message log';
/** While nothing can be written; what comes beyond is not kept. */
const MAX_WAITING_CHARS = 16_000_000;
const MONTH_NAME = /^\d{4}-\d{2}\.jsonl$/u;

const Line = PlatformMessage.extend({ connectionId: z.string() });
type Line = z.output<typeof Line>;

export type MessageLog = {
  /** Returns at once: an exchange never waits for its log. */
  readonly note: (connectionId: string, message: PlatformMessage) => void;
  /** The latest messages about a subject, oldest first. */
  readonly list: (query: MessageQuery) => Promise<readonly PlatformMessage[]>;
  readonly close: () => Promise<void>;
};

export type MessageQuery = {
  readonly connectionId: string;
  readonly subject: string;
  readonly limit: number;
};

type Waiting = { readonly month: string; readonly key: string; readonly line: string };

/** Keeps what was said to and by the platforms, a file a month, written at most once a second. */
export function createMessageLog(folder: string, faults: FaultLog): MessageLog {
  const inOrder = createOneAtATime();
  const months = new Map<string, ReturnType<typeof createMessageMonth>>();
  let waiting: Waiting[] = [];
  let waitingChars = 0;
  let timer: NodeJS.Timeout | undefined;
  let isFailing = false;

  function getMonth(name: string) {
    const month = months.get(name) ?? createMessageMonth(join(folder, name), findKey);
    months.set(name, month);
    return month;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    if (batch.length === 0) return;
    let written = 0;
    try {
      await makeFolder(folder);
      for (const messages of splitByMonth(batch)) {
        await getMonth(messages[0].month).append(messages);
        written += messages.length;
      }
      isFailing = false;
    } catch (cause) {
      if (!isSystemError(cause)) throw cause;
      if (!isFailing) await faults.add({ message: WORDS, detail: cause.message });
      isFailing = true;
    } finally {
      waiting = waiting.slice(written);
      waitingChars = waiting.reduce((sum, { line }) => sum + line.length, 0);
    }
  }

  return {
    note(connectionId, message) {
      const line = JSON.stringify({ connectionId, ...message });
      const month = `${message.sentAt.slice(0, 7)}.jsonl`;
      if (waitingChars + line.length > MAX_WAITING_CHARS && isFailing) return;
      waiting.push({ month, key: messageKeyOf(connectionId, message.subject), line });
      waitingChars += line.length;
      timer ??= setTimeout(() => void inOrder(flush), FLUSH_MS).unref();
    },

    list: ({ connectionId, subject, limit }) =>
      inOrder(async () => {
        await flush();
        const key = messageKeyOf(connectionId, subject);
        const unwritten = waiting.filter((message) => message.key === key);
        let lines = unwritten.map(({ line }) => line).slice(-limit);
        for (const name of await listMonths(folder)) {
          if (lines.length >= limit) break;
          lines = [...(await getMonth(name).read(key, limit - lines.length)), ...lines];
        }
        return lines.flatMap((line) => toMessage(line, connectionId, subject));
      }),

    close: () => inOrder(flush),
  };
}

type Batch = readonly [Waiting, ...Waiting[]];

/** Messages of one month in a row stay together. */
function splitByMonth(messages: readonly Waiting[]): readonly Batch[] {
  const batches: [Waiting, ...Waiting[]][] = [];
  for (const message of messages) {
    const last = batches.at(-1);
    if (last?.[0].month === message.month) last.push(message);
    else batches.push([message]);
  }
  return batches;
}

/** The folder above must be there: a data set that was dropped is not made again. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (!(isSystemError(cause) && cause.code === 'EEXIST')) throw cause;
  }
}

/** The newest first. */
async function listMonths(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => MONTH_NAME.test(name))
      .sort()
      .reverse();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    return [];
  }
}

function findKey(line: string): string | null {
  const read = parseLine(line);
  return read === null ? null : messageKeyOf(read.connectionId, read.subject);
}

function toMessage(text: string, connectionId: string, subject: string): PlatformMessage[] {
  const line = parseLine(text);
  if (line?.connectionId !== connectionId || line.subject !== subject) return [];
  return [PlatformMessage.strip().parse(line)];
}

function parseLine(text: string): Line | null {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
