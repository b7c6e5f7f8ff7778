import { useOperatorName, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { AgreementWording, ArticleKey, WordingFault } from '@shared/domain/agreement/wording';
import { useDescribeRefusal } from '../agreement-errors';

type SaveTemplateProps = {
  readonly wording: AgreementWording;
  readonly from: number;
  readonly headings: ReadonlyMap<ArticleKey, string>;
  readonly onClose: () => void;
};

/** Asks why and who, and saves the wording as its next version. */
export function SaveTemplate({ wording, from, headings, onClose }: SaveTemplateProps) {
  const text = useText('agreement-templates');
  const words = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreementTemplates } = useRepositories();
  const operatorName = useOperatorName();
  const faultWords = (fault: WordingFault): string => {
    if ('key' in fault)
      return text(`fault.${fault.kind}`, {
        article: headings.get(fault.key) ?? '',
        role: words(`role.${fault.role}`),
        paragraph: 'paragraph' in fault ? fault.paragraph : 0,
        found: 'found' in fault ? fault.found : '',
      });
    if (fault.kind === 'too-many-articles')
      return text('fault.too-many-articles', { role: words(`role.${fault.role}`) });
    return text(`fault.${fault.kind}`, {
      article: fault.heading,
      found: fault.kind === 'added-fault' ? fault.found : '',
    });
  };
  const save = async ({ reason, name }: GivenReason) => {
    onClose();
    const saved = await agreementTemplates.save({ wording, from, savedBy: name, reason });
    if (saved.ok) {
      notify.success(text('saved', { version: saved.value.version }));
      return;
    }
    const { error } = saved;
    if (error.kind === 'faulty')
      notify.error(text('refused'), error.faults.map(faultWords).join('；'));
    else
      notify.error(
        text('refused'),
        describe(error.kind === 'reason-missing' ? { kind: 'no-reason' } : error),
      );
  };
  return (
    <ReasonDialog
      isOpen
      title={text('save.title', { version: from + 1 })}
      confirm={text('save')}
      name={operatorName}
      onGive={(given) => void save(given)}
      onCancel={onClose}
    >
      {text('save.hint')}
    </ReasonDialog>
  );
}
