import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  ConfirmDialog,
  FormLayout,
  ScopeField,
  TextField,
  WideField,
} from '@renderer/ui';
import type { ProgramId } from '@shared/domain/program/program';
import type { Transition } from '@shared/domain/transition/transition';
import { TransitionDayFields } from './transition-day-fields';
import { useSaveTransition } from './use-save-transition';
import { useTransitionDraft } from './use-transition-draft';

type TransitionFormProps = {
  /** Null: a new one. */
  readonly transition: Transition | null;
  readonly onClose: () => void;
};

/** Which products of a program are old, and the days; offered as the notice gives them. A change needs its reason. */
export function TransitionForm({ transition, onClose }: TransitionFormProps) {
  const text = useText('transition');
  const { repositories } = useHospitalData();
  const programs = useLiveQuery(() => repositories.programs.list(), [repositories]) ?? [];
  const draft = useTransitionDraft(transition);
  const { programId } = draft;
  const detail = useLiveQuery(
    () => (programId === null ? undefined : repositories.programs.findDetail(programId)),
    [repositories, programId],
  );
  const { save, errorAt } = useSaveTransition(transition, onClose);
  const submit = () => {
    const given = draft.read();
    if (given !== null) void save(given);
  };
  return (
    <ConfirmDialog
      isOpen
      title={text(transition === null ? 'create.title' : 'change.title')}
      confirm={text(transition === null ? 'create.save' : 'change.save')}
      onConfirm={submit}
      onCancel={onClose}
    >
      <FormLayout columns={2} onSubmit={submit}>
        {transition === null && (
          <WideField>
            <ChoiceField<ProgramId>
              label={text('create.program')}
              isRequired
              hasFocus
              error={errorAt('program')}
              value={programId}
              onChange={draft.setProgramId}
              choices={programs.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </WideField>
        )}
        <WideField>
          <ChoiceField
            label={text('create.notice')}
            isRequired
            value={draft.packId}
            onChange={draft.choosePack}
            choices={draft.packs.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </WideField>
        <ScopeField
          label={text('create.scope')}
          error={errorAt('scope')}
          scope={draft.scope}
          onChange={draft.setScope}
          groups={[...(detail?.groupsById.values() ?? [])]}
          products={[...(detail?.productsById.values() ?? [])]}
        />
        <TransitionDayFields draft={draft} errorAt={errorAt} />
        {transition !== null && (
          <WideField>
            <TextField
              label={text('change.reason')}
              isRequired
              error={errorAt('reason')}
              maxLength={200}
              value={draft.reason}
              onChange={draft.setReason}
            />
          </WideField>
        )}
        <WideField>{text('create.hint')}</WideField>
      </FormLayout>
    </ConfirmDialog>
  );
}
