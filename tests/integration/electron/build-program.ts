import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles a program of the tests for a Node of its own, so that it can be killed or traced. */
export async function buildProgram(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: {
      alias: { '@shared': resolve(root, 'shared'), '@electron': resolve(root, 'electron') },
    },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  });
  return resolve(outDir, 'program.mjs');
}
