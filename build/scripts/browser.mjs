// The stock browser that tests and measures drive.
import { existsSync } from 'node:fs';

/** Keeps Chromium from asking the network for things of its own, and lets root start it. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

/** A Chromium that is installed, or undefined for the one that Playwright brings. */
export function findChromium() {
  return [process.env.CAIHENG_BROWSER, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
}
