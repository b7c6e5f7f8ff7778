import { createFrameReader, encodeFrame, type Frame } from '@shared/contracts/frames';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const frames = fc.array(
  fc.record({
    call: fc.nat({ max: 999 }),
    wire: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
  }),
  { maxLength: 8 },
);

describe('frames', () => {
  it('come out as they went in, however the stream is cut', () => {
    fc.assert(
      fc.property(
        frames,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (sent, cuts) => {
          const stream = Buffer.concat(sent.map(encodeFrame));
          const reader = createFrameReader();
          const read: Frame[] = [];
          let at = 0;
          for (let turn = 0; at < stream.length; turn += 1) {
            const length = cuts[turn % cuts.length] ?? 1;
            read.push(...reader.push(stream.subarray(at, at + length)));
            at += length;
          }
          expect(read.map(({ call, wire }) => [call, [...wire]])).toEqual(
            sent.map(({ call, wire }) => [call, [...wire]]),
          );
        },
      ),
    );
  });

  it('keeps what has not come to its end', () => {
    const frame = encodeFrame({ call: 3, wire: Uint8Array.of(1, 2, 3) });
    const reader = createFrameReader();
    expect(reader.push(frame.subarray(0, 10))).toEqual([]);
    expect(reader.push(frame.subarray(10))).toEqual([{ call: 3, wire: Uint8Array.of(1, 2, 3) }]);
  });
});
