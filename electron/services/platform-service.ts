import type { SendOutcome } from '@shared/contracts/platform';
import { err, ok, type Result } from '@shared/kernel/result';
import { join } from 'node:path';
import type { SendCall } from '../platforms/dialect-gateway';
import type { PlatformClock } from '../platforms/platform-clock';
import { createPlatformGateway, type PlatformGateway } from '../platforms/platform-gateway';
import { createRefusalMemories } from '../platforms/refusal-memory';
import type { DataFolder } from './data-folder';
import type { FaultLog } from './fault-log';
import { createMessageLog, type MessageLog } from './message-log';
import type { PlatformStore } from './platform-store';

type SendError = { readonly kind: 'not-configured' | 'not-readable' };
type OpenGateway = Promise<Result<PlatformGateway, SendError>>;

/** What runs for the platforms of the data set that is open. */
type Open = {
  readonly dataSetId: string;
  readonly messages: MessageLog;
  readonly gateways: Map<string, OpenGateway>;
};

type ServiceOptions = {
  readonly folder: DataFolder;
  readonly store: PlatformStore;
  readonly faults: FaultLog;
  readonly clock: PlatformClock;
};

export type PlatformService = ReturnType<typeof createPlatformService>;

/** Gateways and message log of the data set that is open; another one closes them. */
export function createPlatformService({ folder, store, faults, clock }: ServiceOptions) {
  let open: Open | undefined;
  const refusalsOf = createRefusalMemories(clock);

  async function close(): Promise<void> {
    const closing = open;
    open = undefined;
    for (const gateway of closing?.gateways.values() ?? []) await closeGateway(gateway);
    await closing?.messages.close();
  }

  async function openFor(dataSetId: string): Promise<Open> {
    if (open !== undefined && open.dataSetId !== dataSetId) await close();
    const path = join(folder.folderOf(dataSetId), 'messages');
    open ??= { dataSetId, messages: createMessageLog(path, faults), gateways: new Map() };
    return open;
  }

  async function openGateway(connectionId: string, { dataSetId, messages }: Open): OpenGateway {
    const found = await store.getSecrets({ dataSetId, connectionId });
    if (!found.ok) return found;
    if (found.value === null) return err({ kind: 'not-configured' });
    const { configuration, credentials } = found.value;
    const note = messages.note.bind(null, connectionId);
    const refusals = refusalsOf(`${dataSetId}/${connectionId}`, credentials);
    return ok(createPlatformGateway(configuration, credentials, { clock, note, refusals }));
  }

  return {
    async send(
      dataSetId: string,
      connectionId: string,
      call: SendCall,
    ): Promise<Result<SendOutcome, SendError>> {
      const current = await openFor(dataSetId);
      const opening = current.gateways.get(connectionId) ?? openGateway(connectionId, current);
      current.gateways.set(connectionId, opening);
      const gateway = await opening;
      if (gateway.ok) return ok(await gateway.value.send(call));
      // Asked again at the next call: it may have been configured or repaired by then.
      current.gateways.delete(connectionId);
      return gateway;
    },

    /** After a change: what is under way is left to end, the next message goes by the new settings. */
    renew(connectionId: string): void {
      open?.gateways.delete(connectionId);
    },

    async listMessages(
      dataSetId: string,
      query: Parameters<MessageLog['list']>[0],
    ): Promise<Awaited<ReturnType<MessageLog['list']>>> {
      return (await openFor(dataSetId)).messages.list(query);
    },

    async closeDataSet(dataSetId: string): Promise<void> {
      if (open?.dataSetId === dataSetId) await close();
    },

    close,
  };
}

async function closeGateway(opening: OpenGateway): Promise<void> {
  const gateway = await opening;
  if (gateway.ok) await gateway.value.close();
}
