import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes folders that go away with the test file. */
export function createTemporaryFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'caiheng-test-'));
  let made = 0;
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return () => {
    made += 1;
    return join(root, String(made));
  };
}
