import { useText } from '@renderer/i18n/use-text';
import { dialectForms } from '@shared/connectors/dialect-fields';
import type { Dialect } from '@shared/domain/exchange/connection';
import { credentialLabel } from './connection-words';
import { PasswordField } from './password-field';

/** Secrets as typed in this form, by name. */
export type TypedCredentials = Readonly<Record<string, string>>;

/** What a proxy that asks for a user wants; the host keeps them with the dialect's own secrets. */
export const PROXY_CREDENTIALS = ['proxyUser', 'proxyPassword'] as const;

export type Secrets = {
  readonly dialect: Dialect;
  readonly hasProxy: boolean;
  /** Which the host has already. */
  readonly keptNames: readonly string[];
  /** Those that are kept were given for another address. */
  readonly isOtherTarget: boolean;
  readonly typed: TypedCredentials;
};

export type CredentialsFieldsProps = Secrets & {
  readonly onChange: (typed: TypedCredentials) => void;
  readonly isTried: boolean;
};

/** Write-only: the form says whether a secret is kept, never which. */
export function CredentialsFields(props: CredentialsFieldsProps) {
  const text = useText('exchange-connections');
  const { dialect, keptNames, isOtherTarget } = props;
  return (
    <>
      <p className="ch-form-wide ch-field-help">{text('form.credentials-note')}</p>
      {isOtherTarget && keptNames.length > 0 && (
        <p className="ch-form-wide ch-field-error" role="alert">
          {text('form.credentials-again')}
        </p>
      )}
      {dialectForms[dialect].credentialNames.map((name) => (
        <SecretField key={name} name={name} {...props} />
      ))}
    </>
  );
}

/** Beside the proxy's address; both stay empty for a proxy that lets everybody through. */
export function ProxyCredentialsFields(props: CredentialsFieldsProps) {
  return PROXY_CREDENTIALS.map((name) => <SecretField key={name} name={name} {...props} />);
}

function SecretField(props: CredentialsFieldsProps & { readonly name: string }) {
  const text = useText('exchange-connections');
  const { name, keptNames, isOtherTarget, typed, onChange, isTried } = props;
  const state = credentialsState(props);
  const isNeeded = namesNeeded(props).includes(name);
  const isKept = keptNames.includes(name) && !isOtherTarget;
  const isOpen = isTried && isNeeded && state !== 'whole' && isEmpty(typed, name);
  const emptyHelp = isNeeded ? 'form.credential-needed' : 'form.credential-optional';
  const missing = state === 'part' ? 'form.credentials-all' : 'form.credential-missing';
  return (
    <PasswordField
      label={credentialLabel(text, name)}
      help={text(isKept ? 'form.credential-kept' : emptyHelp)}
      isRequired={isNeeded && !isKept}
      value={typed[name] ?? ''}
      onChange={(value) => onChange({ ...typed, [name]: value })}
      error={isOpen ? text(missing) : undefined}
    />
  );
}

/** The dialect's own, and the proxy's where it has some: the host keeps all of them or none. */
function namesNeeded({ dialect, hasProxy, keptNames, isOtherTarget, typed }: Secrets) {
  const own = dialectForms[dialect].credentialNames;
  const isForProxy = PROXY_CREDENTIALS.some(
    (name) => !isEmpty(typed, name) || (keptNames.includes(name) && !isOtherTarget),
  );
  return hasProxy && isForProxy ? [...own, ...PROXY_CREDENTIALS] : own;
}

function isEmpty(typed: TypedCredentials, name: string): boolean {
  return (typed[name] ?? '') === '';
}

/** Whether what was typed can be saved: all, none where all are kept; else a part, or nothing at all. */
export function credentialsState(secrets: Secrets): 'whole' | 'part' | 'missing' {
  const { keptNames, isOtherTarget, typed } = secrets;
  const names = namesNeeded(secrets);
  const filled = names.filter((name) => !isEmpty(typed, name));
  if (filled.length === names.length) return 'whole';
  if (filled.length > 0) return 'part';
  const areKept = !isOtherTarget && names.every((name) => keptNames.includes(name));
  return areKept ? 'whole' : 'missing';
}

/** What goes to the host: all of them, or null to keep those that are there. */
export function credentialsToSend(secrets: Secrets): TypedCredentials | null {
  const entries = namesNeeded(secrets).map((name) => [name, secrets.typed[name] ?? ''] as const);
  return entries.some(([, value]) => value !== '') ? Object.fromEntries(entries) : null;
}
