import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const allowed = JSON.parse(
  readFileSync(`${root}build/quality/suppressions.json`, 'utf8'),
) as Readonly<Record<string, number>>;

/** Written apart, so that this file does not find itself. */
const SUPPRESSION = new RegExp(['eslint-', 'disable|@ts-', '(expect-error|ignore)'].join(''), 'u');

function listSuppressions(): readonly { readonly file: string; readonly line: string }[] {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' });
  return files
    .trim()
    .split('\n')
    .flatMap((file) =>
      readFileSync(`${root}${file}`, 'utf8')
        .split('\n')
        .filter((line) => SUPPRESSION.test(line))
        .map((line) => ({ file, line })),
    );
}

it('has no lint suppression beyond those that are counted', () => {
  const counted: Record<string, number> = {};
  for (const { file } of listSuppressions()) counted[file] = (counted[file] ?? 0) + 1;
  expect(counted).toEqual(allowed);
});

it('gives a reason on the line of each suppression', () => {
  const unexplained = listSuppressions().filter(({ line }) => !/-- \S.{15,}/u.test(line));
  expect(unexplained).toEqual([]);
});
