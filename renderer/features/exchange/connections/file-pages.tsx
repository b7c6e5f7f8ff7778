import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, SectionTitle } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { FerryPanel } from '../ferry/ferry-panel';
import { PortalPanel } from '../portal/portal-panel';
import { useConnection } from './use-connection';

/** The ways of a connection that go by file, linked from its page. */
export function FileLinks({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-portal');
  const path = `/exchange/connections/${connection.id}`;
  return (
    <p className="ch-actions">
      {connection.dialect === 'workbook' && (
        <Link to={`${path}/portal`}>{text('link.portal')}</Link>
      )}
      <Link to={`${path}/ferry`}>{text('link.ferry')}</Link>
    </p>
  );
}

export function PortalPage() {
  return <FilePage title="link.portal" panel={PortalPanel} />;
}

export function FerryPage() {
  return <FilePage title="link.ferry" panel={FerryPanel} />;
}

type FilePageProps = {
  readonly title: 'link.portal' | 'link.ferry';
  readonly panel: ComponentType<{ readonly connectionId: ConnectionId }>;
};

function FilePage({ title, panel: Shown }: FilePageProps) {
  const text = useText('exchange-connections');
  const words = useText('exchange-portal');
  const connection = useConnection();
  if (connection === undefined) return <Loading label={text('loading')} />;
  if (connection === null)
    return (
      <EmptyState title={text('gone')}>
        <Link to="/exchange/connections">{text('back')}</Link>
      </EmptyState>
    );
  return (
    <div className="ch-portal">
      <SectionTitle
        extra={<Link to={`/exchange/connections/${connection.id}`}>{connection.name}</Link>}
      >
        {words(title)}
      </SectionTitle>
      <Shown key={connection.id} connectionId={connection.id} />
    </div>
  );
}
