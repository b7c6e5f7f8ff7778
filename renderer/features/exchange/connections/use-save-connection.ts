import { useHost } from '@renderer/bridge/host-context';
import { useRepositories, type Repositories } from '@renderer/data';
import type { AnswerOf } from '@shared/contracts/channel';
import type { configurePlatform } from '@shared/contracts/platform';
import type { Connection } from '@shared/domain/exchange/connection';
import { err, ok, type Result } from '@shared/kernel/result';
import { useExchangeClient } from '../exchange-client';

type Failure<Answer> =
  Extract<Answer, { readonly ok: false }> extends {
    readonly error: { readonly kind: infer Kind };
  }
    ? Kind
    : never;
type StoreFailure = Failure<Awaited<ReturnType<Repositories['connections']['save']>>>;
type HostFailure = Failure<AnswerOf<typeof configurePlatform>>;

export type SaveProblem =
  | { readonly place: 'store'; readonly kind: StoreFailure }
  /** The connection is saved, but the host could not keep what it needs to send. */
  | { readonly place: 'host'; readonly kind: HostFailure };

/** Saves the connection in the journal and what it takes to send with the host. Null credentials keep those there. */
export function useSaveConnection() {
  const { host } = useHost();
  const { connections } = useRepositories();
  const client = useExchangeClient();
  return async (
    connection: Connection,
    credentials: Readonly<Record<string, string>> | null,
  ): Promise<Result<Connection, SaveProblem>> => {
    const saved = await connections.save(connection);
    if (!saved.ok) return err({ place: 'store', kind: saved.error.kind });
    const { id, dialect, baseUrl, proxyUrl, fields, answerTimeoutMs } = saved.value;
    if (dialect !== 'workbook' && baseUrl !== null) {
      const configured = await host.configurePlatform({
        connectionId: id,
        dialect,
        baseUrl,
        proxyUrl,
        settings: { ...fields },
        credentials: credentials === null ? null : { ...credentials },
        answerTimeoutMs,
      });
      if (!configured.ok) return err({ place: 'host', kind: configured.error.kind });
    }
    client?.wake();
    return ok(saved.value);
  };
}
