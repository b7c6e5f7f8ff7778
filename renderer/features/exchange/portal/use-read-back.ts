import { useRepositories, type ReadBackPreview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { startPortalWorker, type PortalFileReading } from '@renderer/workers';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import type { ConnectionId } from '@shared/domain/order/order';
import { describeRefusal } from '@shared/formats/imports/refusal-words';
import type { PortalExportRefusal } from '@shared/formats/portal/read-portal-export';
import { useState } from 'react';
import { usePortalWords } from './use-portal-words';

export type ReadBackState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly title: string; readonly words: string }
  | {
      readonly kind: 'preview';
      readonly fileName: string;
      readonly reading: PortalFileReading;
      readonly preview: ReadBackPreview;
    };

type Portal = { readonly connectionId: ConnectionId; readonly template: WorkbookTemplate };

/** File → what it would change → taken over. */
export function useReadBack({ connectionId, template }: Portal) {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = usePortalWords();
  const describe = useDescribeFileRefusal();
  const { portals } = useRepositories();
  const [state, setState] = useState<ReadBackState>({ kind: 'empty' });

  return {
    state,
    drop: () => setState({ kind: 'empty' }),
    choose: async (file: File): Promise<void> => {
      setState({ kind: 'reading', fileName: file.name });
      const read = await readInWorker(file, template);
      if (!read.ok) {
        setState({ kind: 'refused', ...describe(read.error) });
        return;
      }
      const preview = await portals.previewReadBack(connectionId, read.value);
      if (!preview.ok) {
        setState({ kind: 'refused', title: text('read.not-read'), words: text('not-portal') });
        return;
      }
      const { name: fileName } = file;
      setState({ kind: 'preview', fileName, reading: read.value, preview: preview.value });
    },
    apply: async (): Promise<void> => {
      if (state.kind !== 'preview') return;
      const { fileName, reading } = state;
      const report = await portals.readBack(connectionId, { fileName, ...reading });
      if (report.ok) {
        notify.success(text('read.done', { ...report.value }));
        setState({ kind: 'empty' });
      } else if (report.error.kind === 'not-a-portal') notify.error(text('not-portal'));
      else notify.error(words.journal(report.error));
    },
  };
}

async function readInWorker(file: File, template: WorkbookTemplate) {
  const worker = startPortalWorker();
  try {
    const { exportHeaders } = template;
    return await worker.call('read', { file, template: { exportHeaders } });
  } finally {
    worker.close();
  }
}

function useDescribeFileRefusal() {
  const text = useText('exchange-portal');
  return (refusal: PortalExportRefusal): { readonly title: string; readonly words: string } => {
    switch (refusal.kind) {
      case 'other-workbook': {
        const { missing, found } = refusal;
        const titles = found.titles.length === 0 ? text('foreign.none') : found.titles.join('、');
        const facts = { missing: missing.join('、'), sheet: found.sheet, row: found.row };
        return {
          title: text('foreign.title'),
          words: text('foreign.words', { ...facts, found: titles }),
        };
      }
      case 'too-many-rows':
        return {
          title: text('read.not-read'),
          words: text('foreign.too-many', { limit: refusal.limit }),
        };
      default:
        return { title: text('read.not-read'), words: describeRefusal(refusal) };
    }
  };
}
