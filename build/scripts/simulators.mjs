// Plays the provinces by hand: bundles tests/simulators into one program and runs it.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { installPackages, root } from './install.mjs';

if (!installPackages()) process.exit(1);
const outDir = resolve(root, 'out/simulators');
const { build } = await import('vite');
const { nodeBuild } = await import('../config/vite.config.mjs');
const config = nodeBuild({
  entry: 'tests/simulators/run-simulators.ts',
  fileName: 'simulators.mjs',
  format: 'es',
  outDir,
});
config.resolve = { alias: { ...config.resolve.alias, '@tests': resolve(root, 'tests') } };
// Packages are taken from node_modules as they stand: this program never leaves the checkout.
config.ssr = { external: true };
await build(config);

const simulators = spawn(
  process.execPath,
  [join(outDir, 'simulators.mjs'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => simulators.kill(signal));
simulators.on('exit', (code) => process.exit(code ?? 1));
