import { listPackRules } from '@renderer/features/settings/packs/pack-rules';
import { createText } from '@renderer/i18n/create-text';
import { FURTHER_FIELDS } from '@shared/domain/policy/check-further-rules';
import { policyPacks } from '@shared/policy-packs';
import { describe, expect, it } from 'vitest';

const text = createText('settings');

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

  it('says where the hospital sets the number', () => {
    const values = valuesOf('zhejiang-2025-whole-process');
    expect(values.get('nonSelected')).toBe('未给数字，由本院设定');
    expect(values.get('entryCheck')).toBe('协议年度第 3 个月起');
    expect(valuesOf('shandong-2023-whole-process').get('demand')).toBe(
      '低于上年 20.0 % 以上须说明',
    );
  });
});
