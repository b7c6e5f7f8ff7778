import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, DateText, FactList } from '@renderer/ui';
import { dialectForms } from '@shared/connectors/dialect-fields';
import type { Connection, MaintenanceWindow } from '@shared/domain/exchange/connection';
import { findProfile } from '@shared/domain/exchange/platform-profile';
import { platformProfiles } from '@shared/policy-packs/platform-profiles';
import { Link } from 'react-router';
import { gapsWords } from './connection-columns';
import { fieldLabel, type ConnectionsText } from './connection-words';
import type { HostConfiguration } from './use-host-configuration';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

type ConnectionFactsProps = {
  readonly connection: Connection;
  readonly configuration: HostConfiguration | null | undefined;
};

/** What is set on a connection; of credentials only whether they are there. */
export function ConnectionFacts({ connection, configuration }: ConnectionFactsProps) {
  const text = useText('exchange-connections');
  const { id, dialect, baseUrl, proxyUrl, backEntryMonths, closesOn } = connection;
  const { connections, mappings, programs } = useRepositories();
  const today = useBusinessDay();
  const found = useLiveQuery(async () => {
    const [items, gaps, all, stored] = await Promise.all([
      mappings.countItems(id),
      mappings.countGaps(id, today),
      programs.list(),
      connections.list(),
    ]);
    return { items, gaps, programs: all, connections: stored };
  }, [connections, mappings, programs, id, today]);
  const chosen = found?.programs.filter((one) => connection.programIds?.includes(one.id));
  const successor = found?.connections.find((one) => one.id === connection.successorId);
  const isPortal = dialect === 'workbook';
  const facts = [
    {
      label: text('fact.platform'),
      value: findProfile(platformProfiles, connection.fields)?.name ?? text('form.platform-other'),
    },
    { label: text('column.purpose'), value: text(`purpose.${connection.purpose}`) },
    { label: text('column.dialect'), value: text(`dialect.${dialect}`) },
    ...(isPortal
      ? []
      : [
          { label: text('column.address'), value: baseUrl ?? '' },
          { label: text('fact.proxy'), value: proxyUrl ?? text('fact.no-proxy') },
          { label: text('fact.credentials'), value: credentialsWords(text, configuration) },
        ]),
    ...dialectForms[dialect].fields
      .filter(
        ({ name, group }) => group === 'organisation' || connection.fields[name] !== undefined,
      )
      .map(({ name }) => ({
        label: fieldLabel(text, name),
        value: connection.fields[name] ?? '',
      })),
    {
      label: text('fact.programs'),
      value:
        connection.programIds === null
          ? text('fact.all-programs')
          : (chosen ?? []).map(({ name }) => name).join('、'),
    },
    {
      label: text('fact.back-entry'),
      value:
        backEntryMonths === null
          ? text('fact.no-back-entry')
          : text('fact.back-entry-months', { months: backEntryMonths }),
    },
    { label: text('fact.maintenance'), value: windowsWords(text, connection.maintenance) },
    {
      label: text('fact.items'),
      value: text('fact.item-count', { count: found?.items ?? 0 }),
    },
    {
      label: text('column.gaps'),
      // A link without words is none: while they are counted there is nothing to follow.
      value: found !== undefined && (
        <Link to={`/exchange/connections/${id}/products`}>{gapsWords(text, found.gaps)}</Link>
      ),
    },
    ...(closesOn === null
      ? []
      : [{ label: text('column.closes'), value: <DateText value={closesOn} /> }]),
    ...(successor === undefined ? [] : [{ label: text('fact.successor'), value: successor.name }]),
  ];
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  );
}

function credentialsWords(
  text: ConnectionsText,
  configuration: HostConfiguration | null | undefined,
): string {
  if (configuration === undefined) return text('credentials.unknown');
  const isKept = configuration !== null && configuration.credentialNames.length > 0;
  return text(isKept ? 'credentials.saved' : 'credentials.missing');
}

function windowsWords(text: ConnectionsText, windows: readonly MaintenanceWindow[]): string {
  if (windows.length === 0) return text('fact.no-maintenance');
  return windows
    .map(({ weekday, from, to }) => {
      const day = WEEKDAYS.find((one) => one === String(weekday)) ?? 'every';
      return `${text(`weekday.${day}`)} ${from}–${to}`;
    })
    .join('；');
}
