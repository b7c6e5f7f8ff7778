import { FileWordOutlined } from '@ant-design/icons';
import { useSaveExport } from '@renderer/bridge/host-context';
import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import { useHospitalData, useLiveQuery, type BackupNotice } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, ErrorPanel, Loading, PageFrame, PdfPreview, useNotify } from '@renderer/ui';
import type { BackupSwitchId } from '@shared/domain/order/backup-switch';
import { renderLetterHtml } from '@shared/formats/documents/letter/render-letter-html';
import { backupNotice } from '@shared/formats/documents/order/backup-notice';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

/** The letter that tells the main distributor of the switch, as it will print. */
export function BackupNoticePage() {
  const text = useText('orders-late');
  const { id = '' } = useParams();
  const { repositories } = useHospitalData();
  const found = useLiveQuery(
    async () => ({ notice: await repositories.backups.findNotice(id as BackupSwitchId) }),
    [repositories, id],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { notice } = found;
  if (notice === undefined)
    return <EmptyState title={text('notice.missing')}>{text('file.missing-hint')}</EmptyState>;
  const { record } = notice;
  return (
    <PageFrame
      title={text('notice.title', { number: record.number })}
      purpose={text('notice.purpose')}
      actions={
        <>
          <Link to={`/orders/${record.backupOrderId}`}>{text('action.backup-order')}</Link>
          <Link to={`/orders/${record.mainOrderId}/late`}>{text('notice.back')}</Link>
        </>
      }
    >
      <NoticePages notice={notice} />
    </PageFrame>
  );
}

function NoticePages({ notice }: { readonly notice: BackupNotice }) {
  const text = useText('orders-late');
  const orderText = useText('orders');
  const letter = useMemo(() => backupNotice(notice), [notice]);
  const state = useDocumentPdf(useMemo(() => renderLetterHtml(letter), [letter]));
  const save = useSaveFile();
  const title = text('notice.title', { number: letter.number });
  const saveDocx = async () => {
    const { renderLetterDocx } =
      await import('@shared/formats/documents/letter/render-letter-docx');
    await save(`${title}.docx`, await renderLetterDocx(letter));
  };
  const docx = (
    <Button icon={<FileWordOutlined />} onClick={() => void saveDocx()}>
      {text('notice.docx')}
    </Button>
  );
  if (state.kind === 'rendering') return <Loading label={orderText('print.rendering')} />;
  if (state.kind !== 'ready')
    return (
      <ErrorPanel title={orderText(`print.${state.kind}`)}>
        {orderText(`print.${state.kind}-hint`)} {docx}
      </ErrorPanel>
    );
  return (
    <PdfPreview
      pdf={state.pdf}
      title={title}
      onSave={() => void save(`${title}.pdf`, state.pdf)}
      actions={docx}
    />
  );
}

function useSaveFile() {
  const text = useText('orders');
  const notify = useNotify();
  const saveExport = useSaveExport();
  return async (suggestedName: string, contents: Uint8Array): Promise<void> => {
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
}
