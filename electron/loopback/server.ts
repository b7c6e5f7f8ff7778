import { err, ok, type Result } from '@shared/kernel/result';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { windowHeaders } from '../security/window-headers';
import type { AnswerCall } from '../services/answer';
import { isSystemError } from '../services/file-errors';
import { findWindowFile } from '../services/window-files';
import { answerApi, refuse } from './answer-api';
import { hasOwnHost, isFromOwnPage, isLoadedByForeignSite } from './request-checks';
import { createSession, type Session } from './session';

const ADDRESS = '127.0.0.1';

type ServerOptions = {
  readonly port: number;
  readonly windowRoot: string;
  readonly answer: AnswerCall;
};

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves the window and its calls to this machine's browser only.
 *
 * @errors `port-taken`
 */
export async function startServer(
  options: ServerOptions,
): Promise<Result<RunningServer, { readonly kind: 'port-taken'; readonly port: number }>> {
  const { port } = options;
  const session = createSession(port);
  const server = createServer((request, response) => {
    answerRequest(request, response, { ...options, session }).catch(() => {
      // The service has logged its fault; a connection that broke off has nobody to be told.
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  try {
    await listen(server, port);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return err({ kind: 'port-taken', port });
  }
  const url = `http://${ADDRESS}:${port}/?token=${session.token}`;
  return ok({ url, close: () => close(server) });
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions & { readonly session: Session },
): Promise<void> {
  const { port, session, answer, windowRoot } = options;
  for (const [name, value] of Object.entries(windowHeaders)) response.setHeader(name, value);
  if (!hasOwnHost(request, port)) {
    refuse(response, 403);
    return;
  }
  if (isLoadedByForeignSite(request)) {
    refuse(response, 403);
    return;
  }

  const url = new URL(request.url ?? '/', `http://${ADDRESS}:${port}`);
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (request.method === 'GET' && token !== null && session.isToken(token)) {
    response.writeHead(303, { Location: '/', 'Set-Cookie': session.setCookie });
    response.end();
    return;
  }
  if (!session.hasCookie(request)) {
    refuse(response, 403);
    return;
  }
  if (request.method === 'POST') {
    if (isFromOwnPage(request, port)) await answerApi(request, response, answer);
    else refuse(response, 403);
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    await sendFile(response, windowRoot, url.pathname);
  } else {
    refuse(response, 405);
  }
}

async function sendFile(response: ServerResponse, root: string, path: string): Promise<void> {
  const file = await findWindowFile(root, path);
  if (file === undefined) {
    refuse(response, 404);
    return;
  }
  // Built files carry a hash in their names; the page itself must always be asked for again.
  const cache = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': cache });
  response.end(file.bytes);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
