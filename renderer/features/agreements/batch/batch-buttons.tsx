import { useText } from '@renderer/i18n/use-text';
import { ProgressDialog } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { Button } from 'antd';
import { useBatchPapers } from './use-batch-papers';

/** Saves the papers of the chosen agreements as one archive of PDFs or of .docx files. */
export function BatchButtons({ ids }: { readonly ids: readonly AgreementId[] }) {
  const text = useText('agreements-batch');
  const { start, cancel, progress } = useBatchPapers();
  return (
    <>
      <Button disabled={ids.length === 0} onClick={() => void start(ids, 'pdf')}>
        {text('pdf', { count: ids.length })}
      </Button>
      <Button disabled={ids.length === 0} onClick={() => void start(ids, 'docx')}>
        {text('docx', { count: ids.length })}
      </Button>
      <ProgressDialog
        isOpen={progress !== null}
        title={text('making')}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        onCancel={cancel}
      />
    </>
  );
}
