import { probePlatformAddress } from '@electron/platforms/probe-platform';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import { aCall, aClock, aGateway, goodAnswer, told, withToken } from './a-gateway';
import { createAuthority, type TestCertificate } from './certificates';
import { answerJson, startHttp } from './test-server';

const authority = createAuthority(createTemporaryFolders()());
const settings = { caCertificate: authority.caPem };
const good = { name: 'IP:127.0.0.1,DNS:localhost' };

async function send(certificate: TestCertificate, fields: Readonly<Record<string, string>> = {}) {
  const server = await startHttp(
    withToken((_received, response) => {
      answerJson(response, goodAnswer);
    }),
    certificate,
  );
  const outcome = await aGateway({ baseUrl: server.url, settings: fields }).send(aCall());
  return { outcome, told: told(outcome), received: server.received.length };
}

describe('over https a message', () => {
  it('goes to a platform that a public authority vouches for, or the one the hospital trusts', async () => {
    expect(await send(authority.issue(good), settings)).toMatchObject({ told: 'answered 200' });
  });

  it('goes to a front-end machine whose own certificate the hospital has pasted', async () => {
    const own = authority.selfSigned();
    expect(await send(own, { caCertificate: own.cert })).toMatchObject({ told: 'answered 200' });
  });

  it.each([
    ['nobody vouches for it', good, {}, /不认识签发|自签/u],
    [
      'it has expired',
      { ...good, to: '20210101000000Z' },
      settings,
      /已过期.*2020-01-01 至 2021-01-01/u,
    ],
    [
      'it is not valid yet',
      { ...good, from: '21000101000000Z' },
      settings,
      /尚未生效.*2100-01-01/u,
    ],
    [
      'it is for another name',
      { name: 'DNS:other.example' },
      settings,
      /不是发给 127\.0\.0\.1.*DNS:other\.example/u,
    ],
  ])('does not go when %s', async (...[, wanted, fields, words]) => {
    const { outcome, received } = await send(authority.issue(wanted), fields);
    expect(told(outcome)).toBe('not-sent certificate');
    expect(outcome).toMatchObject({ detail: expect.stringMatching(words) as string });
    expect(outcome).toMatchObject({
      detail: expect.stringContaining('Province Platform') as string,
    });
    expect(received).toBe(0);
  });

  it('does not go when it is self-signed, and says what to do', async () => {
    const { outcome, received } = await send(authority.selfSigned());
    expect(outcome).toMatchObject({
      reason: 'certificate',
      detail: expect.stringContaining('CA 证书') as string,
    });
    expect(received).toBe(0);
  });

  it('does not go when what was pasted is no certificate', async () => {
    const { outcome } = await send(authority.issue(good), { caCertificate: 'MIIB…' });
    expect(outcome).toMatchObject({
      reason: 'certificate',
      detail: expect.stringContaining('PEM') as string,
    });
  });

  it('does not go to a port that speaks http', async () => {
    const server = await startHttp((_received, response) => response.end());
    const outcome = await aGateway({ baseUrl: server.url.replace('http', 'https') }).send(aCall());
    expect(told(outcome)).toBe('not-sent address-wrong');
    expect(outcome).toMatchObject({ detail: expect.stringContaining('不是 https') as string });
  });
});

describe('a probe', () => {
  const base = { dialect: 'zhejiang', proxyUrl: null, answerTimeoutMs: 1_000 } as const;
  const { now } = aClock();

  it('connects, checks the certificate, and sends nothing', async () => {
    const server = await startHttp((_received, response) => response.end(), authority.issue(good));
    const at = { ...base, baseUrl: server.url };
    expect(await probePlatformAddress({ ...at, settings }, {}, now)).toMatchObject({
      isReachable: true,
      reason: null,
    });
    expect(await probePlatformAddress({ ...at, settings: {} }, {}, now)).toMatchObject({
      isReachable: false,
      reason: 'certificate',
    });
    expect(server.received).toHaveLength(0);
  });
});
