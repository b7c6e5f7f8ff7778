import { createHttpClient } from '@electron/platforms/http-client';
import { routeOf } from '@electron/platforms/platform-route';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

describe('a platform that goes down while messages are under way', () => {
  const sockets = new Set<Socket>();
  let server: Server;

  afterEach(() => {
    server.close();
  });

  it('leaves no message waiting for ever, and ends no program', async () => {
    let arrived = 0;
    server = createServer(() => {
      arrived += 1;
    });
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}`;
    const settings = {
      dialect: 'zhejiang' as const,
      ...{ baseUrl, proxyUrl: null, settings: {}, answerTimeoutMs: 30_000 },
    };
    const client = createHttpClient(routeOf(settings, {}), {
      answerTimeoutMs: 30_000,
      now: () => new Date(),
    });
    const post = () => client.post({ url: new URL('/mcs', baseUrl), headers: {}, body: '{}' });
    const underWay = Array.from({ length: 4 }, post);
    while (arrived < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    // These come while every connection is in use.
    underWay.push(post(), post(), post());
    server.close();
    for (const socket of sockets) socket.destroy();
    const ended = await Promise.all([...underWay, post()]);
    expect(ended.every(({ kind }) => kind === 'unknown' || kind === 'not-sent')).toBe(true);
    expect(ended.at(-1)).toMatchObject({ kind: 'not-sent', reason: 'offline' });
    client.close();
  });
});
