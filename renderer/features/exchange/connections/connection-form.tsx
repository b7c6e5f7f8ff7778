import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DetailDrawer,
  FindingList,
  FormLayout,
  SectionTitle,
  useNotify,
  useSaveKey,
  WideField,
} from '@renderer/ui';
import { requiredFieldsOf } from '@shared/connectors/dialect-fields';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { checkConnection } from '@shared/domain/exchange/check-connection';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { hasErrors } from '@shared/domain/record/finding';
import { platformProfiles } from '@shared/policy-packs/platform-profiles';
import { Button } from 'antd';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { BasicFields } from './basic-fields';
import { connectionOf, draftOf, isOtherTarget } from './connection-draft';
import { shownFindings } from './connection-words';
import {
  CredentialsFields,
  credentialsState,
  credentialsToSend,
  ProxyCredentialsFields,
  type TypedCredentials,
} from './credentials-fields';
import { MaintenanceFields } from './maintenance-fields';
import { DialectFields, NetworkFields } from './network-fields';
import { saveProblemWords } from './save-problem-words';
import { useHostConfiguration } from './use-host-configuration';
import { useSaveConnection } from './use-save-connection';

type ConnectionFormProps = {
  /** Null to add one. */
  readonly connection: Connection | null;
  readonly onClose: () => void;
  readonly onSaved: (connection: Connection) => void;
};

/** Everything that can be set on a connection. What was typed survives a refusal. */
export function ConnectionForm({ connection: given, onClose, onSaved }: ConnectionFormProps) {
  const text = useText('exchange-connections');
  const words = useText('data');
  const notify = useNotify();
  const { connections } = useRepositories();
  const context = useLiveQuery(() => connections.readContext(), [connections]);
  const { configuration } = useHostConfiguration(given?.id ?? null);
  const save = useSaveConnection();
  const [stored, setStored] = useState(given);
  const [id] = useState(() => given?.id ?? (uuidv7() as ConnectionId));
  const [draft, setDraft] = useState(() => draftOf(given));
  const [closesOn, setClosesOn] = useState<LocalDate | null>(given?.closesOn ?? null);
  const [typed, setTyped] = useState<TypedCredentials>({});
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const connection = connectionOf(draft, { id, stored, closesOn });
  const { dialect } = connection;
  const keptNames = configuration?.credentialNames ?? [];
  const isElsewhere =
    configuration !== null &&
    configuration !== undefined &&
    isOtherTarget(connection, configuration);
  const hasProxy = connection.proxyUrl !== null;
  const secrets = { dialect, hasProxy, keptNames, isOtherTarget: isElsewhere, typed };
  const credentials = { ...secrets, onChange: setTyped, isTried };
  const findings =
    context === undefined
      ? []
      : checkConnection(connection, {
          ...context,
          requiredFields: requiredFieldsOf(dialect),
          profiles: platformProfiles,
        });
  const isDayWrong = draft.closesOn.trim() !== '' && closesOn === null;

  const submit = async () => {
    setTried(true);
    const isWhole = !hasErrors(findings) && !isDayWrong && credentialsState(secrets) === 'whole';
    if (!isWhole || isBusy || configuration === undefined) return;
    setBusy(true);
    const saved = await save(connection, credentialsToSend(secrets));
    setBusy(false);
    if (saved.ok) {
      notify.success(text('saved', { name: saved.value.name }));
      onSaved(saved.value);
      return;
    }
    notify.error(saveProblemWords({ text, words }, saved.error));
    // The journal has it although the host has not: the next save starts from there.
    if (saved.error.place === 'host') setStored((await connections.find(id)) ?? null);
  };
  useSaveKey(() => void submit());
  const fields = { draft, onChange: setDraft };
  const hasGateway = dialect !== 'workbook';
  return (
    <DetailDrawer
      isOpen
      width={760}
      title={text(given === null ? 'form.add' : 'form.edit')}
      onClose={onClose}
      actions={
        <Button type="primary" loading={isBusy} onClick={() => void submit()}>
          {text('form.save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void submit()}>
        {isTried && findings.length > 0 && (
          <WideField>
            <FindingList label={text('form.findings')} findings={shownFindings(text, findings)} />
          </WideField>
        )}
        <BasicFields {...fields} onClosesOn={setClosesOn} isNew={given === null} />
        {hasGateway && (
          <>
            <Section title={text('form.section.network')} />
            <NetworkFields
              {...fields}
              proxyCredentials={hasProxy && <ProxyCredentialsFields {...credentials} />}
            />
            <Section title={text('form.section.credentials')} />
            <CredentialsFields {...credentials} />
          </>
        )}
        <Section title={text('form.section.fields')} />
        <DialectFields {...fields} group="organisation" />
        {hasGateway && (
          <>
            <Section title={text('form.section.gateway')} />
            <DialectFields {...fields} group="gateway" />
          </>
        )}
        <Section title={text('form.section.maintenance')} />
        <MaintenanceFields
          windows={draft.maintenance}
          onChange={(maintenance) => setDraft({ ...draft, maintenance })}
        />
      </FormLayout>
    </DetailDrawer>
  );
}

function Section({ title }: { readonly title: string }) {
  return (
    <WideField>
      <SectionTitle>{title}</SectionTitle>
    </WideField>
  );
}
