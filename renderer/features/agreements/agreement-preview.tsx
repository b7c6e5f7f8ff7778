import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PdfPreview } from '@renderer/ui';
import { FileWordOutlined } from '@ant-design/icons';
import type { PaperCopy } from '@shared/formats/documents/agreement/watermark';
import { Button } from 'antd';
import { useState } from 'react';
import { CopyToggle } from './copy-toggle';
import { useAgreementPaper, useSavePaper } from './use-agreement-paper';

/** The agreement paged as it will print; what not all have signed carries 草稿, but for a copy to be signed by hand. */
export function AgreementPreview({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const [copy, setCopy] = useState<PaperCopy>('reading');
  const paper = useAgreementPaper(detail, copy);
  const { savePdf, saveDocx } = useSavePaper(detail, copy);
  const docx = (
    <>
      <CopyToggle paper={detail.agreement} copy={copy} onChange={setCopy} />
      <Button icon={<FileWordOutlined />} onClick={() => void saveDocx()}>
        {text('preview.docx')}
      </Button>
    </>
  );
  if (paper.kind === 'rendering') return <Loading label={text('preview.rendering')} />;
  if (paper.kind === 'failed')
    return (
      <EmptyState title={text(`preview.${paper.reason}`)} action={docx}>
        {text('preview.failed-hint')}
      </EmptyState>
    );
  return (
    <div className="ch-agreement-preview">
      <PdfPreview
        pdf={paper.pdf}
        title={text('preview.title', { number: detail.agreement.number })}
        onSave={() => void savePdf(paper.pdf)}
        actions={docx}
      />
    </div>
  );
}
