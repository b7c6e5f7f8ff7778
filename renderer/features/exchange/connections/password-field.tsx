import { Input } from 'antd';
import { useId } from 'react';

type PasswordFieldProps = {
  readonly label: string;
  readonly help: string;
  readonly error?: string | undefined;
  readonly isRequired: boolean;
  /** What was typed in this form; never what is stored. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A secret: typed, sent to the host, never shown. The browser is told neither to keep nor to fill it. */
export function PasswordField(props: PasswordFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const { label, help, error, isRequired, value, onChange } = props;
  return (
    <div className="ch-field">
      <label htmlFor={id}>
        {label}
        {isRequired && (
          <span aria-hidden="true" className="ch-field-required">
            *
          </span>
        )}
      </label>
      <Input
        id={id}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        aria-describedby={noteId}
        aria-invalid={error !== undefined}
        aria-required={isRequired}
        status={error === undefined ? '' : 'error'}
        maxLength={400}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={noteId} className={error === undefined ? 'ch-field-help' : 'ch-field-error'}>
        {error ?? help}
      </p>
    </div>
  );
}
