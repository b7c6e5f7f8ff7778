import { basename, dirname, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles a program of the tests for a Node of its own, so that it can be killed or traced. */
export function buildProgram(entry: string, outDir: string): Promise<string> {
  return bundle(entry, outDir, { format: 'es', entryFileNames: 'program.mjs' });
}

/** Bundles a program of Electron: its main process or its preload. */
export function buildElectronProgram(entry: string, path: string): Promise<string> {
  return bundle(entry, dirname(path), { format: 'cjs', entryFileNames: basename(path) });
}

async function bundle(
  entry: string,
  outDir: string,
  output: { readonly format: 'es' | 'cjs'; readonly entryFileNames: string },
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: {
      alias: Object.fromEntries(
        ['shared', 'electron', 'renderer', 'tests'].map((place) => [
          `@${place}`,
          resolve(root, place),
        ]),
      ),
    },
    define: output.format === 'cjs' ? { 'import.meta.dirname': '__dirname' } : {},
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: ['electron'], output: { ...output, codeSplitting: false } },
    },
  });
  return resolve(outDir, output.entryFileNames);
}
