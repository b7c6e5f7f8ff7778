import { err, ok, type Result } from '@shared/kernel/result';
import { isIP, type Socket } from 'node:net';
import { connect, type PeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';
import { codeOf } from './failure-words';

type TlsOptions = {
  readonly socket: Socket;
  readonly host: string;
  readonly context: SecureContext;
  readonly signal: AbortSignal;
};

export type TlsFailure = { readonly code: string; readonly message: string };

/** Makes a connection safe: the other side has shown a certificate that is valid for its name. */
export function connectTls(options: TlsOptions): Promise<Result<TLSSocket, TlsFailure>> {
  return shakeHands(options, true);
}

/**
 * The certificate that a connection was refused for, to say what is wrong with it. Null when none comes.
 *
 * Accepts any, and is closed at once: nothing is ever sent on it.
 */
export async function readCertificate(options: TlsOptions): Promise<PeerCertificate | null> {
  const shaken = await shakeHands(options, false);
  if (!shaken.ok) return null;
  const certificate = shaken.value.getPeerCertificate();
  shaken.value.destroy();
  return Object.keys(certificate).length === 0 ? null : certificate;
}

function shakeHands(
  { socket, host, context, signal }: TlsOptions,
  rejectUnauthorized: boolean,
): Promise<Result<TLSSocket, TlsFailure>> {
  return new Promise((resolve) => {
    const tls = connect({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext: context,
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized,
    });
    const stop = () => {
      tls.destroy();
      socket.destroy();
      resolve(err({ code: 'ETIMEDOUT', message: '' }));
    };
    const fail = (cause: Error) => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(err({ code: codeOf(cause), message: cause.message }));
    };
    signal.addEventListener('abort', stop, { once: true });
    // Stays: a connection that breaks before anyone uses it must not end the program.
    tls.on('error', fail);
    tls.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      resolve(ok(tls));
    });
  });
}
