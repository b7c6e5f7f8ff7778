import { wireCodec } from '@electron/loopback/answer-api';
import { createFrameReader } from '@shared/contracts/frames';
import { decodeWire, encodeWire } from '@shared/contracts/wire';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import { buildLoopback, failToStart, startLoopback, type Loopback } from './loopback-program';

const newFolder = createTemporaryFolders();
let program = '';
let shell: Loopback;
let cookie = '';

type Call = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};
type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

beforeAll(async () => {
  program = await buildLoopback(newFolder());
  shell = await startLoopback(program, [`--data-dir=${newFolder()}`, '--today=2024-09-23']);
  const { headers } = await ask({ path: new URL(shell.url).pathname + new URL(shell.url).search });
  cookie = String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
});

afterAll(async () => {
  await shell.stop();
});

/** Raw HTTP: `fetch` would not let a test lie about Host and Origin as an attacker can. */
function ask({ path = '/', method = 'GET', headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = shell;
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function call(channel: string, request: unknown, headers: Call['headers'] = {}): Promise<Answer> {
  return ask({
    path: `/api/${channel}`,
    method: 'POST',
    body: encodeWire(request, wireCodec),
    headers: {
      cookie,
      origin: `http://127.0.0.1:${shell.port}`,
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  });
}

describe('the browser shell', () => {
  it('exchanges its token for a cookie that no script and no other site can use', async () => {
    const { status, headers } = await ask({ path: new URL(shell.url).search.replace(/^/u, '/') });
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
  });

  it('shows the window and its pages to who has the cookie', async () => {
    const page = await ask({ headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body.toString('utf8')).toContain('页面');
    expect((await ask({ path: '/agreements/12', headers: { cookie } })).status).toBe(200);
    expect((await ask({ path: '/assets/none.js', headers: { cookie } })).status).toBe(404);
  });

  it('answers calls', async () => {
    const answer = await call('app:info', {});
    expect(answer.status).toBe(200);
    expect(decodeWire(answer.body, wireCodec)).toMatchObject({
      ok: true,
      value: { shell: 'browser', todayOverride: '2024-09-23', current: null },
    });
  });

  it('answers several calls in one, each by itself', async () => {
    const answer = await call('many/app:info', [{}, { unknown: true }, {}]);
    expect(answer.status).toBe(200);
    const frames = createFrameReader().push(answer.body);
    const wireOf = (wanted: number) =>
      frames.find(({ call: number }) => number === wanted)?.wire ?? new Uint8Array();
    expect(frames).toHaveLength(3);
    expect(wireOf(1).byteLength).toBe(0);
    for (const number of [0, 2])
      expect(decodeWire(wireOf(number), wireCodec)).toMatchObject({ ok: true });
    expect((await call('many/app:info', {})).status).toBe(400);
    expect((await call('many/app:none', [])).status).toBe(404);
    expect((await call('many/app:info', [{}], { origin: 'http://evil.example' })).status).toBe(403);
  });

  it('forbids inline scripts and everything remote', async () => {
    const { headers } = await ask({ headers: { cookie } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(policy).not.toContain('http');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the browser shell refuses', () => {
  it.each([
    ['no token and no cookie', {}],
    ['a wrong token', { path: '/?token=AAAA' }],
    ['a wrong cookie', { headers: { cookie: 'caiheng_1=AAAA' } }],
    ['a call without the cookie', { path: '/api/app:info', method: 'POST' }],
  ])('%s', async (_what, attempt) => {
    expect((await ask(attempt)).status).toBe(403);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'the host name %s, which a site could bind to this machine',
    async (host) => {
      expect((await ask({ headers: { cookie, host } })).status).toBe(403);
      expect((await call('app:info', {}, { host })).status).toBe(403);
    },
  );

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', ''])(
    'a call from the page of %s',
    async (origin) => {
      expect((await call('app:info', {}, { origin })).status).toBe(403);
    },
  );

  it.each(['cross-site', 'same-site'])('what a %s page loads or calls', async (site) => {
    expect((await call('app:info', {}, { 'sec-fetch-site': site })).status).toBe(403);
    const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect((await ask({ headers })).status).toBe(403);
  });

  it('unknown channels, other body types, other methods', async () => {
    expect((await call('app:format-disk', {})).status).toBe(404);
    const type = { 'content-type': 'application/json' };
    expect((await call('app:info', {}, type)).status).toBe(415);
    expect((await ask({ method: 'PUT', headers: { cookie } })).status).toBe(405);
  });

  it('a request that breaks its contract or is no message at all', async () => {
    expect((await call('app:info', { extra: 1 })).status).toBe(400);
    expect((await call('data-set:drop', { id: '../..' })).status).toBe(400);
    const headers = {
      cookie,
      origin: `http://127.0.0.1:${shell.port}`,
      'content-type': 'application/octet-stream',
    };
    const body = new Uint8Array([0, 0, 0, 9, 1]);
    const path = '/api/app:info';
    expect((await ask({ path, method: 'POST', headers, body })).status).toBe(400);
    const empty = await ask({ path, method: 'POST', headers, body: new Uint8Array() });
    expect(empty.status).toBe(400);
  });

  it('a body beyond the limit, before reading it', async () => {
    const answer = await call('app:info', {}, { 'content-length': '300000000' });
    expect(answer.status).toBe(413);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5csecret.json',
  ])('the path %s out of its folder', async (path) => {
    const { status, body } = await ask({ path, headers: { cookie } });
    expect(body.toString('utf8')).not.toContain('secret');
    expect(status).toBe(404);
  });
});

describe('starting the browser shell', () => {
  it('keeps its port, ends cleanly on SIGTERM and makes new secrets at each start', async () => {
    const folder = `--data-dir=${newFolder()}`;
    const first = await startLoopback(program, [folder]);
    expect(await first.stop()).toBe(0);
    const second = await startLoopback(program, [folder]);
    expect(second.port).toBe(first.port);
    expect(second.url).not.toBe(first.url);
    expect(await second.stop()).toBe(0);
  });

  it('says so when its port is taken, and chooses no other', async () => {
    const folder = `--data-dir=${newFolder()}`;
    const { port, stop } = await startLoopback(program, [folder]);
    await stop();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { code, words } = await failToStart(program, [folder]);
    other.close();
    expect(code).toBe(4);
    expect(words).toContain(String(port));
  });

  it('refuses a second program on the same folder, but not after a kill', async () => {
    const path = newFolder();
    const first = await startLoopback(program, [`--data-dir=${path}`]);
    const second = await failToStart(program, [`--data-dir=${path}`]);
    expect(second.code).toBe(3);
    expect(second.words).toContain(String(first.child.pid));
    const exited = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await exited;
    const third = await startLoopback(program, [`--data-dir=${path}`]);
    expect(await third.stop()).toBe(0);
  });

  it.each([
    ['--today=2024-02-30', '2024-02-30'],
    ['--port=99999', '99999'],
    ['--data-dir=', '--data-dir='],
    ['--frobnicate', '--frobnicate'],
  ])('refuses %s in words', async (flag, named) => {
    const { code, words } = await failToStart(
      program,
      [`--data-dir=${newFolder()}`, flag].reverse(),
    );
    expect(code).toBe(2);
    expect(words).toContain(named);
  });

  it('refuses a folder that cannot be one', async () => {
    const { code, words } = await failToStart(program, [`--data-dir=${join(program, 'x')}`]);
    expect(code).toBe(5);
    expect(words).toContain('数据文件夹不能使用');
  });
});
