import { requiredFieldsOf } from '@shared/connectors/dialect-fields';
import { checkConnection } from '@shared/domain/exchange/check-connection';
import type { Connection, ConnectionState } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { hasErrors } from '@shared/domain/record/finding';
import { revised } from '@shared/domain/record/record';
import { platformProfiles } from '@shared/policy-packs/platform-profiles';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';

export type ConnectionRepository = ReturnType<typeof createConnectionRepository>;

const notFound = err({ kind: 'connection-not-found' } as const);

/** Our accounts on platforms. Their credentials are with the host and nowhere here. */
export function createConnectionRepository(db: HospitalDatabase, commands: CommandQueue) {
  /** A closed connection stays closed: its records are kept, and nothing may be sent there again. */
  function enter(command: string, id: ConnectionId, state: ConnectionState) {
    return commands.run(command, async (entry) => {
      const stored = await db.connections.get(id);
      if (stored === undefined) return notFound;
      if (stored.state === 'closed') return err({ kind: 'connection-closed' } as const);
      const changed = revised(stored, { state });
      if (stored.state !== state) entry.put('connections', changed);
      return ok(changed);
    });
  }

  return {
    /** Those in use first, then by name. */
    async list(): Promise<readonly Connection[]> {
      const all = await db.connections.toArray();
      const rank = ({ state }: Connection) => (state === 'closed' ? 1 : 0);
      return all.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh'));
    },

    find(id: ConnectionId): Promise<Connection | undefined> {
      return db.connections.get(id);
    },

    /** What a connection is checked against, for the form's own checks. */
    readContext() {
      return readContext(db);
    },

    /**
     * Saves a connection; a new one carries revision 0. State and successor are kept as they are stored:
     * they change by commands of their own.
     *
     * @errors `refused` with the findings; `changed-meanwhile`
     */
    save(connection: Connection) {
      return commands.run('connection:save', async (entry) => {
        const stored = await db.connections.get(connection.id);
        const saved = checkRevision(connection, stored);
        if (!saved.ok) return saved;
        if (stored?.state === 'closed') return err({ kind: 'connection-closed' } as const);
        const { orderingSystem, connections } = await readContext(db);
        const next: Connection = {
          ...saved.value,
          state: stored?.state ?? 'active',
          successorId: stored?.successorId ?? null,
        };
        const findings = checkConnection(next, {
          orderingSystem,
          connections,
          requiredFields: requiredFieldsOf(next.dialect),
          profiles: platformProfiles,
        });
        if (hasErrors(findings)) return err({ kind: 'refused', findings } as const);
        entry.put('connections', next);
        return ok(next);
      });
    },

    /** Nothing is sent until it is resumed; what waits keeps waiting. */
    pause: (id: ConnectionId) => enter('connection:pause', id, 'paused'),
    resume: (id: ConnectionId) => enter('connection:resume', id, 'active'),

    /**
     * Closes a connection for good; its records stay readable.
     *
     * @errors `connection-not-found`, `connection-closed`, `outbox-not-empty` while something may still go there
     */
    close(id: ConnectionId) {
      return commands.run('connection:close', async (entry) => {
        const stored = await db.connections.get(id);
        if (stored === undefined) return notFound;
        if (stored.state === 'closed') return err({ kind: 'connection-closed' } as const);
        const waiting = await countOutbox(db, id);
        if (waiting > 0) return err({ kind: 'outbox-not-empty', waiting } as const);
        const closed = revised(stored, { state: 'closed' });
        entry.put('connections', closed);
        return ok(closed);
      });
    },
  };
}

/** What still waits to go to a connection, is on its way, or waits for somebody. */
export function countOutbox(db: HospitalDatabase, id: ConnectionId): Promise<number> {
  return db.exchanges
    .where('[connectionId+state]')
    .anyOf(['queued', 'underway', 'exported', 'parked'].map((state) => [id, state]))
    .count();
}

async function readContext(db: HospitalDatabase) {
  const [hospital] = await db.hospitals.toArray();
  return {
    orderingSystem: hospital?.orderingSystem ?? 'province',
    connections: await db.connections.toArray(),
  } as const;
}
