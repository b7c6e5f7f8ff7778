import { parseDay } from '@renderer/ui/text/parse-day';
import { err, ok } from '@shared/kernel/result';
import { describe, expect, it } from 'vitest';

describe('a day as it is typed', () => {
  it.each([
    '2024-03-25',
    '2024/3/25',
    '2024.3.25',
    '2024年3月25日',
    '20240325',
    '２０２４－０３－２５',
  ])('reads %s', (typed) => {
    expect(parseDay(typed)).toEqual(ok('2024-03-25'));
  });

  it('takes empty text for no day', () => {
    expect(parseDay(' ')).toEqual(ok(null));
  });

  it('refuses a day that does not exist, and does not move it', () => {
    expect(parseDay('2024/2/30')).toEqual(err({ kind: 'no-such-day' }));
    expect(parseDay('2023-02-29')).toEqual(err({ kind: 'no-such-day' }));
  });

  it.each(['2024-3/25', '24-3-25', '2024-03-25x', '昨天', '45376'])('refuses %s', (typed) => {
    expect(parseDay(typed)).toEqual(err({ kind: 'not-a-day' }));
  });
});
