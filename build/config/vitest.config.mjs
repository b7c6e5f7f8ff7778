import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const at = (place) => resolve(root, place);

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@shared': at('shared'),
      '@renderer': at('renderer'),
      '@electron': at('electron'),
      '@tests': at('tests'),
    },
  },
  test: {
    include: ['tests/{unit,integration,architecture,build}/**/*.test.{ts,tsx}'],
    // Nothing here tells how fast the machine must be: a busy one may take minutes.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Two cores: more forks only make real processes and browsers starve each other.
    maxWorkers: 2,
  },
});
