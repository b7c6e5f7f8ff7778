// A fault campaign by hand: npm run campaign -- --dialect=zhejiang --lines=10000 --seed=7 [--kills=100] [--doubles]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild } from '../config/vite.config.mjs';
import { root } from './install.mjs';

const outDir = mkdtempSync(join(tmpdir(), 'caiheng-campaign-program-'));

async function bundle(name) {
  const entry = `tests/integration/exchange/campaign/${name}.ts`;
  const config = nodeBuild({ entry, fileName: `${name}.mjs`, format: 'es', outDir });
  config.resolve = {
    alias: { ...config.resolve.alias, '@tests': resolve(root, 'tests') },
  };
  await build({ ...config, logLevel: 'error' });
  return join(outDir, `${name}.mjs`);
}

const app = await bundle('app-process');
const main = await bundle('main');
const campaign = spawn(process.execPath, [main, ...process.argv.slice(2), `--app=${app}`], {
  stdio: 'inherit',
});
campaign.on('exit', (code) => {
  rmSync(outDir, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
