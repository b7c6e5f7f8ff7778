import { createText } from '@renderer/i18n/create-text';
import { messages } from '@renderer/i18n/messages';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

describe('the messages', () => {
  it('are all ICU that can be read, each with a note', () => {
    for (const [feature, catalog] of Object.entries(messages))
      for (const [key, { text, note }] of Object.entries(catalog)) {
        const read = () => new IntlMessageFormat(text, 'zh-CN', undefined, { ignoreTag: true });
        expect(read, `${feature}/${key}`).not.toThrow();
        expect(note.trim(), `${feature}/${key}`).not.toBe('');
      }
  });

  it('fill in their values', () => {
    expect(createText('ui')('value.quantity', { quantity: '1,200', unit: '支' })).toBe('1,200 支');
  });

  it('say what is wrong with too many decimals', () => {
    const text = createText('ui');
    const whole = text('refusal.too-many-decimals', { typed: '12.5', most: 0 });
    expect(whole).toBe('「12.5」小数过多：只能填整数。');
  });
});
