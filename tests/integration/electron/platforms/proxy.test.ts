import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import { aCall, aGateway, goodAnswer, told, withToken, zhejiangCredentials } from './a-gateway';
import { createAuthority } from './certificates';
import { startProxy } from './proxy-server';
import { answerJson, findClosedPort, startHttp, startTcp } from './test-server';

const authority = createAuthority(createTemporaryFolders()());
const settings = { caCertificate: authority.caPem };
const answer = withToken((_received, response) => {
  answerJson(response, goodAnswer);
});
const startHttps = () => startHttp(answer, authority.issue({ name: 'IP:127.0.0.1' }));

describe('through a proxy', () => {
  it('an http message goes whole, and is signed for the platform', async () => {
    const [proxy, server] = [await startProxy(), await startHttp(answer)];
    const gateway = aGateway({ baseUrl: server.url, proxyUrl: proxy.url });
    expect(told(await gateway.send(aCall()))).toBe('answered 200');
    expect(proxy.seen).toEqual([`POST ${server.url}/mcs/token`, `POST ${server.url}/mcs/service`]);
    expect(server.received[1]?.headers.host).toBe(server.url.slice('http://'.length));
  });

  it('an https message goes through a tunnel in which the proxy reads nothing', async () => {
    const [proxy, server] = [await startProxy(), await startHttps()];
    const gateway = aGateway({ baseUrl: server.url, proxyUrl: proxy.url, settings });
    expect(told(await gateway.send(aCall()))).toBe('answered 200');
    expect(told(await gateway.send(aCall()))).toBe('answered 200');
    expect(proxy.seen).toEqual([`CONNECT ${server.url.slice('https://'.length)}`]);
  });

  it.each(['http', 'https'])('the proxy is told user and password (%s)', async (scheme) => {
    const authorization = `Basic ${Buffer.from('user:pass-word-9').toString('base64')}`;
    const proxy = await startProxy({ authorization });
    const server = scheme === 'http' ? await startHttp(answer) : await startHttps();
    const at = { baseUrl: server.url, proxyUrl: proxy.url, settings };
    expect(told(await aGateway(at).send(aCall()))).toBe('not-sent proxy');
    const credentials = { ...zhejiangCredentials, proxyUser: 'user', proxyPassword: 'pass-word-9' };
    expect(told(await aGateway({ ...at, credentials }).send(aCall()))).toBe('answered 200');
    expect(server.received[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  it.each([403, 407, 502])('nothing goes when it refuses the tunnel with %i', async (refusal) => {
    const [proxy, server] = [await startProxy({ refusal }), await startHttps()];
    const outcome = await aGateway({ baseUrl: server.url, proxyUrl: proxy.url, settings }).send(
      aCall(),
    );
    expect(told(outcome)).toBe('not-sent proxy');
    expect(outcome).toMatchObject({ detail: expect.stringContaining(String(refusal)) as string });
    expect(server.received).toHaveLength(0);
  });

  it('nothing goes when it is not there, or no proxy at all', async () => {
    const server = await startHttps();
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const garbage = await startTcp((socket) => socket.end('220 mail.example ESMTP\r\n'));
    for (const proxyUrl of [closed, garbage.url]) {
      const outcome = await aGateway({ baseUrl: server.url, proxyUrl, settings }).send(aCall());
      expect(told(outcome)).toBe('not-sent proxy');
    }
  });

  it('a certificate is checked as well', async () => {
    const [proxy, server] = [await startProxy(), await startHttps()];
    const outcome = await aGateway({ baseUrl: server.url, proxyUrl: proxy.url }).send(aCall());
    expect(told(outcome)).toBe('not-sent certificate');
    expect(outcome).toMatchObject({
      detail: expect.stringContaining('Province Platform') as string,
    });
  });
});
