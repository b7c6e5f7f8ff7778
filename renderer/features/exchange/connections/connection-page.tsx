import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, SectionTitle, StatusTag } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConnectionStatus } from '../exchange-client';
import { ConnectionActions } from './connection-actions';
import { ConnectionFacts } from './connection-facts';
import { ConnectionForm } from './connection-form';
import { FileLinks } from './file-pages';
import { formatInstant, LINE_TONES, lineOf } from './connection-words';
import { TestReportView } from './test-report';
import { useConnection } from './use-connection';
import { useHostConfiguration } from './use-host-configuration';
import { useTestConnection } from './use-test-connection';
import './connections.css';

/** One connection: how it stands, what is set, and whether it works. */
export function ConnectionPage() {
  const text = useText('exchange-connections');
  const connection = useConnection();
  if (connection === undefined) return <Loading label={text('loading')} />;
  if (connection === null)
    return (
      <EmptyState title={text('gone')}>
        <Link to="/exchange/connections">{text('back')}</Link>
      </EmptyState>
    );
  return <StoredConnection key={connection.id} connection={connection} />;
}

function StoredConnection({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-connections');
  const [isEditing, setEditing] = useState(false);
  const test = useTestConnection(connection);
  const { configuration, reload } = useHostConfiguration(connection.id);
  const isClosed = connection.state === 'closed';
  return (
    <div className="ch-connection">
      <SectionTitle
        extra={
          <span className="ch-actions">
            <ConnectionActions connection={connection} />
            {connection.dialect !== 'workbook' && !isClosed && (
              <Button loading={test.isRunning} onClick={test.run}>
                {text(test.isRunning ? 'action.testing' : 'action.test')}
              </Button>
            )}
            {!isClosed && (
              <Button type="primary" onClick={() => setEditing(true)}>
                {text('action.edit')}
              </Button>
            )}
          </span>
        }
      >
        {connection.name}
      </SectionTitle>
      <div className="ch-connection-links">
        <Link to="/exchange/connections">{text('back')}</Link>
        <FileLinks connection={connection} />
      </div>
      <ConnectionLine connection={connection} />
      {test.report !== null && <TestReportView report={test.report} />}
      <ConnectionFacts connection={connection} configuration={configuration} />
      {isEditing && (
        <ConnectionForm
          connection={connection}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            reload();
          }}
        />
      )}
    </div>
  );
}

/** The live state in one line, with why it waits. */
function ConnectionLine({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-connections');
  const status = useConnectionStatus(connection.id);
  const line = lineOf(connection, status);
  return (
    <p className="ch-connection-line" role="status">
      <StatusTag tone={LINE_TONES[line]}>{text(`line.${line}`)}</StatusTag>
      {status !== undefined && status.underway > 0 && (
        <span>{text('line.underway', { count: status.underway })}</span>
      )}
      {status !== undefined && (
        <span>{text('line.since', { at: formatInstant(status.since) })}</span>
      )}
      {typeof status?.problem?.words === 'string' && <span>{status.problem.words}</span>}
      {typeof status?.nextTryAt === 'string' && (
        <span>{text('line.next-try', { at: formatInstant(status.nextTryAt) })}</span>
      )}
    </p>
  );
}
