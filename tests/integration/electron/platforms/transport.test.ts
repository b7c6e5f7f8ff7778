import { describeConnectFailure } from '@electron/platforms/failure-words';
import { describe, expect, it } from 'vitest';
import { aCall, aGateway, goodAnswer, serviceCalls, told, withToken } from './a-gateway';
import { answerJson, findClosedPort, startHttp, startTcp } from './test-server';

const TOKEN = '{"accessToken":"token-1-abcdef"}';

/** Answers token requests well, and does its worst with the others. */
function startRude(worst: Parameters<typeof startTcp>[0]) {
  return startTcp((socket, request) => {
    if (!request.startsWith('POST /mcs/token')) {
      worst(socket, request);
      return;
    }
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${TOKEN.length}\r\n\r\n${TOKEN}`);
  });
}

describe('an answer', () => {
  it('comes with its status, text, and how far the clocks are apart', async () => {
    const server = await startHttp(
      withToken((_received, response) => {
        response.setHeader('Date', 'Thu, 02 Jan 2031 03:14:05 GMT');
        answerJson(response, goodAnswer);
      }),
    );
    const outcome = await aGateway({ baseUrl: `${server.url}/` }).send(aCall());
    expect(outcome).toMatchObject({
      outcome: 'answered',
      status: 200,
      text: JSON.stringify(goodAnswer),
      sentAt: '2031-01-02T03:04:05.000Z',
    });
    // Ten minutes, and the half second that the header leaves out.
    const skew = outcome.outcome === 'answered' ? (outcome.clockSkewMs ?? 0) : 0;
    expect(Math.abs(skew - 600_000)).toBeLessThan(5_000);
  });

  it('is read as GBK only where it says so', async () => {
    const gbk = Buffer.from('{"returnMsg":"\xb3\xc9\xb9\xa6"}', 'latin1');
    const types = ['application/json; charset=GBK', 'application/json'];
    const server = await startHttp(
      withToken((_received, response) => {
        response.setHeader('Content-Type', types.shift() ?? '');
        response.end(gbk);
      }),
    );
    const gateway = aGateway({ baseUrl: server.url });
    expect(await gateway.send(aCall())).toMatchObject({ text: '{"returnMsg":"成功"}' });
    expect(told(await gateway.send(aCall()))).toBe('unknown not-text');
  });

  it('of status 500 is an answer: the connector knows what it means', async () => {
    const server = await startHttp(
      withToken((_received, response) => answerJson(response, { message: '系统异常' }, 500)),
    );
    expect(told(await aGateway({ baseUrl: server.url }).send(aCall()))).toBe('answered 500');
  });
});

describe('nothing has left when', () => {
  it('nobody listens there', async () => {
    const port = await findClosedPort();
    const outcome = await aGateway({ baseUrl: `http://127.0.0.1:${port}` }).send(aCall());
    expect(told(outcome)).toBe('not-sent offline');
    expect(outcome).toMatchObject({ detail: expect.stringContaining('拒绝连接') as string });
  });

  it('the name does not exist, but offline where there is no network at all', () => {
    const place = { host: 'pingtai.invalid', port: 443 };
    expect(describeConnectFailure('ENOTFOUND', place, () => true).reason).toBe('address-wrong');
    expect(describeConnectFailure('ENOTFOUND', place, () => false).reason).toBe('offline');
    expect(describeConnectFailure('EAI_AGAIN', place, () => true).reason).toBe('offline');
  });

  it.each([
    'http://169.254.169.254',
    'http://0.0.0.0:8080',
    'http://[fe80::1]',
    'http://239.1.1.1',
    'http://[::ffff:169.254.169.254]',
  ])('no platform can be at %s', async (baseUrl) => {
    expect(told(await aGateway({ baseUrl }).send(aCall()))).toBe('not-sent address-wrong');
  });

  it.each(['@127.0.0.1:9/x', '//elsewhere.example/x', 'x', '/a b', '\\\\x'])(
    'the path %s would lead elsewhere',
    async (servicePath) => {
      const server = await startHttp(
        withToken((_received, response) => answerJson(response, goodAnswer)),
      );
      const settings = { servicePath };
      const outcome = await aGateway({ baseUrl: server.url, settings }).send(aCall());
      if (servicePath.startsWith('//')) expect(told(outcome)).toBe('answered 200');
      else expect(told(outcome)).toBe('not-sent address-wrong');
    },
  );

  it.each([
    [404, '<html><body>Not Found</body></html>'],
    [405, ''],
    [302, ''],
    [400, '<html>The plain HTTP request was sent to HTTPS port</html>'],
  ])('a web server at a wrong address says %i', async (status, page) => {
    const server = await startHttp(
      withToken((_received, response) => {
        response.writeHead(status, {
          'Content-Type': 'text/html',
          Location: 'http://10.1.1.1/login',
        });
        response.end(page);
      }),
    );
    const outcome = await aGateway({ baseUrl: server.url }).send(aCall());
    expect(told(outcome)).toBe('not-sent address-wrong');
    expect(serviceCalls(server.received)).toHaveLength(1);
  });

  it('but a 404 of the platform itself is its answer', async () => {
    const server = await startHttp(
      withToken((_received, response) => answerJson(response, { infcode: '404' }, 404)),
    );
    expect(told(await aGateway({ baseUrl: server.url }).send(aCall()))).toBe('answered 404');
  });
});

