import type { PortalTable } from '@shared/domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import type { PortalExportRefusal } from '@shared/formats/portal/read-portal-export';
import type { Result } from '@shared/kernel/result';

/** A file as it was read: its tables, and the hash of its bytes. */
export type PortalFileReading = {
  readonly tables: readonly PortalTable[];
  /** Hex. */
  readonly sha256: string;
};

export type PortalApi = {
  /** Reads what a portal has exported, by the headers that the template names. */
  readonly read: {
    readonly request: {
      readonly file: Blob;
      readonly template: Pick<WorkbookTemplate, 'exportHeaders'>;
    };
    readonly progress: never;
    readonly answer: Result<PortalFileReading, PortalExportRefusal>;
  };
};
