import { useOperatorName, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import { useDescribeRefusal } from '../agreement-errors';

type SaveIntegrityTemplateProps = {
  readonly articles: readonly string[];
  readonly from: number;
  readonly onClose: () => void;
};

/** Asks why and who, and saves the wording as its next version. */
export function SaveIntegrityTemplate({ articles, from, onClose }: SaveIntegrityTemplateProps) {
  const text = useText('integrity');
  const templates = useText('agreement-templates');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { integrity } = useRepositories();
  const operatorName = useOperatorName();
  const save = async ({ reason, name }: GivenReason) => {
    onClose();
    const saved = await integrity.saveTemplate({ articles, from, savedBy: name, reason });
    if (saved.ok) {
      notify.success(text('template.saved', { version: saved.value.version }));
      return;
    }
    const { error } = saved;
    if (error.kind === 'faulty') {
      const faults = error.faults.map((fault) =>
        text(`template.fault.${fault.kind}`, {
          article: 'article' in fault ? fault.article : 0,
          found: 'found' in fault ? fault.found : '',
        }),
      );
      notify.error(text('template.refused'), faults.join('；'));
    } else
      notify.error(
        text('template.refused'),
        describe(error.kind === 'reason-missing' ? { kind: 'no-reason' } : error),
      );
  };
  return (
    <ReasonDialog
      isOpen
      title={templates('save.title', { version: from + 1 })}
      confirm={templates('save')}
      name={operatorName}
      onGive={(given) => void save(given)}
      onCancel={onClose}
    >
      {text('template.save-hint')}
    </ReasonDialog>
  );
}
