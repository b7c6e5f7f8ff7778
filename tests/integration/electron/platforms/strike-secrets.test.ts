import { createSecretStriker } from '@electron/platforms/strike-secrets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const inForm = (secret: string) =>
  new URLSearchParams({ params: JSON.stringify({ memo: secret }) }).toString();

/** The forms in which a message may carry a text. */
const forms: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify({ memo: secret }),
  (secret) => JSON.stringify({ inner: JSON.stringify({ memo: secret }) }),
  (secret) => encodeURIComponent(secret),
  inForm,
  (secret) => escapeXml(secret),
  (secret) => escapeXml(JSON.stringify(secret)),
  (secret) => Buffer.from(secret).toString('base64'),
];

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

describe('secrets are struck out of the log', () => {
  it('in whatever form a message carries them', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 30 });
    const property = fc.property(secret, fc.constantFrom(...forms), (value, toForm) => {
      const { strike } = createSecretStriker([value]);
      const carried = toForm(value);
      const struck = strike(`before ${carried} after`);
      fc.pre(!'before  after'.includes(value) && !carried.includes('***'));
      expect(struck).toContain('***');
      expect(struck.includes(toForm(value)) && carried.length >= value.length).toBe(false);
    });
    fc.assert(property, { examples: [["  *  '", inForm]] });
  });

  it.each([
    ['{"accessToken":"abc-1","n":5}', '{"accessToken":"***","n":5}'],
    ['{"access_token" : "abc-1"}', '{"access_token" : "***"}'],
    [
      String.raw`{"x":"{\"accessToken\":\"abc-1\"}"}`,
      String.raw`{"x":"{\"accessToken\":\"***\"}"}`,
    ],
    ['params=%7B%22accessToken%22%3A%22abc-1%22%7D', 'params=%7B%22accessToken%22%3A%22***%22%7D'],
    ['<sPwd>abc-1</sPwd><n>5</n>', '<sPwd>***</sPwd><n>5</n>'],
    ['<ws:sPwd>abc-1</ws:sPwd>', '<ws:sPwd>***</ws:sPwd>'],
    ['&lt;sPwd&gt;abc-1&lt;/sPwd&gt;', '&lt;sPwd&gt;***&lt;/sPwd&gt;'],
    ['{"appSecret":"abc-1","authCode":"x"}', '{"appSecret":"***","authCode":"***"}'],
    ['accessToken=abc-1&n=5', 'accessToken=***&n=5'],
    ['x-ca-signature: 17:ab12', 'x-ca-signature: ***'],
  ])('by the name of their field: %s', (text, struck) => {
    expect(createSecretStriker([]).strike(text)).toBe(struck);
  });

  it('but leave other text as it is', () => {
    const text = '{"PurcCode":"P1","token2":"t","secretary":"王","memo":"password 见附件"}';
    expect(createSecretStriker(['S3cret-of-hospital']).strike(text)).toBe(text);
  });
});

describe('what goes on to be read as data', () => {
  it('loses a secret that the platform repeats', () => {
    const { strikeFromAnswer } = createSecretStriker(['S3cret-of-hospital']);
    expect(strikeFromAnswer('密码 S3cret-of-hospital 错误')).toBe('密码 *** 错误');
  });

  it.each(['20310102', '88', '1000', 'hospital', 'XMLDATA'])(
    'keeps %s: it could be a date, a figure or a word',
    (secret) => {
      const text = `{"a":"${secret}"}`;
      expect(createSecretStriker([secret]).strikeFromAnswer(text)).toBe(text);
    },
  );
});
