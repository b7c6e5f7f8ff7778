import type { Handler } from '@shared/contracts/channel';
import type { saveExportFile } from '@shared/contracts/export-file';
import { err, ok } from '@shared/kernel/result';
import { app, dialog, type BrowserWindow } from 'electron';
import { basename, extname, join } from 'node:path';
import { writeWhole } from '../services/atomic-file';

/** Asks where to keep an export, then writes it whole. */
export function createSaveExport(
  getWindow: () => BrowserWindow | undefined,
): Handler<typeof saveExportFile> {
  return async ({ suggestedName, contents }) => {
    const window = getWindow();
    if (window === undefined) return err({ kind: 'cancelled' });
    const extension = extname(suggestedName).slice(1);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (canceled || filePath === '') return err({ kind: 'cancelled' });
    const written = await writeWhole(filePath, contents);
    return written.ok ? ok({ savedAs: basename(filePath) }) : written;
  };
}
