import { useHospitalData, useLiveQuery, type LateFile } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, FindingList, FormLayout, formatQuantity, TextField } from '@renderer/ui';
import {
  checkBackupSwitch,
  mayAskBack,
  type AskedEnding,
  type SwitchContext,
} from '@shared/domain/order/check-backup-switch';
import { hasErrors } from '@shared/domain/record/finding';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { productOf } from './late-main-columns';
import { shownSwitchFinding } from './switch-words';
import { useSwitch } from './use-switch';

type EndingKind = NonNullable<AskedEnding>['kind'];

/** Chooses lines, backup and how the platform stops waiting; checks while it is filled in. */
export function SwitchForm({ file }: { readonly file: LateFile }) {
  const text = useText('orders-late');
  const { isBusy, run } = useSwitch();
  const form = useSwitchDraft(file);
  const { draft, context, backupId } = form;
  if (context === undefined) return null;
  const findings = checkBackupSwitch(draft, context);
  const confirm = () => {
    if (backupId !== null) void run({ orderId: file.order.id, backupAgreementId: backupId }, draft);
  };
  return (
    <FormLayout onSubmit={confirm}>
      <LineChoice file={file} form={form} />
      {file.backups.length > 0 && (
        <ChoiceField
          label={text('switch.backup')}
          isRequired
          value={backupId}
          onChange={form.setBackupId}
          choices={file.backups.map(({ agreement: { id, number, state }, name }) => ({
            value: id,
            label: text('switch.backup-choice', {
              name,
              number,
              state: text(`backup-state.${state}`),
            }),
          }))}
        />
      )}
      <TextField
        label={text('switch.reason')}
        isRequired
        rows={2}
        maxLength={200}
        value={form.reason}
        onChange={form.setReason}
      />
      {file.lines.some(({ standing }) => standing === 'held') && (
        <EndingChoice form={form} context={context} />
      )}
      {findings.length > 0 && (
        <FindingList
          label={text('switch.findings')}
          findings={findings.map((found) => shownSwitchFinding(text, found))}
        />
      )}
      <div>
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy}
          disabled={hasErrors(findings) || backupId === null}
        >
          {text('switch.confirm')}
        </Button>
      </div>
    </FormLayout>
  );
}

function useSwitchDraft(file: LateFile) {
  const text = useText('orders-late');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const days = file.lines[0]?.daysLate ?? 0;
  const [lineIds, setLineIds] = useState(() => file.lines.map(({ line }) => line.id));
  const [backupId, setBackupId] = useState(file.backups[0]?.agreement.id ?? null);
  const [reason, setReason] = useState(text('switch.reason-offered', { days }));
  const [endingKind, setEndingKind] = useState<EndingKind | null>(null);
  const [endingWords, setEndingWords] = useState('');
  const orderId = file.order.id;
  const context = useLiveQuery(
    () => repositories.backups.findContext({ orderId, backupAgreementId: backupId }, today),
    [repositories, orderId, backupId, today],
  );
  const ending: AskedEnding =
    endingKind === 'told'
      ? { kind: 'told', words: endingWords }
      : endingKind && { kind: 'ask-back' };
  return {
    context,
    draft: { lineIds, reason, ending },
    lineIds,
    setLineIds,
    backupId,
    setBackupId,
    reason,
    setReason,
    endingKind,
    setEndingKind,
    endingWords,
    setEndingWords,
  };
}

type SwitchFormState = ReturnType<typeof useSwitchDraft>;

function LineChoice(props: { readonly file: LateFile; readonly form: SwitchFormState }) {
  const text = useText('orders-late');
  const { lineIds, setLineIds } = props.form;
  return (
    <fieldset className="ch-late-lines">
      <legend>{text('switch.lines')}</legend>
      {props.file.lines.map((late) => (
        <Checkbox
          key={late.line.id}
          checked={lineIds.includes(late.line.id)}
          onChange={({ target }) =>
            setLineIds(
              target.checked
                ? [...lineIds, late.line.id]
                : lineIds.filter((id) => id !== late.line.id),
            )
          }
        >
          {text('switch.line', {
            position: late.line.position,
            product: productOf(late),
            owed: formatQuantity(late.owed),
            unit: late.line.facts.baseUnit,
          })}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function EndingChoice(props: { readonly form: SwitchFormState; readonly context: SwitchContext }) {
  const text = useText('orders-late');
  const { endingKind, setEndingKind, endingWords, setEndingWords } = props.form;
  return (
    <>
      <fieldset className="ch-late-lines">
        <legend>{text('switch.ending')}</legend>
        <Radio.Group
          value={endingKind}
          onChange={({ target }) => setEndingKind(target.value === 'told' ? 'told' : 'ask-back')}
          options={[
            {
              value: 'ask-back',
              label: text('switch.ending.ask-back'),
              disabled: !mayAskBack(props.context),
            },
            { value: 'told', label: text('switch.ending.told') },
          ]}
        />
      </fieldset>
      {endingKind === 'told' && (
        <TextField
          label={text('switch.ending-words')}
          isRequired
          rows={2}
          maxLength={300}
          value={endingWords}
          onChange={setEndingWords}
        />
      )}
    </>
  );
}
