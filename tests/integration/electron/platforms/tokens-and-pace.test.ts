import { describe, expect, it } from 'vitest';
import { aCall, aClock, aGateway, goodAnswer, serviceCalls, told, withToken } from './a-gateway';
import { answerJson, startHttp, type Answer, type Received } from './test-server';

const fine: Answer = (_received, response) => {
  answerJson(response, goodAnswer);
};
const tokenCalls = (received: readonly Received[]) =>
  received.filter(({ url }) => url === '/mcs/token');
const deadToken = { infcode: '40101', err_msg: 'Access-Token 已失效' };

/** Gives this to every request for a token. */
async function startWithTokenAnswer(value: unknown, status = 200) {
  return startHttp((_received, response) => {
    answerJson(response, value, status);
  });
}

describe('a token', () => {
  it('is fetched once for all who ask at the same time, and used until ten minutes before its end', async () => {
    const server = await startHttp(withToken(fine));
    const clock = aClock();
    const gateway = aGateway({ baseUrl: server.url, clock });
    const read = aCall({ kind: 'read', operation: 'ZJ9708' });
    await Promise.all([read, read, aCall(), read].map((call) => gateway.send(call)));
    expect(tokenCalls(server.received)).toHaveLength(1);
    clock.advance(1_199_000);
    await gateway.send(read);
    expect(tokenCalls(server.received)).toHaveLength(1);
    clock.advance(2_000);
    await gateway.send(read);
    expect(tokenCalls(server.received)).toHaveLength(2);
  });

  it('that is refused is renewed once, and the message sent again with the new one', async () => {
    let refusals = 1;
    const server = await startHttp(
      withToken((received, response) => {
        refusals -= 1;
        if (refusals >= 0) answerJson(response, deadToken, 401);
        else fine(received, response);
      }),
    );
    const gateway = aGateway({ baseUrl: server.url });
    expect(told(await gateway.send(aCall()))).toBe('answered 200');
    const tokens = serviceCalls(server.received).map(({ headers }) => headers['access-token']);
    expect(tokens).toEqual(['token-1-abcdef', 'token-2-abcdef']);
    const bodies = serviceCalls(server.received).map(({ body }) => body);
    expect(bodies).toEqual([aCall().body, aCall().body]);
  });

  it('that is refused again is told to the engine, not tried for ever', async () => {
    const server = await startHttp(
      withToken((_received, response) => {
        answerJson(response, deadToken, 401);
      }),
    );
    expect(told(await aGateway({ baseUrl: server.url }).send(aCall()))).toBe('answered 401');
    expect(serviceCalls(server.received)).toHaveLength(2);
  });

  it.each([
    [{ infcode: '0', output: { data: {} } }, 200, 'token-unreadable'],
    [{ infcode: '40102', err_msg: 'appCode 或 authCode 错误' }, 200, 'credentials-refused'],
    [{ returnMsg: '时间戳偏差过大', returnCode: '9' }, 200, 'clock-wrong'],
    [{ hello: 'world' }, 200, 'token-unreadable'],
    ['ok', 200, 'token-unreadable'],
    [{}, 401, 'credentials-refused'],
    [{}, 503, 'offline'],
    [{ infcode: '50301', err_msg: '系统维护' }, 503, 'offline'],
  ])('answered with %j and %i is not sent: %s', async (value, status, reason) => {
    const server = await startWithTokenAnswer(value, status);
    const outcome = await aGateway({ baseUrl: server.url }).send(aCall());
    expect(told(outcome)).toBe(`not-sent ${reason}`);
    expect(serviceCalls(server.received)).toHaveLength(0);
  });

  it('asked for with a wrong password is asked for once a minute, so that the account is not locked', async () => {
    const server = await startWithTokenAnswer({ infcode: '40102', err_msg: '授权码错误' });
    const clock = aClock();
    const gateway = aGateway({ baseUrl: server.url, clock });
    for (let n = 0; n < 5; n += 1) {
      const outcome = await gateway.send(aCall());
      expect(outcome).toMatchObject({
        reason: 'credentials-refused',
        detail: expect.stringContaining('授权码错误') as string,
      });
    }
    expect(server.received).toHaveLength(1);
    clock.advance(61_000);
    await gateway.send(aCall());
    expect(server.received).toHaveLength(2);
  });

  it.each(['account', 'secret', 'appCode', 'authCode'])('needs %s', async (name) => {
    const server = await startHttp(withToken(fine));
    const all = { account: 'a', secret: 's', appCode: 'c', authCode: 'd', [name]: '' };
    const outcome = await aGateway({ baseUrl: server.url, credentials: all }).send(aCall());
    expect(outcome).toMatchObject({
      reason: 'no-credentials',
      detail: expect.stringContaining(name) as string,
    });
    expect(server.received).toHaveLength(0);
  });
});

