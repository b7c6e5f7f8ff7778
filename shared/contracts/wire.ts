/**
 * How a request or answer travels over HTTP: JSON, with every `Uint8Array` and long text moved behind it.
 *
 * Layout: 4 bytes big-endian length of the JSON, the JSON, then the moved parts end to end. At its
 * place in the JSON a byte array is `{"$bytes": length}` and a text is `{"$text": length}`, both in
 * bytes; they follow in the order of the JSON text. A journal entry is a long text full of quotes: inside
 * the JSON each would have to be escaped and read again.
 */
export type WireCodec = {
  readonly encodeText: (text: string) => Uint8Array;
  readonly decodeText: (bytes: Uint8Array) => string;
};

const LENGTH_BYTES = 4;
const LONG_TEXT = 1_024;
const HALF_A_PAIR = /\p{Surrogate}/u;

export function encodeWire(value: unknown, { encodeText }: WireCodec): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = encodeText(
    JSON.stringify(value, (_key, item: unknown) => {
      if (item instanceof Uint8Array) {
        parts.push(item);
        return { $bytes: item.byteLength };
      }
      if (typeof item !== 'string' || !isMoved(item)) return item;
      const part = encodeText(item);
      parts.push(part);
      return { $text: part.byteLength };
    }),
  );
  const total = parts.reduce((sum, part) => sum + part.byteLength, LENGTH_BYTES + json.byteLength);
  const wire = new Uint8Array(total);
  new DataView(wire.buffer).setUint32(0, json.byteLength);
  wire.set(json, LENGTH_BYTES);
  let offset = LENGTH_BYTES + json.byteLength;
  for (const part of parts) {
    wire.set(part, offset);
    offset += part.byteLength;
  }
  return wire;
}

/** UTF-8 has no place for half a surrogate pair; JSON has. */
function isMoved(text: string): boolean {
  return text.length >= LONG_TEXT && !HALF_A_PAIR.test(text);
}

/** Throws on anything that `encodeWire` did not make: the caller answers that as a bad request. */
export function decodeWire(wire: Uint8Array, { decodeText }: WireCodec): unknown {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength);
  const jsonEnd = LENGTH_BYTES + view.getUint32(0);
  if (jsonEnd > wire.byteLength) throw new RangeError('Wire message is cut short');
  let offset = jsonEnd;
  const take = (length: number) => {
    if (!Number.isSafeInteger(length) || length < 0 || offset + length > wire.byteLength)
      throw new RangeError('Wire message is cut short');
    const part = wire.subarray(offset, offset + length);
    offset += length;
    return part;
  };
  return restoreParts(JSON.parse(decodeText(wire.subarray(LENGTH_BYTES, jsonEnd))), {
    takeBytes: (length) => take(length).slice(),
    takeText: (length) => decodeText(take(length)),
  });
}

type PartTaker = {
  readonly takeBytes: (length: number) => Uint8Array;
  readonly takeText: (length: number) => string;
};

function restoreParts(value: unknown, taker: PartTaker): unknown {
  if (Array.isArray(value)) return value.map((item) => restoreParts(item, taker));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return taker.takeBytes(value.$bytes as number);
  if ('$text' in value) return taker.takeText(value.$text as number);
  const restored: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) restored[key] = restoreParts(item, taker);
  return restored;
}
