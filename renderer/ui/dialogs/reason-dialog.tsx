import { useText } from '@renderer/i18n/use-text';
import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { FormLayout } from '../fields/form-layout';
import { TextField } from '../fields/text-field';

export type GivenReason = { readonly reason: string; readonly name: string };

type ReasonDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What is being passed and which rule it goes against. */
  readonly children?: ReactNode;
  /** What is asked for beside reason and name, such as a day. */
  readonly fields?: ReactNode;
  readonly confirm: string;
  /** The operator, offered as the name. */
  readonly name: string;
  readonly onGive: (given: GivenReason) => void;
  readonly onCancel: () => void;
};

/** Asks why and who, where the program lets a hard stop be passed: 先收后补, 红冲, withdrawal. */
export function ReasonDialog(props: ReasonDialogProps) {
  return props.isOpen ? <OpenReasonDialog {...props} /> : null;
}

function OpenReasonDialog(props: ReasonDialogProps) {
  const text = useText('ui');
  const [reason, setReason] = useState('');
  const [name, setName] = useState(props.name);
  const [isRefused, setRefused] = useState(false);
  const missing = (value: string, message: string) =>
    isRefused && value.trim() === '' ? message : undefined;
  const give = () => {
    const isWhole = reason.trim() !== '' && name.trim() !== '';
    setRefused(!isWhole);
    if (isWhole) props.onGive({ reason: reason.trim(), name: name.trim() });
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirm}
      cancelText={text('dialog.cancel')}
      onOk={give}
      onCancel={props.onCancel}
      width={520}
    >
      {props.children !== undefined && <p>{props.children}</p>}
      <FormLayout onSubmit={give}>
        {props.fields}
        <TextField
          label={text('reason.reason')}
          isRequired
          hasFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={missing(reason, text('reason.reason-missing'))}
        />
        <TextField
          label={text('reason.name')}
          isRequired
          maxLength={40}
          value={name}
          onChange={setName}
          error={missing(name, text('reason.name-missing'))}
        />
      </FormLayout>
    </Modal>
  );
}
