import { useBusinessDay, useRepositories, type NewContract } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  ConfirmDialog,
  DayField,
  FormLayout,
  TextField,
  useNotify,
  WideField,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OldContract, TransitionId } from '@shared/domain/transition/transition';
import { useState } from 'react';

type State = OldContract['state'];

const STATES = ['open', 'negotiating', 'ended'] as const satisfies readonly State[];

type ContractFormProps = {
  readonly transitionId: TransitionId;
  /** Null: a new one. */
  readonly contract: OldContract | null;
  readonly onClose: () => void;
};

/** One old supply contract. Mounted while it is open. */
export function ContractForm({ transitionId, contract, onClose }: ContractFormProps) {
  const text = useText('transition');
  const today = useBusinessDay();
  const { save, refused } = useSaveContract(transitionId, onClose);
  const [supplier, setSupplier] = useState(contract?.supplier ?? '');
  const [number, setNumber] = useState(contract?.number ?? '');
  const [state, setState] = useState<State>(contract?.state ?? 'open');
  const [minutes, setMinutes] = useState(contract?.minutes ?? '');
  const [on, setOn] = useState<{ readonly text: string; readonly day: LocalDate | null }>({
    text: today,
    day: today,
  });
  const submit = () => {
    if (on.day !== null)
      void save({ id: contract?.id ?? null, supplier, number, state, minutes, on: on.day });
  };
  return (
    <ConfirmDialog
      isOpen
      title={text('contract.title')}
      confirm={text('contract.save')}
      onConfirm={submit}
      onCancel={onClose}
    >
      <FormLayout columns={2} onSubmit={submit}>
        <TextField
          label={text('contract.supplier')}
          isRequired
          hasFocus
          error={refused('no-supplier')}
          maxLength={100}
          value={supplier}
          onChange={setSupplier}
        />
        <TextField
          label={text('contract.number')}
          maxLength={100}
          value={number}
          onChange={setNumber}
        />
        <ChoiceField<State>
          label={text('contract.state')}
          isRequired
          value={state}
          onChange={setState}
          choices={STATES.map((value) => ({ value, label: text(`contract.state.${value}`) }))}
        />
        <DayField
          label={text('contract.on')}
          isRequired
          error={refused('day-in-future')}
          value={on.text}
          onChange={(typed, day) => setOn({ text: typed, day })}
        />
        <WideField>
          <TextField
            label={text('contract.minutes')}
            isRequired={state === 'ended'}
            error={refused('no-minutes')}
            rows={3}
            maxLength={500}
            value={minutes}
            onChange={setMinutes}
          />
        </WideField>
      </FormLayout>
    </ConfirmDialog>
  );
}

/** What is said at its field. */
type FieldFault = 'no-supplier' | 'no-minutes' | 'day-in-future';

function useSaveContract(id: TransitionId, onDone: () => void) {
  const text = useText('transition');
  const dataText = useText('data');
  const notify = useNotify();
  const { transitions } = useRepositories();
  const [fault, setFault] = useState<FieldFault | null>(null);
  const save = async (contract: NewContract): Promise<void> => {
    const saved = await transitions.saveContract(id, contract);
    if (saved.ok) {
      notify.success(text('contract.saved'));
      onDone();
      return;
    }
    const { kind } = saved.error;
    setFault(null);
    switch (kind) {
      case 'no-supplier':
      case 'no-minutes':
      case 'day-in-future':
        setFault(kind);
        return;
      case 'transition-not-found':
      case 'withdrawn-already':
        notify.error(text(`error.${kind}`));
        return;
      default:
        notify.error(dataText(`refusal.${kind}`));
    }
  };
  const refused = (kind: FieldFault) => (fault === kind ? text(`error.${kind}`) : undefined);
  return { save, refused };
}
