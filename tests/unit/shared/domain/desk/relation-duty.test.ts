import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { relationDuty, type ProgramRelations } from '@shared/domain/desk/relation-duty';
import { chineseHolidays as holidays } from '@shared/policy-packs';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aProgram, aProgramProduct, aRelation } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const nothing: ProgramRelations = {
  program: aProgram(),
  products: [aProgramProduct()],
  relations: [],
  nameOf: () => '瑞鹤',
  pack: xinjiang202413,
};
const published = { ...xinjiang202413, publishedOn: localDate(2024, 3, 1) };
const at = (today: LocalDate, change: Partial<ProgramRelations> = {}) =>
  relationDuty({ ...nothing, ...change }, { today, holidays });

describe('the duty of 3月10日前', () => {
  it('names who has to act, and no late days, because the notice came out on 11 March', () => {
    expect(at(localDate(2024, 3, 20))).toEqual({
      kind: 'relations-missing',
      programId: aProgram().id,
      enterprises: ['瑞鹤'],
      subject: aProgram().name,
      on: '2024-03-10',
      daysLeft: null,
      amount: null,
      citation: xinjiang202413.relationsBefore.citation,
    });
  });

  it('counts to and from its day under a notice that came out before it', () => {
    expect(at(localDate(2024, 3, 6), { pack: published })?.daysLeft).toBe(4);
    expect(at(localDate(2024, 3, 10), { pack: published })?.daysLeft).toBe(0);
    expect(at(localDate(2024, 3, 11), { pack: published })?.daysLeft).toBe(-1);
  });

  it('asks for the backup as well, and ends with the relations or with the cycle', () => {
    const main = [aRelation()];
    expect(at(localDate(2024, 3, 20), { relations: main })?.kind).toBe('relations-missing');
    const both = [...main, aRelation({ role: 'backup' })];
    expect(at(localDate(2024, 3, 20), { relations: both })).toBeUndefined();
    expect(at(localDate(2026, 3, 25))).toBeUndefined();
    expect(at(localDate(2024, 9, 20), { pack: chongqing202454 })).toBeUndefined();
  });
});
