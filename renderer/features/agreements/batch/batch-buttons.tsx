import { useText } from '@renderer/i18n/use-text';
import { ProgressDialog } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { Button, Dropdown } from 'antd';
import { BATCH_KINDS, useBatchPapers, type BatchKind } from './use-batch-papers';

/** Saves the papers of the chosen agreements: as one PDF, or as an archive of PDFs or .docx files. */
export function BatchButtons({ ids }: { readonly ids: readonly AgreementId[] }) {
  const text = useText('agreements-batch');
  const { start, cancel, progress } = useBatchPapers();
  const items = BATCH_KINDS.map((key) => ({ key, label: text(`kind.${key}`) }));
  return (
    <>
      <Dropdown
        menu={{ items, onClick: ({ key }) => void start(ids, key as BatchKind) }}
        trigger={['click']}
        disabled={ids.length === 0}
      >
        <Button disabled={ids.length === 0}>{text('papers', { count: ids.length })}</Button>
      </Dropdown>
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
