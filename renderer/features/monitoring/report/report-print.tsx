import { useDocumentPdf } from '@renderer/bridge/use-document-pdf';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, Loading, PdfPreview } from '@renderer/ui';
import type { ExecutionReport } from '@shared/domain/execution-report/execution-report';
import { renderExecutionReport } from '@shared/formats/documents/execution-report/render-execution-report';
import { useMemo } from 'react';
import { useExportReport } from './use-export-report';

/** The report as it will print. */
export function ReportPrint({ report }: { readonly report: ExecutionReport }) {
  const text = useText('monitoring');
  const { savePdf } = useExportReport();
  const document = useMemo(() => renderExecutionReport(report), [report]);
  const state = useDocumentPdf(document);
  if (state.kind === 'rendering') return <Loading label={text('report.rendering')} />;
  if (state.kind !== 'ready')
    return (
      <ErrorPanel title={text(`report.${state.kind}`)}>
        {text(`report.${state.kind}-hint`)}
      </ErrorPanel>
    );
  const { pdf } = state;
  return (
    <PdfPreview pdf={pdf} title={text('report.title')} onSave={() => void savePdf(report, pdf)} />
  );
}
