import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { listExtraFlags } from './find-browser';

/** Shows the window in the computer's own browser, without tabs and with a profile beside the data. */
export function openWindow(executable: string, url: string, dataFolder: string): ChildProcess {
  const profile = join(dataFolder, 'browser');
  const flags = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-features=Translate',
    ...listExtraFlags(),
  ];
  const child = spawn(executable, flags, { stdio: 'ignore' });
  child.on('error', () => {
    console.error(`Could not start ${executable}. Open the address above in a browser.`);
  });
  return child;
}
