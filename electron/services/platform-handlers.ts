import type { HostHandlers } from '@shared/contracts/index';
import { err, ok } from '@shared/kernel/result';
import { probePlatformAddress } from '../platforms/probe-platform';
import type { DataSets } from './data-sets';
import { isSystemError } from './file-errors';
import type { PlatformService } from './platform-service';
import type { PlatformStore } from './platform-store';

type PlatformHandlers = Pick<
  HostHandlers,
  | 'configurePlatform'
  | 'describePlatform'
  | 'forgetPlatform'
  | 'sendToPlatform'
  | 'probePlatform'
  | 'listPlatformMessages'
>;

type HandlerOptions = {
  readonly dataSets: DataSets;
  readonly store: PlatformStore;
  readonly service: PlatformService;
  readonly now: () => Date;
};

export function createPlatformHandlers(options: HandlerOptions): PlatformHandlers {
  return { ...createSettingsHandlers(options), ...createMessageHandlers(options) };
}

function createSettingsHandlers({
  dataSets,
  store,
  service,
}: HandlerOptions): Pick<
  PlatformHandlers,
  'configurePlatform' | 'describePlatform' | 'forgetPlatform'
> {
  return {
    configurePlatform: async ({ connectionId, credentials, ...configuration }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: asWriteError(open.error.kind) });
      if ([configuration.baseUrl, configuration.proxyUrl].some(hasPassword))
        return err({ kind: 'password-in-address' });
      const key = { dataSetId: open.value.id, connectionId };
      const saved = await store.save(key, { configuration, credentials });
      if (!saved.ok) return saved;
      service.renew(connectionId);
      return ok({});
    },

    describePlatform: async ({ connectionId }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const found = await store.find({ dataSetId: open.value.id, connectionId });
      if (!found.ok) return found;
      if (found.value === null) return ok({ configuration: null });
      const { configuration, credentialNames } = found.value;
      return ok({ configuration: { ...configuration, credentialNames: [...credentialNames] } });
    },

    forgetPlatform: async ({ connectionId }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: asWriteError(open.error.kind) });
      service.renew(connectionId);
      const forgotten = await store.forget({ dataSetId: open.value.id, connectionId });
      return forgotten.ok ? ok({}) : forgotten;
    },
  };
}

function createMessageHandlers({
  dataSets,
  store,
  service,
  now,
}: HandlerOptions): Pick<
  PlatformHandlers,
  'sendToPlatform' | 'probePlatform' | 'listPlatformMessages'
> {
  return {
    sendToPlatform: async ({ connectionId, ...call }) => {
      const open = await dataSets.getOpen();
      return open.ok ? service.send(open.value.id, connectionId, call) : open;
    },

    probePlatform: async ({ connectionId }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const found = await store.getSecrets({ dataSetId: open.value.id, connectionId });
      if (!found.ok) return found;
      if (found.value === null) return err({ kind: 'not-configured' });
      const { configuration, credentials } = found.value;
      return ok(await probePlatformAddress(configuration, credentials, now));
    },

    listPlatformMessages: async (query) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      try {
        const messages = await service.listMessages(open.value.id, query);
        return ok({ messages: [...messages] });
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
        return err({ kind: 'not-readable' });
      }
    },
  };
}

function hasPassword(address: string | null): boolean {
  if (address === null) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

function asWriteError(kind: 'no-data-set' | 'not-readable'): 'no-data-set' | 'not-writable' {
  return kind === 'no-data-set' ? kind : 'not-writable';
}
