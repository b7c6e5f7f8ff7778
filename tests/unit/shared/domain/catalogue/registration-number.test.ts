import {
  parseRegistrationNumber,
  parseRegistrationNumbers,
} from '@shared/domain/catalogue/registration-number';
import { err } from '@shared/kernel/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('registration numbers', () => {
  it.each([
    [
      '国械注准20183130217',
      {
        kind: 'registration',
        authority: '国',
        origin: 'domestic',
        year: 2018,
        deviceClass: 3,
        warnings: [],
      },
    ],
    ['国械注进 20173136039', { kind: 'registration', origin: 'imported' }],
    ['新械注准20202140012', { kind: 'registration', authority: '新', deviceClass: 2 }],
    ['新械注进20202140012', { warnings: ['import-by-province'] }],
    ['国械注准201831302171', { warnings: ['long-serial'] }],
    ['国械备20151134号', { kind: 'filing', deviceClass: 1, number: '国械备20151134号' }],
    ['浙温械备20140027', { kind: 'filing', authority: '浙温', number: '浙温械备20140027号' }],
    ['国食药监械（准）字2013第3460123号', { kind: 'before-2014', year: 2013 }],
  ])('reads %s', (text, value) => {
    expect(parseRegistrationNumber(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['见说明书', 'not-a-registration-number'],
    ['国械注准2018313021', 'not-a-registration-number'],
    ['国械注准20181130217', 'not-a-registration-number'],
  ])('refuses %s', (text, kind) => {
    expect(parseRegistrationNumber(text)).toEqual(err({ kind }));
  });

  it('tells several numbers from one that is broken into lines', () => {
    const numbers = (text: string) => {
      const parsed = parseRegistrationNumbers(text);
      return parsed.ok ? parsed.value.map(({ number }) => number) : parsed.error.kind;
    };
    expect(numbers('国械注准2018\n3130217')).toEqual(['国械注准20183130217']);
    expect(numbers('国械注准20183130217\n国械注进20173136039')).toEqual([
      '国械注准20183130217',
      '国械注进20173136039',
    ]);
    expect(numbers('国械注准20183130217、国械备20151134号')).toHaveLength(2);
    expect(numbers('国械注准20183130217（已延续）')).toBe('not-a-registration-number');
  });

  it('reads every number of the form, blanks or not', () => {
    const property = fc.property(
      fc.stringMatching(/^[国京新][械][注][准]\d{4}[23]\d{6}$/u),
      fc.nat(12),
      (number, at) => {
        const broken = `${number.slice(0, at)} \n${number.slice(at)}`;
        expect(parseRegistrationNumber(broken)).toMatchObject({ ok: true, value: { number } });
      },
    );
    fc.assert(property);
  });
});