describe('Jiangsu', () => {
  const credentials = { appId: 'app-id-77', appSecret: 'app-secret-99' };
  const ok = { returnCode: '1', returnMsg: '成功', orderId: 'O1' };
  const jiangsu = { dialect: 'jiangsu', credentials } as const;
  const tokenThen =
    (answer: Answer): Answer =>
    (received, response) => {
      if (received.url.endsWith('/getToken'))
        answerJson(response, { returnCode: '1', accessToken: 'jiangsu-token-1' });
      else answer(received, response);
    };
  const write = (operation: string) => aCall({ operation, body: '{"hospitalId":"H1","n":1.50}' });

  it('gets a form with one field, the token inside, every figure as it was written', async () => {
    const server = await startHttp(tokenThen((_received, response) => answerJson(response, ok)));
    const gateway = aGateway({ baseUrl: `${server.url}/v1/hospitalInterface`, ...jiangsu });
    await gateway.send(write('H005'));
    const [token, order] = server.received;
    expect(token?.url).toBe('/v1/hospitalInterface/accessToken/getToken');
    expect(order?.url).toBe('/v1/hospitalInterface/order/add');
    expect(order?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(order?.body)]).toEqual([
      ['params', '{"accessToken":"jiangsu-token-1","hospitalId":"H1","n":1.50}'],
    ]);
  });

  it('is called once a second on each way of writing, not on the others', async () => {
    const clock = aClock();
    const server = await startHttp(tokenThen((_received, response) => answerJson(response, ok)));
    const gateway = aGateway({ baseUrl: server.url, clock, ...jiangsu });
    for (const operation of ['H005', 'H006', 'H006', 'H006', 'H007', 'H008', 'H008'])
      await gateway.send(write(operation));
    expect(clock.waits).toEqual([1_001, 1_001]);
    clock.advance(400);
    await gateway.send(write('H006'));
    expect(clock.waits).toEqual([1_001, 1_001, 601]);
  });

  it('is called at the pace that the settings say', async () => {
    const clock = aClock();
    const server = await startHttp(tokenThen((_received, response) => answerJson(response, ok)));
    const settings = { minIntervalMs: '0', 'path.H005': '/own/add' };
    const gateway = aGateway({ baseUrl: server.url, clock, settings, ...jiangsu });
    for (const operation of ['H005', 'H005']) await gateway.send(write(operation));
    expect(clock.waits).toEqual([]);
    expect(server.received.map(({ url }) => url).slice(1)).toEqual(['/own/add', '/own/add']);
  });

  it('keeps the pace when a token dies in the middle', async () => {
    let isDead = true;
    const clock = aClock();
    const server = await startHttp(
      tokenThen((_received, response) => {
        answerJson(response, isDead ? { returnCode: '0', returnMsg: 'accessToken已过期' } : ok);
        isDead = false;
      }),
    );
    const gateway = aGateway({ baseUrl: server.url, clock, ...jiangsu });
    expect(await gateway.send(write('H005'))).toMatchObject({ text: JSON.stringify(ok) });
    expect(clock.waits).toEqual([1_001]);
  });
});

describe('Shanghai', () => {
  const shanghai = {
    dialect: 'shanghai',
    credentials: { user: 'hospital-user', password: 'pass<word>&9' },
    settings: { sJgbm: '77370296000' },
  } as const;
  const soap = (inner: string) =>
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><r><return>${inner}</return></r></soap:Body></soap:Envelope>`;
  const call = aCall({ operation: 'YY111', body: '<XMLDATA><HEAD/></XMLDATA>' });

  it('gets a SOAP call, and its own message is taken out of the answer', async () => {
    const server = await startHttp((_received, response) => {
      response.end(soap('&lt;XMLDATA&gt;好&lt;/XMLDATA&gt;'));
    });
    const gateway = aGateway({ baseUrl: `${server.url}/ws/service`, ...shanghai });
    expect(await gateway.send(call)).toMatchObject({ text: '<XMLDATA>好</XMLDATA>' });
    const [{ url, body } = { url: '', body: '' }] = server.received;
    expect(url).toBe('/ws/service');
    expect(body).toContain('<sXxlx>YY111</sXxlx>');
    expect(body).toContain('<sPwd>pass&lt;word&gt;&amp;9</sPwd>');
    // sha1sum of the message, by another program.
    expect(body).toContain('<sSign>160af8153240341681fda0f0bf8fb72302f1e9a4</sSign>');
  });

  it('is not asked again with a refused password before a minute has passed', async () => {
    const refusal =
      '&lt;XMLDATA&gt;&lt;HEAD&gt;&lt;ZTCLJG&gt;10001&lt;/ZTCLJG&gt;&lt;CWXX&gt;用户名或密码错误&lt;/CWXX&gt;&lt;/HEAD&gt;&lt;/XMLDATA&gt;';
    const server = await startHttp((_received, response) => {
      response.end(soap(refusal));
    });
    const gateway = aGateway({ baseUrl: server.url, ...shanghai });
    expect(told(await gateway.send(call))).toBe('answered 200');
    expect(told(await gateway.send(call))).toBe('not-sent credentials-refused');
    expect(server.received).toHaveLength(1);
  });
});
