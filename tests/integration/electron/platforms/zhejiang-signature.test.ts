import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { aCall, aGateway, goodAnswer, withToken, zhejiangCredentials } from './a-gateway';
import { answerJson, startHttp } from './test-server';

it('signs exactly what is sent, as OpenSSL does', async () => {
  const server = await startHttp(
    withToken((_received, response) => {
      answerJson(response, goodAnswer);
    }),
  );
  await aGateway({ baseUrl: server.url }).send(aCall());
  expect(server.received).toHaveLength(2);
  for (const { headers, body } of server.received) {
    const [seconds, signature] = String(headers['x-ca-signature']).split(':');
    const { account, secret } = zhejiangCredentials;
    const expected = createHmac('sm3', secret)
      .update(`${seconds ?? ''}\n${body}`)
      .digest('hex');
    expect(signature).toBe(expected);
    expect(seconds).toBe(String(Date.parse('2031-01-02T03:04:05Z') / 1_000));
    expect(headers['x-ca-key']).toBe(account);
  }
});
