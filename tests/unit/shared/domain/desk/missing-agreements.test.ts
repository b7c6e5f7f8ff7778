import { SIGNING_DAYS } from '@shared/domain/agreement/deadline';
import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import {
  isSigningTime,
  missingAgreementsDuty,
  type YearAgreements,
} from '@shared/domain/desk/missing-agreements';
import { quantity } from '@shared/domain/quantity/quantity';
import { policyPacks } from '@shared/policy-packs/index';
import { anAgreement } from '@tests/builders/agreement-builder';
import { aProgram, anAgreedLine } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const program = aProgram();
const today = '2024-03-20' as LocalDate;
const pack = policyPacks.find(({ noticeNumber }) => noticeNumber === '新医保发〔2024〕13号');
const [year] = program.years;
if (pack === undefined || year === undefined) throw new Error('No pack or no year');
const line = anAgreedLine();
const { programId, manufacturerId, groupId, yearNumber } = line;
const scope = { programId, manufacturerId, groupId, yearNumber };

function dutyOf(found: Partial<YearAgreements>) {
  const all = { program, year, agreedLines: [line], agreements: [], pack, ...found };
  return missingAgreementsDuty(all as YearAgreements, today);
}

describe('agreements that nobody has drafted', () => {
  it('misses a main and a backup one, with the days to the named day', () => {
    expect(dutyOf({})).toMatchObject({ missing: 2, on: '2024-03-25', daysLeft: 5 });
  });

  it('counts a draft as there, and a void one as missing', () => {
    const main = anAgreement({ ...scope, role: 'main', state: 'draft' });
    const backup = anAgreement({ ...scope, role: 'backup', state: 'void' });
    expect(dutyOf({ agreements: [main, backup] })).toMatchObject({ missing: 1 });
  });

  it('misses the successor of one that was terminated', () => {
    const ending = { on: '2024-03-19' as LocalDate, reason: '配送企业退出' };
    const main = anAgreement({ ...scope, role: 'main', state: 'terminated', ending });
    const backup = anAgreement({ ...scope, role: 'backup', state: 'effective' });
    expect(dutyOf({ agreements: [main, backup] })).toMatchObject({ missing: 1 });
    const successor = anAgreement({ ...scope, role: 'main', state: 'draft' });
    expect(dutyOf({ agreements: [main, backup, successor] })).toBeUndefined();
  });

  it('is no duty once both are drafted, or while nothing is agreed', () => {
    const both = (['main', 'backup'] as const).map((role) => anAgreement({ ...scope, role }));
    expect(dutyOf({ agreements: both })).toBeUndefined();
    expect(dutyOf({ agreedLines: [anAgreedLine({ agreed: quantity(0) })] })).toBeUndefined();
  });

  it('is looked for from thirty days before the year to its last day', () => {
    const from = addDays(year.from, -SIGNING_DAYS);
    expect(isSigningTime(year, from)).toBe(true);
    expect(isSigningTime(year, addDays(from, -1))).toBe(false);
    expect(isSigningTime(year, year.to)).toBe(true);
    expect(isSigningTime(year, addDays(year.to, 1))).toBe(false);
  });
});
