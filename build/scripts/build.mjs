// Builds the window and the three programs into out/.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild, programs, windowBuild } from '../config/vite.config.mjs';

const root = resolve(import.meta.dirname, '../..');
const only = process.argv.find((flag) => flag.startsWith('--only='))?.slice('--only='.length);

if (only === undefined) rmSync(resolve(root, 'out'), { recursive: true, force: true });
if (only !== 'programs') {
  if (!existsSync(resolve(root, 'renderer/index.html')))
    throw new Error('renderer/index.html is missing');
  await build(windowBuild());
}
if (only !== 'window') for (const program of programs) await build(nodeBuild(program));
if (only === undefined) writeFileSync(resolve(root, 'out/built'), `${new Date().toISOString()}\n`);
