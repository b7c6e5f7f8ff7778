import type { Host } from '@shared/contracts';
import type { AnswerOf } from '@shared/contracts/channel';
import type { AppInfo } from '@shared/contracts/app-info';
import type { saveExportFile } from '@shared/contracts/export-file';
import { ok } from '@shared/kernel/result';

export type ExportFile = {
  readonly suggestedName: string;
  readonly contents: Uint8Array;
};

/** Long enough for the browser to have taken the bytes, short enough not to hold them for the day. */
const DOWNLOAD_KEPT_MS = 60_000;

/**
 * Gives the person at the keyboard a file: Electron asks where and answers when it is on disk, the
 * browser shell hands it to the browser's own download.
 *
 * @errors `cancelled`, `disk-full`, `not-writable` (Electron only)
 */
export function saveExport(
  host: Host,
  shell: AppInfo['shell'],
  { suggestedName, contents }: ExportFile,
): Promise<AnswerOf<typeof saveExportFile>> {
  const name = toFileName(suggestedName);
  if (shell === 'electron')
    return host.saveExportFile({ suggestedName: name, contents: ownBytes(contents) });
  download(name, contents);
  return Promise.resolve(ok({ savedAs: name }));
}

/** A document number such as 13/2024 or a quoted title may hold what a file name may not. */
export function toFileName(text: string): string {
  const dot = text.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [text.slice(0, dot), text.slice(dot)] : [text, ''];
  const clean = (part: string) =>
    Array.from(part.replace(/[\\/:*?"<>|]/gu, '_'))
      .filter((letter) => letter >= ' ')
      .join('')
      .trim();
  return `${clean(stem).slice(0, 110)}${clean(extension)}` || '_';
}

function download(name: string, contents: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([ownBytes(contents)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEPT_MS);
}

/** The contracts and Blob refuse bytes that a worker might still be writing to. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
