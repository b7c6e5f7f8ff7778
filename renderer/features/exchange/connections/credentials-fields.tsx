import { useText } from '@renderer/i18n/use-text';
import { dialectForms } from '@shared/connectors/dialect-fields';
import type { Dialect } from '@shared/domain/exchange/connection';
import { credentialLabel } from './connection-words';
import { PasswordField } from './password-field';

/** Secrets as typed in this form, by name. */
export type TypedCredentials = Readonly<Record<string, string>>;

type CredentialsFieldsProps = {
  readonly dialect: Dialect;
  /** Which the host has already. */
  readonly keptNames: readonly string[];
  /** Those that are kept were given for another address. */
  readonly isOtherTarget: boolean;
  readonly typed: TypedCredentials;
  readonly onChange: (typed: TypedCredentials) => void;
  readonly isTried: boolean;
};

/** Write-only: the form says whether a secret is kept, never which. */
export function CredentialsFields(props: CredentialsFieldsProps) {
  const text = useText('exchange-connections');
  const { dialect, keptNames, isOtherTarget, typed, onChange, isTried } = props;
  const names = dialectForms[dialect].credentialNames;
  const state = credentialsState({ dialect, keptNames, isOtherTarget, typed });
  const errorOf = (name: string) => {
    if (!isTried || state === 'whole' || (typed[name] ?? '') !== '') return undefined;
    return text(state === 'part' ? 'form.credentials-all' : 'form.credential-missing');
  };
  return (
    <>
      <p className="ch-form-wide ch-field-help">{text('form.credentials-note')}</p>
      {isOtherTarget && keptNames.length > 0 && (
        <p className="ch-form-wide ch-field-error" role="alert">
          {text('form.credentials-again')}
        </p>
      )}
      {names.map((name) => {
        const isKept = keptNames.includes(name) && !isOtherTarget;
        return (
          <PasswordField
            key={name}
            label={credentialLabel(text, name)}
            help={text(isKept ? 'form.credential-kept' : 'form.credential-needed')}
            isRequired={!isKept}
            value={typed[name] ?? ''}
            onChange={(value) => onChange({ ...typed, [name]: value })}
            error={errorOf(name)}
          />
        );
      })}
    </>
  );
}

type Given = Pick<CredentialsFieldsProps, 'dialect' | 'keptNames' | 'isOtherTarget' | 'typed'>;

/** Whether what was typed can be saved: all, none where all are kept; else a part, or nothing at all. */
export function credentialsState(given: Given): 'whole' | 'part' | 'missing' {
  const names = dialectForms[given.dialect].credentialNames;
  const filled = names.filter((name) => (given.typed[name] ?? '') !== '');
  if (filled.length === names.length) return 'whole';
  if (filled.length > 0) return 'part';
  const areKept = !given.isOtherTarget && names.every((name) => given.keptNames.includes(name));
  return areKept ? 'whole' : 'missing';
}

/** What goes to the host: all of them, or null to keep those that are there. */
export function credentialsToSend({
  dialect,
  typed,
}: Pick<Given, 'dialect' | 'typed'>): TypedCredentials | null {
  const names = dialectForms[dialect].credentialNames;
  const entries = names.map((name) => [name, typed[name] ?? ''] as const);
  return entries.some(([, value]) => value !== '') ? Object.fromEntries(entries) : null;
}
