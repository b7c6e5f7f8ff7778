import {
  applyHospitalDraft,
  checkHospitalDraft,
  draftOf,
  type HospitalDraft,
} from '@shared/domain/hospital/hospital-draft';
import { describe, expect, it } from 'vitest';

const draft: HospitalDraft = {
  name: ' 天山市人民医院 ',
  insuranceCode: 'ｈ65010000001',
  creditCode: '',
  bankAccount: ' ',
  level: 'tertiary',
  orderingSystem: 'region',
  campuses: '本部\n\n 南院区 ',
  departments: '骨科\r\n普外科',
};

function newIds(): () => string {
  let made = 0;
  return () => `id-${String((made += 1))}`;
}

describe('a hospital to be registered', () => {
  it('is fine without departments', () => {
    expect(checkHospitalDraft({ ...draft, departments: '' })).toEqual([]);
  });

  it('wants name, code, level, system and a campus', () => {
    const found = checkHospitalDraft({ ...draftOf(null), name: '　' });
    expect(found.map(({ field }) => field)).toEqual([
      'name',
      'insuranceCode',
      'level',
      'orderingSystem',
      'campuses',
    ]);
  });

  it('wants a credit code whole or not at all, and keeps it as statements print it', () => {
    const typed = { ...draft, creditCode: ' 91350100m000100y43', bankAccount: ' 工行 3002 ' };
    expect(applyHospitalDraft(typed, null, newIds())).toMatchObject({
      creditCode: '91350100M000100Y43',
      bankAccount: '工行 3002',
    });
    expect(applyHospitalDraft(draft, null, newIds())).toMatchObject({
      creditCode: null,
      bankAccount: null,
    });
    expect(checkHospitalDraft({ ...draft, creditCode: '91350100M000100Y44' })).toEqual([
      { kind: 'credit-code-malformed', field: 'creditCode' },
    ]);
  });

  it('refuses a code that no region gives, and names what stands there twice', () => {
    expect(checkHospitalDraft({ ...draft, insuranceCode: 'H-65' })).toEqual([
      { kind: 'code-malformed', field: 'insuranceCode' },
    ]);
    expect(checkHospitalDraft({ ...draft, departments: '骨科\n普外科\n骨科 ' })).toEqual([
      { kind: 'repeated', field: 'departments', repeated: '骨科' },
    ]);
  });

  it('is put right in width, case and blanks', () => {
    expect(applyHospitalDraft(draft, null, newIds())).toMatchObject({
      revision: 0,
      name: '天山市人民医院',
      insuranceCode: 'H65010000001',
      campuses: [{ name: '本部' }, { name: '南院区' }],
      departments: [{ name: '骨科', campusId: null }, { name: '普外科' }],
    });
  });

  it('keeps the ids of campuses and departments that keep their names', () => {
    const first = applyHospitalDraft(draft, null, newIds());
    const [main, south] = first.campuses;
    const stored = {
      ...first,
      revision: 3,
      departments: first.departments.map((one) => ({ ...one, campusId: south?.id ?? null })),
    };
    const changed = applyHospitalDraft(
      { ...draftOf(stored), campuses: '本部\n北院区', departments: '普外科\n眼科' },
      stored,
      () => 'new',
    );
    expect(changed).toMatchObject({ id: first.id, revision: 3 });
    expect(changed.campuses.map(({ id }) => id)).toEqual([main?.id, 'new']);
    // The south campus is gone, and with it the department's place there.
    expect(changed.departments).toEqual([
      { ...first.departments[1], campusId: null },
      { id: 'new', name: '眼科', campusId: null },
    ]);
  });
});
