import {
  ARTICLE_KEYS,
  checkWording,
  WORDING_FIELDS,
  type OwnArticle,
} from '@shared/domain/agreement/wording';
import { agreementArticles } from '@shared/formats/documents/agreement/articles/agreement-articles';
import { wordingToEdit } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import { aSampleAgreement } from '@tests/integration/documents/sample-agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const roles = ['main', 'backup'] as const;

function own(paragraphs: readonly string[]): readonly OwnArticle[] {
  return [{ key: 'delivery', role: 'main', paragraphs }];
}

describe('the wording that staff begin from', () => {
  it.each(roles)('is known and whole for a %s agreement', (role) => {
    const articles = wordingToEdit(role);
    expect(articles.map(({ key }) => key)).toEqual(ARTICLE_KEYS);
    expect(checkWording(articles)).toMatchObject({ ok: true });
    const text = articles.flatMap(({ paragraphs }) => paragraphs).join('');
    expect(text).toContain('{{到货天数}}');
    expect(text).toContain('{{付款期限条款}}');
    expect(text).not.toMatch(/§|9000|300\d年/u);
  });

  it.each(roles)('says in a %s agreement what the program says', (role) => {
    const input = { ...aSampleAgreement(1), role };
    const ownArticles = wordingToEdit(role);
    const coded = input.products.map((product) => ({
      ...product,
      nationalCode: 'C15011121200000107660000016',
    }));
    const uncoded = input.products.map((product) => ({ ...product, nationalCode: null }));
    for (const products of [coded, uncoded]) {
      const facts = { ...input, products };
      expect(agreementArticles({ ...facts, ownArticles })).toEqual(agreementArticles(facts));
    }
  });
});

describe('an own wording', () => {
  it('replaces one article of its kind of agreement only', () => {
    const ownArticles = own(['丙方在{{到货天数}}日内送达{{医疗机构}}。']);
    const main = aSampleAgreement(1);
    const input = { ...main, role: 'main' as const, ownArticles };
    const before = agreementArticles({ ...input, ownArticles: [] });
    const after = agreementArticles(input);
    expect(after[5]?.paragraphs).toEqual([
      `丙方在${main.terms.deliveryDays}日内送达${main.hospital.name}。`,
    ]);
    expect(after.filter((_, index) => index !== 5)).toEqual(
      before.filter((_, index) => index !== 5),
    );
    const backup = { ...input, role: 'backup' as const };
    expect(agreementArticles(backup)).toEqual(agreementArticles({ ...backup, ownArticles: [] }));
  });

  it('is refused with article, paragraph and what was found', () => {
    const faultsOf = (...paragraphs: string[]) => {
      const checked = checkWording(own(paragraphs));
      return checked.ok ? [] : checked.error;
    };
    expect(faultsOf('', '  ')).toEqual([{ kind: 'article-empty', key: 'delivery', role: 'main' }]);
    expect(faultsOf('好', '在{{到货日}}前')).toMatchObject([
      { kind: 'field-unknown', paragraph: 2, found: '{{到货日}}' },
    ]);
    expect(faultsOf('在{{到货天数日前')).toMatchObject([{ kind: 'field-unclosed', paragraph: 1 }]);
  });

  it('never leaves a brace of a field in what is printed', () => {
    const part = fc.oneof(
      fc.constantFrom(...WORDING_FIELDS).map((field) => `{{${field}}}`),
      fc.string({ maxLength: 12 }),
    );
    const property = fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const articles = own([parts.join('')]);
      if (!checkWording(articles).ok) return;
      const input = { ...aSampleAgreement(1), role: 'main' as const, ownArticles: articles };
      const [text = ''] = agreementArticles(input)[5]?.paragraphs ?? [];
      expect(text).not.toMatch(/\{\{|\}\}/u);
    });
    fc.assert(property);
  });
});
