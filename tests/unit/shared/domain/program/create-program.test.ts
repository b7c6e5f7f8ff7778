import { localDate } from '@shared/domain/calendar/local-date';
import { createProgram, type ProgramChoice } from '@shared/domain/program/create-program';
import type { ProgramId } from '@shared/domain/program/program';
import { err } from '@shared/kernel/result';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { describe, expect, it } from 'vitest';

const choice: ProgramChoice = {
  id: 'program-1' as ProgramId,
  name: ' 骨水泥、补片集采 ',
  pack: xinjiang202413,
  deliveryDays: 3,
  startsOn: null,
  cycleMonths: null,
  agreementMonths: null,
};

describe('a program under a notice', () => {
  it('takes cycle and years from the Xinjiang notice', () => {
    const program = createProgram(choice);
    expect(program.ok && program.value).toMatchObject({
      name: '骨水泥、补片集采',
      packId: 'xinjiang-2024-13',
      noticeNumber: '新医保发〔2024〕13号',
      cycle: { from: '2024-03-25', to: '2026-03-24' },
      years: [{ number: 1 }, { number: 2 }],
    });
  });

  it('asks for the first day where the notice gives none', () => {
    const missing = createProgram({ ...choice, pack: xianning20203 });
    expect(missing).toEqual(err({ kind: 'start-missing' }));
    const startsOn = localDate(2020, 9, 1);
    const program = createProgram({ ...choice, pack: xianning20203, startsOn });
    expect(program.ok && program.value.years).toEqual([
      { number: 1, from: '2020-09-01', to: '2021-08-31' },
    ]);
  });

  it('refuses a name, months or delivery days that are none', () => {
    expect(createProgram({ ...choice, name: ' ' })).toEqual(err({ kind: 'name-missing' }));
    for (const cycleMonths of [0, 6, 12.5])
      expect(createProgram({ ...choice, cycleMonths })).toEqual(err({ kind: 'months-malformed' }));
    expect(createProgram({ ...choice, deliveryDays: -1 })).toEqual(
      err({ kind: 'delivery-days-malformed' }),
    );
  });
});
