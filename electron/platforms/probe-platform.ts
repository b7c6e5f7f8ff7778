import type { NotSentReason } from '@shared/contracts/platform';
import type { Credentials, PlatformSettings } from './dialect-gateway';
import { placeText } from './failure-words';
import { createConnector } from './open-connection';
import { routeOf } from './platform-route';

const TIMEOUT_MS = 5_000;

export type ProbeResult = {
  readonly isReachable: boolean;
  readonly reason: NotSentReason | null;
  readonly detail: string;
};

/** Whether a connection can be made now, certificate included. Sends the platform nothing. */
export async function probePlatformAddress(
  settings: PlatformSettings,
  credentials: Credentials,
  now: () => Date,
): Promise<ProbeResult> {
  const route = routeOf(settings, credentials);
  const connect = createConnector(route, { timeoutMs: TIMEOUT_MS, now });
  const made = await connect(new AbortController().signal);
  if (!made.ok) return { isReachable: false, reason: made.error.reason, detail: made.error.detail };
  made.value.destroy();
  const { target, proxy } = route;
  const detail =
    proxy !== null && !target.isTls
      ? `代理 ${placeText(proxy)} 连得上；平台本身要发送后才知道。`
      : `${placeText(target)} 连得上。`;
  return { isReachable: true, reason: null, detail };
}