describe('nobody knows what became of a message when', () => {
  it.each([
    ['the connection is closed without an answer', ''],
    ['it breaks off in the head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['it breaks off in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"infco'],
    [
      'it breaks off between pieces',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"inf\r\n',
    ],
  ])('%s', async (_what, bytes) => {
    const server = await startRude((socket) => socket.end(bytes));
    const outcome = await aGateway({ baseUrl: server.url }).send(aCall());
    expect(told(outcome)).toBe('unknown broken-off');
    expect(server.received).toHaveLength(2);
  });

  it('the connection is reset', async () => {
    const server = await startRude((socket) => socket.resetAndDestroy());
    expect(told(await aGateway({ baseUrl: server.url }).send(aCall()))).toBe('unknown broken-off');
    expect(server.received).toHaveLength(2);
  });

  it('a kept connection is reset under it: it is not sent again', async () => {
    let calls = 0;
    const server = await startRude((socket) => {
      calls += 1;
      if (calls === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      else socket.resetAndDestroy();
    });
    const gateway = aGateway({ baseUrl: server.url });
    expect(told(await gateway.send(aCall()))).toBe('answered 200');
    expect(told(await gateway.send(aCall()))).toBe('unknown broken-off');
    expect(server.connections()).toBe(1);
    expect(calls).toBe(2);
  });

  it('the answer does not come in time, or in drips', async () => {
    const server = await startRude((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
      const drip = setInterval(() => socket.write('{'), 20);
      socket.on('close', () => {
        clearInterval(drip);
      });
    });
    const gateway = aGateway({ baseUrl: server.url, answerTimeoutMs: 200 });
    expect(told(await gateway.send(aCall()))).toBe('unknown timed-out');
  });

  it.each([
    ['bytes that are no HTTP', '\x16\x03\x01 \x80\xff\xfe\r\n\r\n', 'not-text'],
    [
      'bytes that are no text',
      'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\xff\xfe\x80',
      'not-text',
    ],
    ['a head without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`, 'too-large'],
  ])('it gets %s', async (_what, bytes, reason) => {
    const server = await startRude((socket) => socket.end(Buffer.from(bytes, 'latin1')));
    expect(told(await aGateway({ baseUrl: server.url }).send(aCall()))).toBe(`unknown ${reason}`);
  });

  it.each([true, false])(
    'the answer has 50 MB (length told: %s), of which little is read',
    async (isTold) => {
      const megabyte = Buffer.alloc(1_000_000, 'x');
      let sent = 0;
      const server = await startHttp(
        withToken((_received, response) => {
          response.writeHead(200, isTold ? { 'Content-Length': 50_000_000 } : {});
          const more = () => {
            while (sent < 50 && !response.destroyed) {
              sent += 1;
              if (!response.write(megabyte)) return;
            }
            response.end();
          };
          response.on('drain', more);
          more();
        }),
      );
      const gateway = aGateway({ baseUrl: server.url });
      expect(told(await gateway.send(aCall()))).toBe('unknown too-large');
      expect(sent).toBeLessThan(25);
    },
  );

  it('the program ends: what has left is in doubt, what waits has not left', async () => {
    let arrived: () => void = () => undefined;
    const hasArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = await startHttp(
      withToken(() => {
        arrived();
      }),
    );
    const gateway = aGateway({ baseUrl: server.url });
    const sent = [gateway.send(aCall()), gateway.send(aCall())];
    await hasArrived;
    await gateway.close();
    expect(gateway.messages.at(-1)).toMatchObject({ outcome: 'unknown: broken-off' });
    expect((await Promise.all(sent)).map(told)).toEqual(['unknown broken-off', 'not-sent offline']);
    expect(serviceCalls(server.received)).toHaveLength(1);
  });
});

describe('messages', () => {
  it('that write go one after another in order, over one connection', async () => {
    let underway = 0;
    let most = 0;
    const server = await startHttp(
      withToken((_received, response) => {
        underway += 1;
        most = Math.max(most, underway);
        setImmediate(() => {
          underway -= 1;
          answerJson(response, goodAnswer);
        });
      }),
    );
    const gateway = aGateway({ baseUrl: server.url });
    const bodies = Array.from({ length: 20 }, (_, index) => `{"n":${index}}`);
    await Promise.all(bodies.map((body) => gateway.send(aCall({ body }))));
    expect(serviceCalls(server.received).map(({ body }) => body)).toEqual(bodies);
    expect([most, server.connections()]).toEqual([1, 1]);
  });

  it('that read go beside them, but never over more than four connections', async () => {
    const server = await startHttp(
      withToken((_received, response) => {
        setTimeout(() => answerJson(response, goodAnswer), 5);
      }),
    );
    const gateway = aGateway({ baseUrl: server.url });
    const calls = Array.from({ length: 40 }, (_, n) =>
      aCall({ kind: n % 4 === 0 ? 'write' : 'read' }),
    );
    const outcomes = await Promise.all(calls.map((call) => gateway.send(call)));
    expect(new Set(outcomes.map(told))).toEqual(new Set(['answered 200']));
    expect(server.connections()).toBeLessThanOrEqual(4);
  });
});
