import { useText } from '@renderer/i18n/use-text';
import { QuantityField, TextField, WideField } from '@renderer/ui';
import { dialectForms, type DialectField } from '@shared/connectors/dialect-fields';
import type { ReactNode } from 'react';
import type { ConnectionDraft } from './connection-draft';
import { fieldLabel, type ConnectionsText } from './connection-words';

type FieldsProps = {
  readonly draft: ConnectionDraft;
  readonly onChange: (draft: ConnectionDraft) => void;
};

type NetworkFieldsProps = FieldsProps & {
  /** Who we are to the proxy; shown once there is one. */
  readonly proxyCredentials: ReactNode;
};

/** The address, the way to it, and how long is waited. */
export function NetworkFields({ draft, onChange, proxyCredentials }: NetworkFieldsProps) {
  const text = useText('exchange-connections');
  const set = (change: Partial<ConnectionDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <WideField>
        <TextField
          label={text('form.address')}
          isRequired
          help={text('form.address-help', { example: EXAMPLES[draft.dialect] })}
          maxLength={400}
          value={draft.baseUrl}
          onChange={(baseUrl) => set({ baseUrl })}
        />
      </WideField>
      <WideField>
        <TextField
          label={text('form.proxy')}
          help={text('form.proxy-help')}
          maxLength={400}
          value={draft.proxyUrl}
          onChange={(proxyUrl) => set({ proxyUrl })}
        />
      </WideField>
      {proxyCredentials}
      <QuantityField
        label={text('form.timeout')}
        value={draft.timeoutSeconds}
        onChange={(timeoutSeconds) => set({ timeoutSeconds })}
      />
      <QuantityField
        label={text('form.settle')}
        help={text('form.settle-help')}
        value={draft.settleSeconds}
        onChange={(settleSeconds) => set({ settleSeconds })}
      />
      <WideField>
        <TextField
          label={text('form.certificate')}
          help={text('form.certificate-help')}
          rows={3}
          maxLength={4_000}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={draft.certificate}
          onChange={(certificate) => set({ certificate })}
        />
      </WideField>
    </>
  );
}

const EXAMPLES = {
  zhejiang: 'https://10.20.1.5:8443/gateway',
  jiangsu: 'http://10.32.1.5:8080/hcinterface/v1/hospitalInterface',
  shanghai: 'http://192.168.1.10/ysxtqx-ws/services/dispatcher',
  workbook: '',
} as const;

/** The organisation's codes, or the gateway's paths and paces, under the dialect's own names. */
export function DialectFields(props: FieldsProps & { readonly group: DialectField['group'] }) {
  const text = useText('exchange-connections');
  const { draft, onChange, group } = props;
  return dialectForms[draft.dialect].fields
    .filter((field) => field.group === group)
    .map((field) => (
      <TextField
        key={field.name}
        label={fieldLabel(text, field.name)}
        isRequired={field.isRequired}
        help={helpOf(text, field)}
        maxLength={400}
        value={draft.fields[field.name] ?? ''}
        onChange={(value) =>
          onChange({ ...draft, fields: { ...draft.fields, [field.name]: value } })
        }
      />
    ));
}

function helpOf(text: ConnectionsText, field: DialectField): string {
  const { example, isRequired, defaultValue } = field;
  if (defaultValue !== null) return text('form.default', { value: defaultValue });
  return text(isRequired ? 'form.example' : 'form.optional', { example });
}
