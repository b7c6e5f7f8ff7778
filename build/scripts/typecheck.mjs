// Type-checks every place with its own tsconfig, two at a time. A place without files yet is left out.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const AT_ONCE = 2;
const folders = {
  shared: 'shared',
  formats: 'shared/formats',
  renderer: 'renderer',
  workers: 'renderer/workers',
  electron: 'electron',
  tests: 'tests',
};

const waiting = Object.keys(folders).filter((place) => hasSources(place));
const failed = [];
await Promise.all(Array.from({ length: AT_ONCE }, checkNext));
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exit(1);
}

async function checkNext() {
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift())
    if (!(await check(place))) failed.push(place);
}

function check(place) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '--project', join(root, `tsconfig.${place}.json`), '--pretty', 'false'];
  const child = spawn(process.execPath, args, { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done) => {
    child.on('close', (code) => {
      if (code !== 0) console.error(`${place}:\n${output}`);
      done(code === 0);
    });
  });
}

/** Workers lie one folder deeper; the files beside those folders belong to the window. */
function hasSources(place) {
  const folder = join(root, folders[place]);
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some(
    (name) => /\.tsx?$/u.test(name) && (place !== 'workers' || /[\\/]/u.test(name)),
  );
}
