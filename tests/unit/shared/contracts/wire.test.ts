import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const codec: WireCodec = {
  encodeText: (text) => encoder.encode(text),
  decodeText: (bytes) => decoder.decode(bytes),
};
const travel = (value: unknown) => decodeWire(encodeWire(value, codec), codec);

const aValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    // Long enough to be moved behind the JSON; `binary` has halves of surrogate pairs.
    fc.string({ unit: 'grapheme', minLength: 1_000, maxLength: 1_100 }),
    fc.string({ unit: 'binary', minLength: 1_000, maxLength: 1_100 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 50 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string().filter(isOrdinaryKey), tie('value'), { maxKeys: 4 }),
  ),
})).value;

function isOrdinaryKey(key: string): boolean {
  return key !== '$bytes' && key !== '$text' && key !== '__proto__';
}

describe('the wire', () => {
  it('carries bytes beside the text they belong to', () => {
    const value = { name: '骨水泥', parts: [new Uint8Array([1, 2]), new Uint8Array(), { a: 1 }] };
    expect(travel(value)).toEqual(value);
  });

  it('gives back whatever was sent', () => {
    fc.assert(
      fc.property(aValue, (value) => {
        expect(travel(value)).toEqual(value);
      }),
    );
  });

  it('refuses a message that was cut, wherever it was cut', () => {
    const whole = encodeWire(
      { text: '对账', long: '对账'.repeat(600), bytes: new Uint8Array([1, 2, 3, 4]) },
      codec,
    );
    for (let length = 0; length < whole.length; length += 1)
      expect(() => decodeWire(whole.slice(0, length), codec)).toThrow();
  });

  it('keeps a long text with half a surrogate pair as it is', () => {
    const text = `${'"对账"'.repeat(300)}\ud83d`;
    expect(travel({ text })).toEqual({ text });
  });

  it.each([
    { $text: 5 },
    { $text: -1 },
    { $bytes: -1 },
    { $bytes: 1.5 },
    { $bytes: '4' },
    { $bytes: 5 },
  ])('refuses %o, a length that no encoder wrote', (value) => {
    expect(() => travel(value)).toThrow(RangeError);
  });
});
