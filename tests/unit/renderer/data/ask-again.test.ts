import { askAgain } from '@renderer/data/ask-again';
import { describe, expect, it } from 'vitest';

/** Commands that a test runs by hand, and a store whose answers come when the test lets them. */
function createStage() {
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  const stage = { saved: 0, asked: 0, atOnce: 0, mostAtOnce: 0 };
  return {
    stage,
    listeners,
    follow: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => {
      stage.saved += 1;
      for (const listener of listeners) listener();
    },
    query: async () => {
      stage.asked += 1;
      stage.atOnce += 1;
      stage.mostAtOnce = Math.max(stage.mostAtOnce, stage.atOnce);
      const read = stage.saved;
      await new Promise<void>((resolve) => waiting.push(resolve));
      stage.atOnce -= 1;
      return read;
    },
    letAnswer: async () => {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) {
          next();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    hasQuestion: () => waiting.length > 0,
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
const unexpected = (fault: unknown) => {
  throw fault;
};

describe('a question that is asked again after commands', () => {
  it('is asked once more for all commands that came while it was on its way, and ends with the newest', async () => {
    const { stage, follow, save, query, letAnswer, hasQuestion } = createStage();
    const answers: number[] = [];
    const stop = askAgain({ query, follow }).subscribe(
      (answer) => answers.push(answer),
      unexpected,
    );
    for (let count = 0; count < 50; count += 1) save();
    await letAnswer();
    await letAnswer();
    await settle();
    expect(answers).toEqual([0, 50]);
    expect(stage).toMatchObject({ asked: 2, mostAtOnce: 1 });
    expect(hasQuestion()).toBe(false);

    save();
    await letAnswer();
    await settle();
    expect(answers).toEqual([0, 50, 51]);
    stop();
  });

  it('answers nobody after its end, and follows no more', async () => {
    const { stage, listeners, follow, save, query, letAnswer } = createStage();
    const answers: number[] = [];
    const stop = askAgain({ query, follow }).subscribe(
      (answer) => answers.push(answer),
      unexpected,
    );
    save();
    stop();
    await letAnswer();
    await settle();
    expect(answers).toEqual([]);
    expect(stage.asked).toBe(1);
    expect(listeners.size).toBe(0);
  });

  it('tells a fault, and asks again after the next command', async () => {
    const { follow, save } = createStage();
    const told: unknown[] = [];
    const query = () => {
      if (told.length === 0) throw new Error('bug');
      return 'mended';
    };
    const stop = askAgain({ query, follow }).subscribe(
      (answer) => told.push(answer),
      (fault) => told.push(fault),
    );
    await settle();
    expect(told).toEqual([new Error('bug')]);
    save();
    await settle();
    expect(told).toEqual([new Error('bug'), 'mended']);
    stop();
  });
});
