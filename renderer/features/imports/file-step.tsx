import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FormLayout } from '@renderer/ui';
import { AutoComplete } from 'antd';
import { useId } from 'react';
import { FileDrop } from './file-drop';
import type { WizardState } from './wizard-state';

type FileStepProps = {
  readonly state: WizardState;
  readonly change: (part: Partial<WizardState>) => void;
};

/** Which file, and who sent it: its columns are remembered for them. */
export function FileStep({ state, change }: FileStepProps) {
  const text = useText('imports');
  const senderId = useId();
  const { imports } = useRepositories();
  const senders = useLiveQuery(() => imports.listSenders(), [imports]) ?? [];
  return (
    <FormLayout onSubmit={() => undefined} columns={1}>
      <FileDrop
        file={state.file}
        onChoose={(file) => change({ file, problem: null, preview: null, rows: null })}
      />
      <div className="ch-field">
        <label htmlFor={senderId}>{text('file.sender')}</label>
        <AutoComplete
          id={senderId}
          style={{ maxWidth: 480 }}
          value={state.sender}
          onChange={(sender: string) => change({ sender })}
          options={senders.map((value) => ({ value }))}
          placeholder={text('file.sender-hint')}
          maxLength={80}
          aria-required
        />
        <p className="ch-field-help">{text('file.sender-help')}</p>
      </div>
    </FormLayout>
  );
}
