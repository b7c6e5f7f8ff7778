import { createManyCalls, readFrames, type SendMany } from '@renderer/bridge/many-calls';
import { encodeFrame } from '@shared/contracts/frames';
import { describe, expect, it } from 'vitest';

type Sent = {
  readonly requests: readonly unknown[];
  readonly answer: (call: number) => void;
  readonly refuse: (call: number) => void;
  readonly end: () => void;
  readonly breakOff: () => void;
};

/** A host that answers when the test says so. */
function createHost() {
  const sent: Sent[] = [];
  const send: SendMany = (requests, onAnswer) =>
    new Promise((resolve, reject) => {
      sent.push({
        requests,
        answer: (call) => onAnswer(call, Uint8Array.of(call)),
        refuse: (call) => onAnswer(call, null),
        end: resolve,
        breakOff: () => reject(new TypeError('network error')),
      });
    });
  const at = (index: number) => {
    const request = sent[index];
    if (request === undefined) throw new Error(`No request ${index}`);
    return request;
  };
  return { sent, at, call: createManyCalls(send, (work) => work()) };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('calls that go together', () => {
  it('sends the first at once, and all that come meanwhile with the next request', async () => {
    const host = createHost();
    const first = host.call('a');
    const others = [host.call('b'), host.call('c')];
    expect(host.sent.map(({ requests }) => requests)).toEqual([['a']]);
    host.at(0).answer(0);
    await expect(first).resolves.toEqual(Uint8Array.of(0));
    host.at(0).end();
    await tick();
    expect(host.at(1).requests).toEqual(['b', 'c']);
    host.at(1).answer(1);
    await expect(others[1]).resolves.toEqual(Uint8Array.of(1));
    host.at(1).answer(0);
    await expect(others[0]).resolves.toEqual(Uint8Array.of(0));
  });

  it('keeps one refused call from hurting the others', async () => {
    const host = createHost();
    const [before, refused, after] = [host.call('x'), host.call('a'), host.call('b')];
    host.at(0).answer(0);
    host.at(0).end();
    await before;
    await tick();
    host.at(1).refuse(0);
    host.at(1).answer(1);
    await expect(refused).rejects.toThrow('refused');
    await expect(after).resolves.toEqual(Uint8Array.of(1));
  });

  it('fails what has no answer when the host breaks off or ends early, and goes on with the next', async () => {
    const host = createHost();
    const broken = host.call('a');
    const early = host.call('b');
    host.at(0).breakOff();
    await expect(broken).rejects.toThrow('broken off');
    await tick();
    host.at(1).end();
    await expect(early).rejects.toThrow('ended its answer early');
    await tick();
    const next = host.call('c');
    host.at(2).answer(0);
    await expect(next).resolves.toEqual(Uint8Array.of(0));
  });

  it('reads frames from a real HTTP answer, an empty one as a refusal', async () => {
    const told: unknown[] = [];
    const response = new Response(
      Buffer.concat([
        encodeFrame({ call: 1, wire: Uint8Array.of(9) }),
        encodeFrame({ call: 0, wire: new Uint8Array() }),
      ]),
    );
    await readFrames(response, (call, wire) => told.push([call, wire]));
    expect(told).toEqual([
      [1, Uint8Array.of(9)],
      [0, null],
    ]);
  });
});
