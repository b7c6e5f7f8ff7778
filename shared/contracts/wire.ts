/**
 * How a request or answer travels over HTTP: JSON, with every `Uint8Array` moved behind it.
 *
 * Layout: 4 bytes big-endian length of the JSON, the JSON, then the byte arrays end to end. A byte
 * array at its place in the JSON is `{"$bytes": length}`; they follow in the order of the JSON text.
 */
export type WireCodec = {
  readonly encodeText: (text: string) => Uint8Array;
  readonly decodeText: (bytes: Uint8Array) => string;
};

const LENGTH_BYTES = 4;

export function encodeWire(value: unknown, { encodeText }: WireCodec): Uint8Array {
  const parts: Uint8Array[] = [];
  const json = encodeText(
    JSON.stringify(value, (_key, item: unknown) => {
      if (!(item instanceof Uint8Array)) return item;
      parts.push(item);
      return { $bytes: item.byteLength };
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

/** Throws on anything that `encodeWire` did not make: the caller answers that as a bad request. */
export function decodeWire(wire: Uint8Array, { decodeText }: WireCodec): unknown {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength);
  const jsonEnd = LENGTH_BYTES + view.getUint32(0);
  if (jsonEnd > wire.byteLength) throw new RangeError('Wire message is cut short');
  let offset = jsonEnd;
  return restoreBytes(JSON.parse(decodeText(wire.subarray(LENGTH_BYTES, jsonEnd))), (length) => {
    if (!Number.isSafeInteger(length) || length < 0 || offset + length > wire.byteLength)
      throw new RangeError('Wire message is cut short');
    const part = wire.slice(offset, offset + length);
    offset += length;
    return part;
  });
}

function restoreBytes(value: unknown, take: (length: number) => Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((item) => restoreBytes(item, take));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return take(value.$bytes as number);
  const restored: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) restored[key] = restoreBytes(item, take);
  return restored;
}
