import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { DateRange } from '@shared/domain/calendar/local-date';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import {
  integrityDocument,
  type IntegrityDocument,
} from '@shared/formats/documents/integrity/integrity-document';

/** Makes the paper of the next contract in the hospital's newest wording, as PDF or .docx, and saves it. */
export function useIntegrityPaper({ name }: Enterprise) {
  const text = useText('integrity');
  const notify = useNotify();
  const { host } = useHost();
  const saveExport = useSaveExport();
  const { repositories } = useHospitalData();

  const wordPaper = async ({ from, to }: DateRange): Promise<IntegrityDocument> => {
    const [hospital, [newest]] = await Promise.all([
      repositories.hospital.findHospital(),
      repositories.integrity.listTemplates(),
    ]);
    const ownArticles = newest?.articles ?? null;
    const hospitalName = hospital?.name ?? '';
    return integrityDocument({ hospitalName, distributorName: name, from, to, ownArticles });
  };

  const printPaper = async (document: IntegrityDocument): Promise<Uint8Array | null> => {
    const { renderIntegrityHtml } =
      await import('@shared/formats/documents/integrity/render-integrity-html');
    const made = await host.renderDocumentPdf(renderIntegrityHtml(document));
    return made.ok ? made.value.pdf : null;
  };

  return async (term: DateRange, kind: 'pdf' | 'docx') => {
    const document = await wordPaper(term);
    const { renderIntegrityDocx } =
      await import('@shared/formats/documents/integrity/render-integrity-docx');
    const contents =
      kind === 'docx' ? await renderIntegrityDocx(document) : await printPaper(document);
    if (contents === null) notify.error(text('print.failed'));
    else await saveExport({ suggestedName: text('file', { name, kind }), contents });
  };
}
