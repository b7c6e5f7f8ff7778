import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { readKeptFile } from '@renderer/bridge/read-kept-file';
import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { SectionTitle, useNotify } from '@renderer/ui';
import type { Attachment } from '@shared/domain/attachment/attachment';
import type { DemandReportId } from '@shared/domain/demand/demand-report';
import { Button } from 'antd';

/** The workbooks that answers came in, each with the beginning of its hash. */
export function KeptForms({ reportId }: { readonly reportId: DemandReportId }) {
  const text = useText('demand');
  const { attachments } = useRepositories();
  const open = useOpenForm();
  const files = useLiveQuery(() => attachments.listOf(reportId), [attachments, reportId]) ?? [];
  if (files.length === 0) return null;
  return (
    <section>
      <SectionTitle>{text('answers.kept')}</SectionTitle>
      <ul className="ch-demand-departments">
        {files.map((file) => (
          <li key={file.id}>
            {text('answers.kept-file', {
              file: file.fileName,
              day: file.addedOn,
              by: file.addedBy,
              hash: file.sha256.slice(0, SHOWN_HASH),
            })}{' '}
            <Button size="small" onClick={() => void open(file)}>
              {text('answers.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN_HASH = 12;

function useOpenForm() {
  const text = useText('attachments');
  const notify = useNotify();
  const { host } = useHost();
  const saveExport = useSaveExport();
  return async ({ fileName, sha256 }: Attachment) => {
    const read = await readKeptFile(host, sha256);
    if (read.ok) await saveExport({ suggestedName: fileName, contents: read.value });
    else notify.error(fileName, text(`read.${read.error.kind}`));
  };
}
