import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { listen } from './test-server';

type ProxyOptions = {
  /** The value of `Proxy-Authorization` that is asked for. */
  readonly authorization?: string;
  /** Answers every request so. */
  readonly refusal?: number;
};

/** A real HTTP proxy: `CONNECT` for https, whole addresses for http. */
export async function startProxy({ authorization, refusal }: ProxyOptions = {}) {
  const seen: string[] = [];
  const statusFor = (given: string | undefined) =>
    authorization !== undefined && given !== authorization ? 407 : refusal;
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    const status = statusFor(incoming.headers['proxy-authorization']);
    if (status !== undefined) {
      outgoing.writeHead(status).end();
      return;
    }
    const headers = { ...incoming.headers };
    delete headers['proxy-authorization'];
    const onward = request(
      incoming.url ?? '',
      { method: incoming.method ?? 'POST', headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    seen.push(`CONNECT ${incoming.url ?? ''}`);
    socket.on('error', () => undefined);
    const status = statusFor(incoming.headers['proxy-authorization']);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  const { port, connections } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, seen, connections };
}
