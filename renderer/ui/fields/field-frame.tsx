import { useEffect, useId, type ReactNode } from 'react';
import './fields.css';

/** What every field has. Values are text as typed; the caller parses when it saves. */
export type FieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  /** Read aloud with the field; the field is marked invalid while it is there. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly hasFocus?: boolean;
};

/** What the control inside must carry so that label, help and error belong to it. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly disabled: boolean;
  readonly status: 'error' | '';
};

type FieldFrameProps = FieldProps & { readonly children: (control: FieldControl) => ReactNode };

/** Label above, control, then the error or the help below. */
export function FieldFrame(props: FieldFrameProps) {
  const id = useId();
  const { label, help, error, isRequired = false } = props;
  useFocusOnOpening(id, props.hasFocus ?? false);
  const noteId = `${id}-note`;
  const note = error ?? help;
  const control: FieldControl = {
    id,
    'aria-describedby': note === undefined ? undefined : noteId,
    'aria-invalid': error !== undefined,
    'aria-required': isRequired,
    disabled: props.isDisabled ?? false,
    status: error === undefined ? '' : 'error',
  };
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
      {props.children(control)}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? 'ch-field-help' : 'ch-field-error'}>
          {note}
        </p>
      )}
    </div>
  );
}

/**
 * Gives the control the focus once, after the dialog around it stands: the browser's own autofocus comes before the
 * dialog is in the page and is lost, and before the dialog has noted where the focus is to go back to.
 */
function useFocusOnOpening(id: string, hasFocus: boolean): void {
  useEffect(() => {
    if (!hasFocus) return;
    const timer = setTimeout(() => document.getElementById(id)?.focus());
    return () => clearTimeout(timer);
  }, [id, hasFocus]);
}
