import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NotSent } from './http-outcome';
import type { Connector } from './open-connection';

/** An idle connection is closed before a platform closes it under the next message. */
const IDLE_MS = 3_000;

/** Carries why no connection was made through Node's request to whoever waits for it. */
export class ConnectionRefusal extends Error {
  readonly notSent: NotSent;

  constructor(notSent: NotSent) {
    super(notSent.detail);
    this.notSent = notSent;
  }
}

/** Gives out connections that are ready to be written on, and keeps them for the next message. */
export function createHttpAgent(connect: Connector, closing: AbortSignal): Agent {
  // No limit of its own, the pacer has one: when a connection is refused, Node's agent leaves those
  // that wait for a free one waiting for ever.
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  function createConnection(
    _options: unknown,
    done: (cause: Error | null, socket?: Duplex) => void,
  ): void {
    connect(closing).then(
      (made) => {
        if (made.ok) done(null, made.value);
        else done(new ConnectionRefusal(made.error));
      },
      (cause: unknown) => {
        done(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  }
  return Object.assign(agent, { createConnection });
}
