/**
 * How answers of several calls travel in one HTTP answer, each as soon as it is there.
 *
 * Layout of a frame: 4 bytes big-endian number of its call (from 0), 4 bytes big-endian length, then
 * the answer as `encodeWire` makes it.
 */
export type Frame = { readonly call: number; readonly wire: Uint8Array<ArrayBuffer> };

const HEAD_BYTES = 8;

export function encodeFrame({ call, wire }: Frame): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEAD_BYTES + wire.byteLength);
  const view = new DataView(frame.buffer);
  view.setUint32(0, call);
  view.setUint32(HEAD_BYTES / 2, wire.byteLength);
  frame.set(wire, HEAD_BYTES);
  return frame;
}

export type FrameReader = {
  /** The frames that end in this piece of the answer. */
  readonly push: (piece: Uint8Array) => readonly Frame[];
};

/** Puts frames together again from pieces that are cut anywhere. */
export function createFrameReader(): FrameReader {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let wanted = HEAD_BYTES;

  function takeAll(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(held);
    let offset = 0;
    for (const piece of pieces) {
      bytes.set(piece, offset);
      offset += piece.byteLength;
    }
    return bytes;
  }

  return {
    push(piece) {
      pieces.push(piece);
      held += piece.byteLength;
      // A long answer comes in thousands of pieces: they are joined once, when all are there.
      if (held < wanted) return [];
      const { frames, rest, missing } = cutFrames(takeAll());
      pieces = [rest];
      held = rest.byteLength;
      wanted = held + missing;
      return frames;
    },
  };
}

function cutFrames(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer);
  const frames: Frame[] = [];
  let at = 0;
  for (;;) {
    const left = bytes.byteLength - at;
    const length = left < HEAD_BYTES ? 0 : view.getUint32(at + HEAD_BYTES / 2);
    const missing = HEAD_BYTES + length - left;
    if (missing > 0) return { frames, rest: bytes.subarray(at), missing };
    const from = at + HEAD_BYTES;
    frames.push({ call: view.getUint32(at), wire: bytes.subarray(from, from + length) });
    at = from + length;
  }
}
