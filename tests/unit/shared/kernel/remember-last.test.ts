import { rememberLast } from '@shared/kernel/remember-last';
import { expect, it } from 'vitest';

it('reads a text once while nothing else is read, and answers by the text at hand', () => {
  const texts: string[] = [];
  const read = rememberLast((text) => {
    texts.push(text);
    return text.length;
  });
  expect([read('a'), read('a'), read('bb'), read('bb'), read('a')]).toEqual([1, 1, 2, 2, 1]);
  expect(texts).toEqual(['a', 'bb', 'a']);
});
