import {
  formatDocumentNumber,
  seriesKeyOf,
  type DocumentKind,
} from '@shared/domain/record/document-number';
import type { DocumentSeries, HospitalDatabase } from '../database';
import type { TableChange } from './journal-entry';

/** Takes numbers for one command. What it took is saved with the command, or not at all. */
export function createNumberTaker(
  db: HospitalDatabase,
  { year, workstation }: { readonly year: number; readonly workstation: string },
) {
  const takenByKey = new Map<string, DocumentSeries>();

  return {
    take: async (kind: DocumentKind): Promise<string> => {
      const series = { kind, year, workstation };
      const id = seriesKeyOf(series);
      const stored = await db.documentSeries.get(id);
      const next = takenByKey.get(id)?.next ?? stored?.next ?? 1;
      takenByKey.set(id, { id, revision: (stored?.revision ?? 0) + 1, next: next + 1 });
      return formatDocumentNumber(series, next);
    },

    changes(): readonly TableChange[] {
      if (takenByKey.size === 0) return [];
      return [{ table: 'documentSeries', put: [...takenByKey.values()] }];
    },
  };
}
