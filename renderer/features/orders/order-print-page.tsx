import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import { useSaveExport } from '@renderer/bridge/host-context';
import { useHospitalData, useLiveQuery, type OrderView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, ErrorPanel, Loading, PageFrame, PdfPreview, useNotify } from '@renderer/ui';
import type { OrderId } from '@shared/domain/order/order';
import { orderDocument } from '@shared/formats/documents/order/order-document';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

/** The order as it will print. */
export function OrderPrintPage() {
  const text = useText('orders');
  const { id = '' } = useParams();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(
    async () => ({ view: await repositories.orders.findView(id as OrderId, today) }),
    [repositories, id, today],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { view } = found;
  if (view === undefined)
    return <EmptyState title={text('detail.missing')}>{text('detail.missing-hint')}</EmptyState>;
  return (
    <PageFrame
      title={text('print.title', { number: view.order.number })}
      purpose={text('print.purpose')}
      actions={<Link to={`/orders/${view.order.id}`}>{text('print.back')}</Link>}
    >
      <OrderPages view={view} />
    </PageFrame>
  );
}

function OrderPages({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const document = useMemo(() => printable(view), [view]);
  const state = useDocumentPdf(document);
  const title = text('print.title', { number: view.order.number });
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

function printable({ order, lines, names }: OrderView) {
  return renderSheetHtml(
    orderDocument({
      order,
      lines: lines.map(({ line }) => line),
      hospitalName: names.hospital,
      campusName: names.campus,
      departmentName: names.department,
      distributorName: names.distributor,
      operatorName: names.operator,
    }),
  );
}
