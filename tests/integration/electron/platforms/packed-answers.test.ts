import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aCall, aGateway, goodAnswer, told, withToken } from './a-gateway';
import { answerJson, startHttp, type Answer } from './test-server';

const TEXT = JSON.stringify(goodAnswer);

async function ask(answer: Answer) {
  const server = await startHttp(withToken(answer));
  return aGateway({ baseUrl: server.url }).send(aCall());
}

describe('an answer that was packed unasked', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
  ])('is unpacked: %s', async (encoding, bytes) => {
    const outcome = await ask((_received, response) => {
      response.setHeader('Content-Encoding', encoding);
      response.end(bytes);
    });
    expect(outcome).toMatchObject({ outcome: 'answered', text: TEXT });
  });

  it('proves nothing when it was cut', async () => {
    const outcome = await ask((_received, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(TEXT).subarray(0, 20));
    });
    expect(told(outcome)).toBe('unknown broken-off');
  });

  it('may not grow beyond what a platform may send', async () => {
    const outcome = await ask((_received, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(50_000_000, 0x20)));
    });
    expect(told(outcome)).toBe('unknown too-large');
  });
});

describe('a platform that writes names and encodings its own way', () => {
  it('is understood when its XML declares GBK', async () => {
    const gbk = Buffer.from(
      '<?xml version="1.0" encoding="GBK"?><a>\xb3\xc9\xb9\xa6</a>',
      'latin1',
    );
    const outcome = await ask((_received, response) => response.end(gbk));
    expect(outcome).toMatchObject({
      text: '<?xml version="1.0" encoding="GBK"?><a>成功</a>',
    });
  });

  it('gets its token taken in small letters too', async () => {
    const server = await startHttp((received, response) => {
      if (received.url.startsWith('/mcs/token'))
        answerJson(response, { infcode: '0', output: { DATA: { accesstoken: 'token-9-abcdef' } } });
      else answerJson(response, goodAnswer);
    });
    const outcome = await aGateway({ baseUrl: server.url }).send(aCall());
    expect(told(outcome)).toBe('answered 200');
    expect(server.received.at(-1)?.headers['access-token']).toBe('token-9-abcdef');
  });
});
