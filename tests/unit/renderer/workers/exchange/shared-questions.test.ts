import type { Judged } from '@renderer/workers/exchange/judge-outcome';
import { createSharedQuestions } from '@renderer/workers/exchange/shared-questions';
import type { PlatformCall } from '@shared/connectors/connector';
import { beforeEach, describe, expect, it } from 'vitest';

const FIRST: PlatformCall = { operation: 'YY151', kind: 'read', body: '<page>1</page>' };
const SECOND: PlatformCall = { operation: 'YY151', kind: 'read', body: '<page>2</page>' };

type Sent = { readonly body: string; readonly answer: (judged: Judged) => void };

describe('questions of several orders', () => {
  let questions: ReturnType<typeof createSharedQuestions>;
  let sent: Sent[];

  beforeEach(() => {
    questions = createSharedQuestions();
    sent = [];
  });

  const sending = ({ body }: PlatformCall) => {
    return () => new Promise<Judged>((answer) => sent.push({ body, answer }));
  };

  it('share a message that was sent after both had begun', async () => {
    const [one, other] = [questions.begin(), questions.begin()];
    const asked = [one.ask(FIRST, sending(FIRST)), other.ask(FIRST, sending(FIRST))];
    expect(sent).toHaveLength(1);
    sent[0]?.answer(anAnswer('m1'));
    const answers = await Promise.all(asked);
    expect(answers.map(({ isOwn }) => isOwn)).toEqual([true, false]);
    expect(answers.map(({ judged }) => messageOf(judged))).toEqual(['m1', 'm1']);

    const late = await other.ask(FIRST, sending(FIRST));
    expect([late.isOwn, messageOf(late.judged)]).toEqual([false, 'm1']);
  });

  it('never take an answer that was asked for before they began', async () => {
    const one = questions.begin();
    const first = one.ask(FIRST, sending(FIRST));
    const other = questions.begin();
    const second = other.ask(FIRST, sending(FIRST));
    expect(sent).toHaveLength(2);
    sent[0]?.answer(anAnswer('old'));
    sent[1]?.answer(anAnswer('new'));
    expect(messageOf((await first).judged)).toBe('old');
    expect(messageOf((await second).judged)).toBe('new');
    expect(messageOf((await one.ask(FIRST, sending(FIRST))).judged)).toBe('new');
  });

  it('ask for each page of their own', async () => {
    const one = questions.begin();
    void one.ask(FIRST, sending(FIRST));
    void one.ask(SECOND, sending(SECOND));
    expect(sent.map(({ body }) => body)).toEqual([FIRST.body, SECOND.body]);
    await Promise.resolve();
  });

  it('ask again for what was lost or could not be read', async () => {
    const one = questions.begin();
    const lost = one.ask(FIRST, sending(FIRST));
    sent[0]?.answer(A_LOSS);
    expect((await lost).judged.kind).toBe('doubt');

    const garbled = one.ask(FIRST, sending(FIRST));
    sent[1]?.answer(anAnswer('garbled'));
    const first = await garbled;
    first.forget();
    const again = one.ask(FIRST, sending(FIRST));
    // Who forgets late does not take the new one away.
    first.forget();
    sent[2]?.answer(anAnswer('good'));
    expect(messageOf((await again).judged)).toBe('good');
    const shared = await one.ask(FIRST, sending(FIRST));
    expect([sent.length, shared.isOwn]).toEqual([3, false]);
  });

  it('keep the newest answers only', async () => {
    const one = questions.begin();
    const pages = Array.from({ length: 65 }, (_, page) => aPage(page));
    const asked = pages.map((page) => one.ask(page, sending(page)));
    for (const { answer } of sent) answer(anAnswer('m'));
    await Promise.all(asked);
    await one.ask(aPage(64), sending(aPage(64)));
    expect(sent).toHaveLength(65);
    void one.ask(aPage(0), sending(aPage(0)));
    expect(sent).toHaveLength(66);
  });
});

const A_LOSS: Judged = {
  kind: 'doubt',
  problem: { kind: 'answer-lost', code: '', words: '' },
  messageId: null,
};

function aPage(page: number): PlatformCall {
  return { ...FIRST, body: `<page>${page}</page>` };
}

function anAnswer(messageId: string): Judged {
  return { kind: 'answer', text: '', messageId, durationMs: 1, clockSkewMs: null };
}

function messageOf(judged: Judged): string | null {
  return judged.kind === 'answer' ? judged.messageId : null;
}
