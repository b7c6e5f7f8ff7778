import { err, ok, type Result } from '@shared/kernel/result';
import { mkdir } from 'node:fs/promises';
import { openDataFolder, type DataFolder, type FolderError } from './data-folder';
import { isSystemError } from './file-errors';
import type { LaunchError } from './launch-options';
import { lockDataFolder, type LockError, type ProcessLock } from './process-lock';

/** What the program ends with when it cannot start, so that scripts can tell. */
export const exitCodes = {
  'bad-day': 2,
  'bad-port': 2,
  'no-folder': 2,
  'in-use': 3,
  'port-taken': 4,
  'newer-version': 5,
  'not-usable': 5,
} as const;

export type StartError =
  LaunchError | LockError | FolderError | { readonly kind: 'port-taken'; readonly port: number };

export type OwnedFolder = { readonly folder: DataFolder; readonly lock: ProcessLock };

/** Takes the data folder for this process alone, then opens it. */
export async function takeDataFolder(path: string): Promise<Result<OwnedFolder, StartError>> {
  try {
    // Nobody else on this computer reads the hospital's data.
    await mkdir(path, { recursive: true, mode: 0o700 });
    const lock = await lockDataFolder(path);
    if (!lock.ok) return lock;
    const folder = await openDataFolder(path);
    if (folder.ok) return ok({ folder: folder.value, lock: lock.value });
    await lock.value.release();
    return folder;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return err({ kind: 'not-usable', reason: cause.message });
  }
}

/** Says in words, in Chinese and English, why the program does not start. */
export function formatStartError(error: StartError): string {
  switch (error.kind) {
    case 'bad-day':
      return `--today=${error.text} 不是有效日期，请写成 2024-09-23 这样。\n--today=${error.text} is no day; write it as 2024-09-23.`;
    case 'bad-port':
      return `--port=${error.text} 不是端口号（1–65535）。\n--port=${error.text} is no port; give 1 to 65535.`;
    case 'no-folder':
      return '--data-dir= 后面要写文件夹。\n--data-dir= needs a folder.';
    case 'in-use':
      return `采衡已在使用这个数据文件夹${inBrackets('进程', error.pid)}。请先关闭它，或用 --data-dir=DIR 另选一个。\nCaiheng already runs on this data folder${inBrackets('process', error.pid)}. Close it first, or choose another folder with --data-dir=DIR.`;
    case 'port-taken':
      return `端口 ${error.port} 被别的程序占用。数据属于这个端口，所以不会自动换端口。请关闭占用它的程序，或用 --port=N 指定新端口（界面缓存会从日志重建）。\nPort ${error.port} is taken by another program. The browser keeps the working data under this port, so another is not chosen by itself. Close that program, or give --port=N (the working data is then rebuilt from the journal).`;
    case 'newer-version':
      return '这个数据文件夹由更新版本的采衡写成，没有改动任何内容。请安装新版本。\nA newer version of Caiheng wrote this data folder. Nothing was changed. Install the newer version.';
    case 'not-usable':
      return `数据文件夹不能使用：${error.reason}\nThe data folder cannot be used: ${error.reason}`;
  }
}

function inBrackets(noun: string, pid: number | undefined): string {
  return pid === undefined ? '' : ` (${noun} ${pid})`;
}
