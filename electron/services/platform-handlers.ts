import type { RequestOf } from '@shared/contracts/channel';
import type { HostHandlers } from '@shared/contracts/index';
import type { configurePlatform, SendOutcome } from '@shared/contracts/platform';
import { err, ok } from '@shared/kernel/result';
import { randomUUID } from 'node:crypto';
import type { DataSets } from './data-sets';

type PlatformHandlers = Pick<
  HostHandlers,
  | 'configurePlatform'
  | 'describePlatform'
  | 'forgetPlatform'
  | 'sendToPlatform'
  | 'probePlatform'
  | 'listPlatformMessages'
>;

type Configuration = RequestOf<typeof configurePlatform>;

/** Thin for now: keeps configurations while the program runs and posts without token or signature. */
export function createPlatformHandlers(dataSets: DataSets): PlatformHandlers {
  const configurations = new Map<string, Configuration>();
  return {
    configurePlatform: async (request) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: 'no-data-set' });
      configurations.set(`${open.value.id}/${request.connectionId}`, request);
      return ok({});
    },
    describePlatform: async ({ connectionId }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const found = configurations.get(`${open.value.id}/${connectionId}`);
      if (found === undefined) return ok({ configuration: null });
      const { dialect, baseUrl, proxyUrl, settings, credentials, answerTimeoutMs } = found;
      const credentialNames = Object.keys(credentials ?? {});
      return ok({
        configuration: { dialect, baseUrl, proxyUrl, settings, credentialNames, answerTimeoutMs },
      });
    },
    forgetPlatform: async ({ connectionId }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: 'no-data-set' });
      configurations.delete(`${open.value.id}/${connectionId}`);
      return ok({});
    },
    sendToPlatform: async ({ connectionId, body }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const found = configurations.get(`${open.value.id}/${connectionId}`);
      if (found === undefined) return err({ kind: 'not-configured' });
      return ok(await post(found, body));
    },
    probePlatform: () => Promise.resolve(err({ kind: 'not-configured' })),
    listPlatformMessages: () => Promise.resolve(ok({ messages: [] })),
  };
}

async function post({ baseUrl, settings }: Configuration, body: string): Promise<SendOutcome> {
  const messageId = randomUUID();
  const sentAt = new Date();
  try {
    const url = `${baseUrl}${settings['servicePath'] ?? '/mcs/service'}`;
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    const text = await answer.text();
    const durationMs = Date.now() - sentAt.getTime();
    return {
      outcome: 'answered',
      status: answer.status,
      text,
      sentAt: sentAt.toISOString(),
      durationMs,
      clockSkewMs: null,
      messageId,
    };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { outcome: 'unknown', reason: 'broken-off', detail: '连接中断。', messageId };
  }
}
