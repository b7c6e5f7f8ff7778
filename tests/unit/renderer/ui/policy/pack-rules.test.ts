import { listPackRules } from '@renderer/ui/policy/pack-rules';
import { createText } from '@renderer/i18n/create-text';
import { FURTHER_FIELDS } from '@shared/domain/policy/check-further-rules';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { describe, expect, it } from 'vitest';

const text = createText('packs');

/** What a pack says of itself, and what stands beside its rules. */
const HEAD = [
  'id',
  'version',
  'scope',
  'region',
  'title',
  'noticeNumber',
  'publishedOn',
  'productClasses',
  'progressCitation',
  'otherRules',
];
/** Every other value of the schema, as a pack has it. */
const GIVEN_FIELDS = (Object.keys(xinjiang202413) as (keyof PolicyPack)[]).filter(
  (key) => !HEAD.includes(key),
);

function valuesOf(id: string): ReadonlyMap<string, string> {
  const pack = policyPacks.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`No pack ${id}`);
  return new Map(listPackRules(text, pack).map(({ key, value }) => [key, value]));
}

describe('the page of a pack', () => {
  it.each(policyPacks.map((pack) => [pack.id, pack] as const))(
    '%s shows every rule that it gives, once, with its clause',
    (_id, pack) => {
      const rules = listPackRules(text, pack);
      const keys = rules.map(({ key }) => key);
      for (const field of FURTHER_FIELDS) expect(keys.includes(field)).toBe(pack[field] !== null);
      for (const field of GIVEN_FIELDS) expect(keys.includes(field)).toBe(pack[field] !== null);
      for (const { topic } of pack.otherRules) expect(keys).toContain(`stated-${topic}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { citation } of rules) expect(citation.clause).not.toBe('');
    },
  );

  it('puts the prepayment of Chongqing into words', () => {
    const values = valuesOf('chongqing-2024-54');
    expect(values.get('prepayment')).toBe('经办测算通知数：50.0 % + 其余');
    expect(values.get('prepayment-1')).toBe('50.0 %，执行后第 1 个月底');
    expect(values.get('prepayment-2')).toBe('其余，采购期第 6 个月末');
  });

  it('says of every notice that a payment day stays on a holiday, and of an own pack where it goes', () => {
    for (const { id } of policyPacks) expect(valuesOf(id).get('payment-day-stays')).toBe('不移动');
    const { citation } = xinjiang202413.payment;
    const moving = { ...xinjiang202413, paymentDayMove: { value: 'next-working-day', citation } };
    const rules = listPackRules(text, moving as PolicyPack);
    expect(rules.find(({ key }) => key === 'paymentDayMove')?.value).toBe('顺延到后一个工作日');
    expect(rules.some(({ key }) => key === 'payment-day-stays')).toBe(false);
  });

  it('says of a measure of ours that it is ours, and cites another one', () => {
    const own = xinjiang202413.payment.citation;
    const pack = { ...xinjiang202413, behindShare: 9_000, progressCitation: own };
    const certainties = (given: object) =>
      listPackRules(text, given as PolicyPack)
        .filter(({ key }) => /Share$|^timeBasis$|^progressEvent$/u.test(key))
        .map(({ key, citation }) => `${key} ${citation.certainty}`);
    expect(certainties(xinjiang202413)).toEqual([
      'behindShare convention',
      'stronglyBehindShare convention',
      'timeBasis convention',
      'progressEvent convention',
    ]);
    expect(certainties(pack)).toContain('behindShare clause-inferred');
  });

  it('says where the hospital sets the number', () => {
    const values = valuesOf('zhejiang-2025-whole-process');
    expect(values.get('nonSelected')).toBe('未给数字，由本院设定');
    expect(values.get('entryCheck')).toBe('中选结果执行第 3 个月起');
    expect(valuesOf('shandong-2023-whole-process').get('demand')).toBe(
      '低于上年 20.0 % 以上须说明',
    );
  });
});
