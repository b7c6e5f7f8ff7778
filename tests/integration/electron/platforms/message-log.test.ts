import { createFaultLog } from '@electron/services/fault-log';
import { createMessageLog } from '@electron/services/message-log';
import type { PlatformMessage } from '@shared/contracts/platform';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';

const newFolder = createTemporaryFolders();

function aMessage(id: string, changes: Partial<PlatformMessage> = {}): PlatformMessage {
  return {
    id,
    subject: 'CG-1',
    operation: 'H005',
    sentAt: '2031-01-02T03:04:05.000Z',
    durationMs: 12,
    status: 200,
    outcome: 'answered',
    request: '采购单\n"x"',
    answer: '{}',
    ...changes,
  };
}

function openLog(path = newFolder()) {
  mkdirSync(path, { recursive: true });
  const folder = join(path, 'messages');
  const log = createMessageLog(
    folder,
    createFaultLog(join(path, 'logs'), () => new Date()),
  );
  const ids = async (subject = 'CG-1', limit = 100, connectionId = 'c-1') =>
    (await log.list({ connectionId, subject, limit })).map(({ id }) => id);
  return { ...log, folder, path, ids };
}

describe('the message log', () => {
  it('gives a subject its messages, oldest first, over months and restarts', async () => {
    const log = openLog();
    log.note('c-1', aMessage('a', { sentAt: '2030-12-31T00:00:00.000Z' }));
    log.note('c-1', aMessage('b'));
    log.note('c-2', aMessage('other connection'));
    log.note('c-1', aMessage('other subject', { subject: 'CG-2' }));
    expect(await log.ids()).toEqual(['a', 'b']);
    await log.close();
    const again = openLog(log.path);
    again.note('c-1', aMessage('c', { sentAt: '2031-02-01T00:00:00.000Z' }));
    expect(await again.ids()).toEqual(['a', 'b', 'c']);
    expect(await again.ids('CG-1', 2)).toEqual(['b', 'c']);
    const [first] = await again.list({ connectionId: 'c-1', subject: 'CG-1', limit: 3 });
    expect(first).toEqual(aMessage('a', { sentAt: '2030-12-31T00:00:00.000Z' }));
  });

  it('reads no older month than it needs', async () => {
    const log = openLog();
    log.note('c-1', aMessage('old', { sentAt: '2029-01-01T00:00:00.000Z' }));
    log.note('c-1', aMessage('new'));
    await log.close();
    const again = openLog(log.path);
    rmSync(join(log.folder, '2029-01.jsonl'));
    mkdirSync(join(log.folder, '2029-01.jsonl'));
    expect(await again.ids('CG-1', 1)).toEqual(['new']);
    await expect(again.ids('CG-1', 2)).rejects.toThrow();
  });

  it.each([
    [
      'its index is gone',
      (path: string) => {
        rmSync(`${path}.index`);
      },
    ],
    [
      'its index is torn',
      (path: string) => {
        truncateSync(`${path}.index`, statSync(`${path}.index`).size - 5);
      },
    ],
    [
      'its index is nonsense',
      (path: string) => {
        writeFileSync(`${path}.index`, 'not an index\n');
      },
    ],
    [
      'its last line is torn',
      (path: string) => {
        appendFileSync(path, '{"connectionId":"c-1","id":"torn');
      },
    ],
  ])('finds all that is whole where %s', async (_what, damage) => {
    const log = openLog();
    for (const id of ['a', 'b', 'c']) log.note('c-1', aMessage(id));
    await log.close();
    damage(join(log.folder, '2031-01.jsonl'));
    const again = openLog(log.path);
    again.note('c-1', aMessage('d'));
    expect((await again.ids()).slice(-1)).toEqual(['d']);
    expect(await again.ids()).toEqual(['a', 'b', 'c', 'd']);
    await again.close();
    expect(await openLog(log.path).ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never stops an exchange where it cannot be written, and says so once', async () => {
    const log = openLog();
    writeFileSync(log.folder, 'a file in the way');
    log.note('c-1', aMessage('a'));
    await log.close();
    log.note('c-1', aMessage('b'));
    await log.close();
    const faults = readFileSync(join(log.path, 'logs/faults.jsonl'), 'utf8').trim().split('\n');
    expect(faults).toHaveLength(1);
    rmSync(log.folder);
    expect(await log.ids()).toEqual(['a', 'b']);
    expect(readdirSync(log.folder).sort()).toEqual(['2031-01.jsonl', '2031-01.jsonl.index']);
  });

  it('does not make the folder of a data set again that was dropped', async () => {
    const log = openLog();
    log.note('c-1', aMessage('a'));
    rmSync(log.path, { recursive: true });
    await log.close();
    expect(existsSync(log.folder)).toBe(false);
  });
});
