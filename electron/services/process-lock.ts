import { err, ok, type Result } from '@shared/kernel/result';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isMissing, isSystemError } from './file-errors';

const LOCK_NAME = 'caiheng.lock';
/** Longer than two programs that start together need to see each other. */
const SETTLE_MS = 60;
/** How long a program may take to close after it was told to. */
const CLOSING_MS = 2_000;
const CHECK_MS = 100;
const run = promisify(execFile);

const Lock = z.object({ pid: z.int().positive(), process: z.string(), key: z.string() });
type Lock = z.output<typeof Lock>;

export type ProcessLock = { readonly release: () => Promise<void> };
export type LockError = { readonly kind: 'in-use'; readonly pid: number | undefined };

/**
 * Takes a data folder for this process alone.
 *
 * The lock of a program that is gone, killed or from before a restart of the computer is taken over.
 *
 * @errors `in-use`
 */
export async function lockDataFolder(folder: string): Promise<Result<ProcessLock, LockError>> {
  const path = join(folder, LOCK_NAME);
  const holder = await waitForHolder(path);
  if (holder !== undefined) return err({ kind: 'in-use', pid: holder.pid });

  await rm(path, { force: true });
  const own = { pid: process.pid, process: await describeProcess(process.pid), key: randomUUID() };
  const isFirst = await writeNew(path, JSON.stringify(own));
  if (isFirst) await pause(SETTLE_MS);
  const winner = await findLock(path);
  if (winner?.key !== own.key) return err({ kind: 'in-use', pid: winner?.pid });
  return ok({ release: () => release(path, own.key) });
}

/** The program that holds the folder and goes on holding it: one that is closing gets time to end. */
async function waitForHolder(path: string): Promise<Lock | undefined> {
  for (let waited = 0; ; waited += CHECK_MS) {
    const holder = await findLock(path);
    if (holder === undefined || !(await isRunning(holder))) return undefined;
    if (waited >= CLOSING_MS) return holder;
    await pause(CHECK_MS);
  }
}

async function release(path: string, key: string): Promise<void> {
  if ((await findLock(path))?.key === key) await rm(path, { force: true });
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', flush: true });
    return true;
  } catch (cause) {
    if (isSystemError(cause) && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

/** A lock that cannot be read was being written when its program died: nobody holds it. */
async function findLock(path: string): Promise<Lock | undefined> {
  try {
    return Lock.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch (cause) {
    if (isMissing(cause) || cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

async function isRunning(lock: Lock): Promise<boolean> {
  try {
    process.kill(lock.pid, 0);
  } catch (cause) {
    if (!isSystemError(cause) || cause.code !== 'EPERM') return false;
  }
  return lock.pid !== process.pid && (await describeProcess(lock.pid)) === lock.process;
}

/** What tells a process from a later one that was given the same number. */
async function describeProcess(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const startedAtTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `started ${startedAtTicks ?? ''}`;
    }
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
      return stdout.split(',')[0]?.trim() ?? '';
    }
    return (await run('ps', ['-p', String(pid), '-o', 'lstart='])).stdout.trim();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return 'unknown';
  }
}
