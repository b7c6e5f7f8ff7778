import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  FindingList,
  FormLayout,
  TextField,
  useSaveKey,
  WideField,
} from '@renderer/ui';
import {
  OUTSIDE_KINDS,
  OUTSIDE_ROLES,
  type OutsidePurchase,
} from '@shared/domain/monitoring/outside-purchase';
import { Button } from 'antd';
import { useProgramDetails } from '../use-program-details';
import { GoodsFields, PaperFields } from './outside-fields';
import { outsideFindings } from './outside-findings';
import { useOutsideForm } from './use-outside-form';

type OutsideDrawerProps = {
  /** The row that is corrected; null for a new one. */
  readonly row: OutsidePurchase | null;
  readonly onClose: () => void;
};

/** A purchase outside the agreements: what, why, with which papers. */
export function OutsideDrawer({ row, onClose }: OutsideDrawerProps) {
  const text = useText('monitoring');
  const entry = useOutsideForm(row, onClose);
  const { form, change, missing, save } = entry;
  useSaveKey(() => void save());
  const programs = useProgramDetails();
  const program = programs.find((one) => one.program.id === form.programId);
  const error = (field: Parameters<typeof missing.has>[0]) =>
    missing.has(field) ? text('form.missing') : undefined;
  return (
    <DetailDrawer
      isOpen
      width={760}
      title={text(row === null ? 'outside.new' : 'outside.correct-title')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <ChoiceField
          label={text('program')}
          isRequired
          hasFocus
          value={form.programId}
          onChange={(programId) => change({ programId, groupId: null })}
          choices={programs.map((one) => ({ value: one.program.id, label: one.program.name }))}
          error={error('programId')}
        />
        <ChoiceField
          label={text('entry.group')}
          isRequired
          value={form.groupId}
          onChange={(groupId) => change({ groupId })}
          choices={[...(program?.groupsById.values() ?? [])].map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          error={error('groupId')}
        />
        <ChoiceField
          label={text('outside.kind')}
          isRequired
          value={form.kind}
          onChange={(kind) => change({ kind })}
          choices={OUTSIDE_KINDS.map((value) => ({ value, label: text(`outside-kind.${value}`) }))}
        />
        <ChoiceField
          label={text('outside.role')}
          isRequired
          value={form.role}
          onChange={(role) => change({ role })}
          choices={OUTSIDE_ROLES.map((value) => ({ value, label: text(`outside-role.${value}`) }))}
        />
        <DayField
          label={text('outside.bought-on')}
          isRequired
          value={form.boughtOn}
          onChange={(boughtOn) => change({ boughtOn })}
          error={missing.has('boughtOn') ? text('form.day-missing') : undefined}
        />
        <GoodsFields form={form} change={change} missing={missing} />
        <PaperFields form={form} change={change} missing={missing} />
        {row !== null && (
          <WideField>
            <TextField
              label={text('outside.change-reason')}
              isRequired
              rows={2}
              maxLength={300}
              value={entry.reason}
              onChange={entry.setReason}
              error={entry.isReasonMissing ? text('refusal.change-reason-missing') : undefined}
            />
          </WideField>
        )}
      </FormLayout>
      <FindingList
        label={text('outside.findings')}
        findings={outsideFindings(text, entry.findings)}
      />
    </DetailDrawer>
  );
}
