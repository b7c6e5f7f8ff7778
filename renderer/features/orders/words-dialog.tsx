import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, FormLayout, TextField } from '@renderer/ui';
import { useState } from 'react';

type WordsDialogProps = {
  readonly title: string;
  /** What will happen. */
  readonly about: string;
  readonly label: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (words: string) => void;
  readonly onCancel: () => void;
};

/** Asks for words that will stand in the time line. Mounted while it is open. */
export function WordsDialog(props: WordsDialogProps) {
  const text = useText('orders');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = words.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isMissing) props.onConfirm(words);
  };
  return (
    <ConfirmDialog
      isOpen
      title={props.title}
      confirm={props.confirm}
      isDanger={props.isDanger ?? false}
      isBusy={props.isBusy}
      onConfirm={confirm}
      onCancel={props.onCancel}
    >
      <p>{props.about}</p>
      <FormLayout onSubmit={confirm}>
        <TextField
          label={props.label}
          isRequired
          hasFocus
          rows={3}
          maxLength={300}
          value={words}
          onChange={setWords}
          error={isTried && isMissing ? text('error.no-words') : undefined}
        />
      </FormLayout>
    </ConfirmDialog>
  );
}
