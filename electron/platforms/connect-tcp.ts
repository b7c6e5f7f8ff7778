import { err, ok, type Result } from '@shared/kernel/result';
import { connect, type Socket } from 'node:net';
import { codeOf } from './failure-words';
import { FORBIDDEN_ADDRESS, isForbiddenAddress, lookUpAllowed } from './forbidden-addresses';
import type { Endpoint } from './route';

/** Node gives up an address of several after 250 ms, which a far line does not keep. */
const ATTEMPT_MS = 2_000;

/** A connection without anything written on it, or the code of what stood in the way. */
export function connectTcp(
  { host, port }: Endpoint,
  signal: AbortSignal,
): Promise<Result<Socket, { readonly code: string }>> {
  if (isForbiddenAddress(host)) return Promise.resolve(err({ code: FORBIDDEN_ADDRESS }));
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      lookup: lookUpAllowed,
      noDelay: true,
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    });
    const stop = () => {
      socket.destroy();
      resolve(err({ code: 'ETIMEDOUT' }));
    };
    const fail = (cause: Error) => {
      signal.removeEventListener('abort', stop);
      resolve(err({ code: codeOf(cause) }));
    };
    signal.addEventListener('abort', stop, { once: true });
    // Stays: a connection that breaks before anyone uses it must not end the program.
    socket.on('error', fail);
    socket.once('connect', () => {
      signal.removeEventListener('abort', stop);
      resolve(ok(socket));
    });
  });
}
