import { readPortalExport } from '@shared/formats/portal/read-portal-export';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { err, ok } from '@shared/kernel/result';
import { serveCalls } from '../calls/serve-calls';
import type { MessageEnd } from '../calls/worker-api';
import type { PortalApi } from './portal-api';

/** A portal's list of orders; a catalogue of a million rows is read elsewhere. */
const MAX_FILE_BYTES = 200_000_000;

/** Reads portals' exports off the window's thread. */
export function servePortal(end: MessageEnd): void {
  serveCalls<PortalApi>(end, {
    read: async ({ file, template }, { signal }) => {
      if (file.size > MAX_FILE_BYTES)
        return err({
          kind: 'too-large',
          measure: 'file-bytes',
          limit: MAX_FILE_BYTES,
          place: '文件',
        });
      const opened = await openWorkbook(file, { signal });
      if (!opened.ok) return opened;
      try {
        const tables = await readPortalExport(opened.value, template);
        if (!tables.ok) return tables;
        return ok({ tables: tables.value, sha256: await sha256Of(file) });
      } finally {
        opened.value.close();
      }
    },
  });
}

async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
