import { parseDay } from '@shared/domain/text/parse-day';
import { err, ok } from '@shared/kernel/result';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('days as people write them', () => {
  it.each([
    '2024-03-25',
    '2024-3-25',
    '2024/3/25',
    '2024.3.25',
    '2024年3月25日',
    '2024 年 03 月 25 号',
    '20240325',
    '２０２４－０３－２５',
    '2024-03-25 00:00:00',
    '2024-03-25T00:00:00.000',
  ])('reads %s', (text) => {
    expect(parseDay(text)).toEqual(ok('2024-03-25'));
  });

  it.each([
    ['2024/2/30', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['2024-13-01', 'no-such-day'],
    ['20240431', 'no-such-day'],
    ['', 'empty'],
    ['3/25/2024', 'not-a-day'],
    ['24-3-25', 'not-a-day'],
    ['2024-03-25 08:30', 'not-a-day'],
    ['2024-03/25', 'not-a-day'],
    ['45376', 'not-a-day'],
    ['明天', 'not-a-day'],
  ])('refuses %s', (text, kind) => {
    expect(parseDay(text)).toEqual(err({ kind }));
  });

  it('reads back every day in every form', () => {
    const property = fc.property(aDay(), (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const short = [Number(month), Number(date)];
      for (const text of [
        day,
        `${year}/${short.join('/')}`,
        `${year}.${short.join('.')}`,
        `${year}年${Number(month)}月${Number(date)}日`,
        `${year}${month}${date}`,
      ])
        expect(parseDay(text)).toEqual(ok(day));
    });
    fc.assert(property);
  });
});
