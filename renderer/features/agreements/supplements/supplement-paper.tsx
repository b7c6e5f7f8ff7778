import { useSaveExport } from '@renderer/bridge/host-context';
import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PdfPreview } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { supplementDocument } from '@shared/formats/documents/agreement/supplement-document';
import type { PaperCopy } from '@shared/formats/documents/agreement/watermark';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { CopyToggle } from '../copy-toggle';
import { useEnterpriseNames } from './use-enterprise-names';

type SupplementPaperProps = { readonly detail: AgreementDetail; readonly supplement: Supplement };

/** The supplement paged as it will print; what not all have signed carries 草稿, but for a copy to be signed by hand. */
export function SupplementPaper({ detail, supplement }: SupplementPaperProps) {
  const words = useText('agreements');
  const saveExport = useSaveExport();
  const [copy, setCopy] = useState<PaperCopy>('reading');
  const document = useSupplementDocument({ detail, supplement }, copy);
  const paper = useMemo(() => renderSheetHtml(document), [document]);
  const state = useDocumentPdf(paper);
  const saveDocx = async () => {
    const { renderSheetDocx } = await import('@shared/formats/documents/sheet/render-sheet-docx');
    const suggestedName = `${supplement.number}.docx`;
    await saveExport({ suggestedName, contents: await renderSheetDocx(document) });
  };
  const { kind } = detail.agreement;
  const docx = (
    <>
      <CopyToggle paper={{ state: supplement.state, kind }} copy={copy} onChange={setCopy} />
      <Button icon={<FileWordOutlined />} onClick={() => void saveDocx()}>
        {words('preview.docx')}
      </Button>
    </>
  );
  if (state.kind === 'rendering') return <Loading label={words('preview.rendering')} />;
  if (state.kind !== 'ready')
    return <EmptyState title={words(`preview.${state.kind}`)} action={docx} />;
  return (
    <div className="ch-supplement-paper">
      <PdfPreview
        pdf={state.pdf}
        title={supplement.number}
        onSave={() =>
          void saveExport({ suggestedName: `${supplement.number}.pdf`, contents: state.pdf })
        }
        actions={docx}
      />
    </div>
  );
}

function useSupplementDocument({ detail, supplement }: SupplementPaperProps, copy: PaperCopy) {
  const names = useEnterpriseNames();
  return useMemo(() => {
    const { distributor, changes } = supplement;
    return supplementDocument({
      supplement,
      copy,
      agreementNumber: detail.agreement.number,
      hospitalName: detail.hospital?.name ?? '',
      manufacturerName: detail.manufacturer.name,
      distributorName:
        distributor === null
          ? detail.distributor.name
          : (names.get(distributor.before) ?? detail.distributor.name),
      newDistributorName: distributor === null ? null : (names.get(distributor.after) ?? ''),
      programName: detail.program.name,
      products: changes.map(({ productId }) => {
        const product = detail.productsById.get(productId);
        const name = [product?.name, product?.specification, product?.model].join(' ');
        return { name, unit: product?.unit.baseUnit ?? '' };
      }),
    });
  }, [detail, supplement, names, copy]);
}
