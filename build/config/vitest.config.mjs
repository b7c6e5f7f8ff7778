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
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more forks only make real processes and browsers starve each other.
    maxWorkers: 2,
  },
});
