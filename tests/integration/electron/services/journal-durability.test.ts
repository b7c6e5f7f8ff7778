import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../build-program';
import { createTemporaryFolders } from '../temporary-folder';
import { aPlace, openOrFail } from './journal-builders';

const newFolder = createTemporaryFolders();
const rounds = Number(process.env['CAIHENG_KILLS'] ?? 6);
const strace = '/usr/bin/strace';
let program = '';

beforeAll(async () => {
  program = await buildProgram(
    'tests/integration/electron/services/append-program.ts',
    newFolder(),
  );
});

describe('an acknowledged entry', () => {
  it(`is there after the process was killed, ${rounds} times over`, async () => {
    const folder = newFolder();
    let expected = 0;
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await appendUntilKilled(folder, 40 + Math.random() * 400);
      const journal = await openOrFail(aPlace(folder));
      const head = journal.getHead();
      expected += acknowledged.length;
      // One entry may have been written whole without its answer having got out.
      expect([expected, expected + 1]).toContain(head.sequence);
      expected = head.sequence;
      const page = await journal.read(Math.max(0, head.sequence - 2), 1_000_000);
      if (!page.ok) throw new Error(page.error.kind);
      const known = page.value.entries.map((entry) => `${entry.head.sequence} ${entry.head.hash}`);
      const last = acknowledged.at(-1);
      if (last !== undefined) expect(known).toContain(last);
      await journal.close();
    }
    expect(expected).toBeGreaterThan(rounds);
  });

  it.skipIf(!existsSync(strace))('was fsynced before it was acknowledged', () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const trace = join(folder, 'trace');
    const traced = ['-f', '-e', 'trace=fsync,fdatasync,write,pwrite64', '-s', '80', '-o', trace];
    const { status } = spawnSync(strace, [
      ...traced,
      process.execPath,
      program,
      join(folder, 'journal'),
      '5',
    ]);
    expect(status).toBe(0);
    const steps = listSteps(readFileSync(trace, 'utf8'));
    expect(steps.filter((step) => step === 'answer')).toHaveLength(5);
    for (const [at, step] of steps.entries()) {
      if (step !== 'answer') continue;
      expect(steps.slice(at - 2, at)).toEqual(['entry', 'sync']);
    }
  });
});

/** What the trace shows of entries written, fsyncs completed and answers given, in their order. */
function listSteps(trace: string): readonly string[] {
  return trace.split('\n').flatMap((line) => {
    if (/write\(1, "\d+ [0-9a-f]{64}/u.test(line)) return ['answer'];
    if (/pwrite64\(\d+, "[0-9a-f]{64} \d+ /u.test(line)) return ['entry'];
    const isCompleted = /fdatasync.*= 0$/u.test(line);
    return isCompleted ? ['sync'] : [];
  });
}

async function appendUntilKilled(folder: string, delayMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await pause(delayMs);
  child.kill('SIGKILL');
  await closed;
  return output.split('\n').filter((line) => /^\d+ [0-9a-f]{64}$/u.test(line));
}
