import { useSaveExport } from '@renderer/bridge/host-context';
import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PdfPreview } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { supplementDocument } from '@shared/formats/documents/agreement/supplement-document';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { useMemo } from 'react';
import { useEnterpriseNames } from './use-enterprise-names';

type SupplementPaperProps = { readonly detail: AgreementDetail; readonly supplement: Supplement };

/** The supplement paged as it will print; a draft carries its mark. */
export function SupplementPaper({ detail, supplement }: SupplementPaperProps) {
  const words = useText('agreements');
  const saveExport = useSaveExport();
  const names = useEnterpriseNames();
  const paper = useMemo(() => {
    const { distributor, changes } = supplement;
    return renderSheetHtml(
      supplementDocument({
        supplement,
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
      }),
    );
  }, [detail, supplement, names]);
  const state = useDocumentPdf(paper);
  if (state.kind === 'rendering') return <Loading label={words('preview.rendering')} />;
  if (state.kind !== 'ready') return <EmptyState title={words(`preview.${state.kind}`)} />;
  return (
    <div className="ch-supplement-paper">
      <PdfPreview
        pdf={state.pdf}
        title={supplement.number}
        onSave={() =>
          void saveExport({ suggestedName: `${supplement.number}.pdf`, contents: state.pdf })
        }
      />
    </div>
  );
}
