import { isLocalDate } from '@shared/domain/calendar/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { resolve } from 'node:path';
import { findDefaultDataFolder } from './data-folder';

const HIGHEST_PORT = 65_535;

export type LaunchOptions = {
  readonly dataFolder: string;
  readonly todayOverride: string | null;
  readonly port: number | undefined;
  readonly isBrowserOpened: boolean;
};

export type LaunchError =
  | { readonly kind: 'bad-day'; readonly text: string }
  | { readonly kind: 'bad-port'; readonly text: string }
  | { readonly kind: 'no-folder' };

/** Reads our own flags. What Chromium or Electron understand passes by. */
export function parseLaunchOptions(flags: readonly string[]): Result<LaunchOptions, LaunchError> {
  const today = findFlag(flags, '--today');
  if (today !== undefined && !isLocalDate(today)) return err({ kind: 'bad-day', text: today });

  const portText = findFlag(flags, '--port');
  const port = portText === undefined ? undefined : parsePort(portText);
  if (portText !== undefined && port === undefined)
    return err({ kind: 'bad-port', text: portText });

  const folder = findFlag(flags, '--data-dir');
  if (folder === '') return err({ kind: 'no-folder' });
  return ok({
    dataFolder: folder === undefined ? findDefaultDataFolder() : resolve(folder),
    todayOverride: today ?? null,
    port,
    isBrowserOpened: !flags.includes('--no-open'),
  });
}

function findFlag(flags: readonly string[], name: string): string | undefined {
  return flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
}

function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return port >= 1 && port <= HIGHEST_PORT ? port : undefined;
}
