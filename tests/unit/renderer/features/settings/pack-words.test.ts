import {
  choicesOf,
  faultWords,
  partWords,
} from '@renderer/features/settings/packs/adjust/form-words';
import { createText } from '@renderer/i18n/create-text';
import { fieldsOf, FORM_RULES } from '@shared/domain/policy/own/form-fields';
import { describe, expect, it } from 'vitest';

const text = createText('packs');

describe('the words of a pack’s form', () => {
  it.each(FORM_RULES)('name every part and every choice of %s', (rule) => {
    expect(text(`rule.${rule}`)).not.toBe('');
    for (const [part, field] of fieldsOf(rule)) {
      expect(partWords(text, part)).not.toBe('');
      if (field.kind === 'choice')
        expect(choicesOf(text, field)).toHaveLength(field.choices.length + 1);
    }
  });

  it('say place, value, rule and remedy of a fault', () => {
    const fault = {
      kind: 'share-out-of-range',
      rule: 'nonSelected',
      part: 'maxShare',
      value: '120',
    } as const;
    expect(faultWords(text, fault)).toBe(
      '非中选占比·不高于（%）「120」：百分比应在 0 至 100 之间，各步合计不超过 100',
    );
    const step = {
      kind: 'part-missing',
      rule: 'prepayment',
      part: 'step2.percent',
      value: '',
    } as const;
    expect(faultWords(text, step)).toBe(
      '医保预付·第 2 步比例（%）：缺少此项，请填写，或清空整条规则',
    );
  });
});
