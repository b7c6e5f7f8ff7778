import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const WINDOWS_PATHS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium-based browser of this computer. `CAIHENG_BROWSER` names another one. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CAIHENG_BROWSER'];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : undefined;
  return listPlaces(environment).find(isExecutable);
}

/**
 * Flags that this computer's browser needs besides ours.
 *
 * The start script gives `--no-sandbox` to root, whom Chromium refuses otherwise; nobody else gets it.
 */
export function listExtraFlags(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  return (environment['CAIHENG_BROWSER_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
}

function listPlaces(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return roots.flatMap((root) => {
      const folder = environment[root];
      return folder === undefined ? [] : WINDOWS_PATHS.map((path) => join(folder, path));
    });
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...MAC_PATHS, ...onPath] : onPath;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return false;
  }
}
