import { useHost } from '@renderer/bridge/host-context';
import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, useNotify } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useExchangeClient } from '../exchange-client';
import { useDescribeRefusal } from './use-describe-refusal';

/** What can be done with a connection besides testing and changing it. */
export function ConnectionActions({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-connections');
  const navigate = useNavigate();
  const { id, state, dialect } = connection;
  const actions = useConnectionActions(connection);
  const [isClosing, setClosing] = useState(false);
  const path = `/exchange/connections/${id}`;
  const mapping = (
    <>
      <Button onClick={() => void navigate(`${path}/products`)}>{text('action.products')}</Button>
      <Button onClick={() => void navigate(`${path}/enterprises`)}>
        {text('action.enterprises')}
      </Button>
    </>
  );
  if (state === 'closed') return mapping;
  return (
    <>
      <Button danger onClick={() => setClosing(true)}>
        {text('action.close')}
      </Button>
      <Button onClick={() => void actions.toggle()}>
        {text(state === 'paused' ? 'action.resume' : 'action.pause')}
      </Button>
      {mapping}
      {dialect !== 'workbook' && (
        <Button onClick={actions.download}>{text('action.catalogue')}</Button>
      )}
      <ConfirmDialog
        isOpen={isClosing}
        isDanger
        title={text('close.title', { name: connection.name })}
        confirm={text('close.confirm')}
        onCancel={() => setClosing(false)}
        onConfirm={() => {
          setClosing(false);
          void actions.close();
        }}
      >
        {text('close.text')}
      </ConfirmDialog>
    </>
  );
}

function useConnectionActions({ id, state }: Connection) {
  const text = useText('exchange-connections');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { host } = useHost();
  const { connections } = useRepositories();
  const client = useExchangeClient();
  return {
    toggle: async () => {
      const isPaused = state === 'paused';
      const changed = await (isPaused ? connections.resume(id) : connections.pause(id));
      if (!changed.ok) {
        notify.error(describe(changed.error));
        return;
      }
      client?.wake();
      notify.success(text(isPaused ? 'resumed' : 'paused'));
    },
    close: async () => {
      const closed = await connections.close(id);
      if (!closed.ok) {
        notify.error(describe(closed.error));
        return;
      }
      await host.forgetPlatform({ connectionId: id });
      client?.wake();
      notify.success(text('closed'));
    },
    download: () => {
      if (client === null) {
        notify.warning(text('catalogue.no-engine'));
        return;
      }
      void client.refresh(id, true);
      notify.success(text('catalogue.asked'));
    },
  };
}
