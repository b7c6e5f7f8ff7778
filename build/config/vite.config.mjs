import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const at = (place) => resolve(root, place);

const shared = {
  configFile: false,
  logLevel: 'warn',
  resolve: {
    alias: { '@shared': at('shared'), '@renderer': at('renderer'), '@electron': at('electron') },
  },
};

/** The window. Chromium 130 is the oldest runtime that the tests start. */
export function windowBuild({
  root: windowRoot = at('renderer'),
  outDir = at('out/renderer'),
} = {}) {
  return {
    ...shared,
    root: windowRoot,
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  };
}

/** One program file for Node or Electron, with everything it needs inside. */
export function nodeBuild({ entry, fileName, format, outDir = at('out/electron') }) {
  const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
  return {
    ...shared,
    root,
    define: format === 'cjs' ? { 'import.meta.dirname': '__dirname' } : {},
    ssr: { noExternal: true },
    build: {
      ssr: at(entry),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

export const programs = [
  { entry: 'electron/main/main.ts', fileName: 'main.cjs', format: 'cjs' },
  { entry: 'electron/preload/index.ts', fileName: 'preload.cjs', format: 'cjs' },
  { entry: 'electron/loopback/main.ts', fileName: 'loopback.mjs', format: 'es' },
];
