import { useSaveExport } from '@renderer/bridge/host-context';
import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import { useLiveQuery, useRepositories, type ReceiptView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, ErrorPanel, Loading, PageFrame, PdfPreview, useNotify } from '@renderer/ui';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { receiptDocument } from '@shared/formats/documents/receipt/receipt-document';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

/** The receipt as it will print. */
export function ReceiptPrintPage() {
  const text = useText('receiving');
  const { id = '' } = useParams();
  const repositories = useRepositories();
  const found = useLiveQuery(
    async () => ({ view: await repositories.receipts.findView(id as ReceiptId) }),
    [repositories, id],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { view } = found;
  if (view === undefined)
    return <EmptyState title={text('detail.missing')}>{text('detail.missing-hint')}</EmptyState>;
  return (
    <PageFrame
      title={text('print.title', { number: view.receipt.number })}
      purpose={text('print.purpose')}
      actions={<Link to={`/receiving/${view.receipt.id}`}>{text('print.back')}</Link>}
    >
      <ReceiptPages view={view} />
    </PageFrame>
  );
}

function ReceiptPages({ view }: { readonly view: ReceiptView }) {
  const text = useText('receiving');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const document = useMemo(() => printable(view), [view]);
  const state = useDocumentPdf(document);
  const title = text('print.title', { number: view.receipt.number });
  if (state.kind === 'rendering') return <Loading label={text('print.rendering')} />;
  if (state.kind !== 'ready')
    return (
      <ErrorPanel title={text(`print.${state.kind}`)}>
        {text(`print.${state.kind}-hint`)}
      </ErrorPanel>
    );
  const save = async () => {
    const suggestedName = `${title}.pdf`;
    const saved = await saveExport({ suggestedName, contents: state.pdf });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
  return <PdfPreview pdf={state.pdf} title={title} onSave={() => void save()} />;
}

function printable({ receipt, lines, payable, names }: ReceiptView) {
  return renderSheetHtml(
    receiptDocument({
      receipt,
      lines,
      hospitalName: names.hospital,
      campusName: names.campus,
      distributorName: names.distributor,
      due: payable ? { on: payable.dueOn, citation: payable.rule.citation } : null,
    }),
  );
}
