import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { afterEach } from 'vitest';

export type Received = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type Answer = (received: Received, response: ServerResponse) => void;

export type TestServer = {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  readonly connections: () => number;
};

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A real HTTP server on loopback that keeps what it was sent. */
export async function startHttp(answer: Answer, tls?: ServerOptions): Promise<TestServer> {
  const received: Received[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(parts).toString('utf8') };
      received.push(one);
      answer(one, response);
    });
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  // Not ours to close early: what happens to a kept connection is what some tests are about.
  server.keepAliveTimeout = 60_000;
  const { port, connections } = await listen(server);
  const scheme = tls === undefined ? 'http' : 'https';
  return { port, url: `${scheme}://127.0.0.1:${port}`, received, connections };
}

/** A server that does with the bytes what it likes. */
export async function startTcp(
  serve: (socket: Socket, request: string) => void,
): Promise<TestServer> {
  const received: Received[] = [];
  const server = createTcpServer((socket) => {
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      text += part.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/iu.exec(text)?.[1] ?? 0);
      if (end === -1 || text.length < end + 4 + length) return;
      const whole = text;
      text = '';
      received.push({ method: '', url: '', headers: {}, body: whole.slice(end + 4) });
      serve(socket, whole);
    });
  });
  const { port, connections } = await listen(server);
  return { port, url: `http://127.0.0.1:${port}`, received, connections };
}

/** A port at which nobody listens. */
export async function findClosedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function listen(
  server: Server,
): Promise<{ readonly port: number; readonly connections: () => number }> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ server, sockets });
  return { port: (server.address() as AddressInfo).port, connections: () => count };
}

export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
