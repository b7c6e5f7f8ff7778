import {
  ARTICLE_KEYS,
  checkWording,
  WORDING_FIELDS,
  type AgreementWording,
  type OwnArticle,
} from '@shared/domain/agreement/wording';
import { articleNumberWords } from '@shared/domain/agreement/article-order';
import { agreementArticles } from '@shared/formats/documents/agreement/articles/agreement-articles';
import { wordingToEdit } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import { aSampleAgreement } from '@tests/integration/documents/sample-agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const roles = ['main', 'backup'] as const;

function own(paragraphs: readonly string[]): readonly OwnArticle[] {
  return [{ key: 'delivery', role: 'main', paragraphs }];
}

function wordingOf(parts: Partial<AgreementWording>): AgreementWording {
  return { articles: [], added: [], removed: [], ...parts };
}

describe('the wording that staff begin from', () => {
  it.each(roles)('is known and whole for a %s agreement', (role) => {
    const articles = wordingToEdit(role);
    expect(articles.map(({ key }) => key)).toEqual(ARTICLE_KEYS);
    expect(checkWording(wordingOf({ articles }))).toMatchObject({ ok: true });
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
      const checked = checkWording(wordingOf({ articles: own(paragraphs) }));
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
      if (!checkWording(wordingOf({ articles })).ok) return;
      const input = { ...aSampleAgreement(1), role: 'main' as const, ownArticles: articles };
      const [text = ''] = agreementArticles(input)[5]?.paragraphs ?? [];
      expect(text).not.toMatch(/\{\{|\}\}/u);
    });
    fc.assert(property);
  });
});

describe('articles that the hospital adds and takes out', () => {
  const confidence = {
    id: 'a1',
    role: 'backup',
    heading: '保密',
    after: 'trading',
    paragraphs: ['三方对{{医疗机构}}的用量信息保密。'],
  } as const;
  const layout = { added: [confidence], removed: [{ key: 'quality', role: 'backup' } as const] };

  it('are numbered by their place, and articles are named by their new number', () => {
    const backup = { ...aSampleAgreement(1), role: 'backup' as const, layout };
    const articles = agreementArticles(backup);
    expect(articles.map(({ heading }) => heading).slice(0, 6)).toEqual([
      '第一条　交易方式',
      '第二条　保密',
      '第三条　协议产品',
      '第四条　约定采购量与期限',
      '第五条　价格',
      '第六条　订单与配送',
    ]);
    expect(articles).toHaveLength(14);
    expect(articles[1]?.paragraphs).toEqual([`三方对${backup.hospital.name}的用量信息保密。`]);
    // One before it was added, one was taken out: supply is still the ninth article.
    expect(articles[8]?.heading).toBe('第九条　供应保障与备选供货');
    expect(articles[5]?.paragraphs[0]).toContain('依据第九条启用备选供货');
    expect(articles[8]?.paragraphs.join('')).toContain('按第六条响应和配送');
    const onlyAdded = agreementArticles({ ...backup, layout: { ...layout, removed: [] } });
    expect(onlyAdded[6]?.paragraphs[0]).toContain('依据第十条启用备选供货');
    expect(onlyAdded[9]?.paragraphs.join('')).toContain('按第七条响应和配送');
  });

  it('leave the other kind of agreement as it was', () => {
    const main = aSampleAgreement(1);
    expect(agreementArticles({ ...main, layout })).toEqual(agreementArticles(main));
  });

  it('are refused without heading or words, with an unknown field, and where an agreement needs the article', () => {
    const faultsOf = (parts: Partial<AgreementWording>) => {
      const checked = checkWording(wordingOf(parts));
      return checked.ok ? [] : checked.error;
    };
    expect(faultsOf(layout)).toEqual([]);
    expect(faultsOf({ added: [{ ...confidence, heading: ' ' }] })).toMatchObject([
      { kind: 'heading-missing' },
    ]);
    expect(faultsOf({ added: [{ ...confidence, paragraphs: [' '] }] })).toMatchObject([
      { kind: 'added-empty', heading: '保密' },
    ]);
    expect(faultsOf({ added: [{ ...confidence, paragraphs: ['{{无}}'] }] })).toMatchObject([
      { kind: 'added-fault', found: '{{无}}' },
    ]);
    expect(faultsOf({ removed: [{ key: 'payment', role: 'main' }] })).toEqual([
      { kind: 'article-required', key: 'payment', role: 'main' },
    ]);
    const many = Array.from({ length: 86 }, (_, index) => ({ ...confidence, id: `a${index}` }));
    expect(faultsOf({ added: many })).toEqual([{ kind: 'too-many-articles', role: 'backup' }]);
    expect(faultsOf({ added: many.slice(1) })).toEqual([]);
  });

  it('say every number once, from 第一条 to 第九十九条', () => {
    expect([1, 10, 11, 14, 20, 21, 99].map(articleNumberWords)).toEqual(
      ['一', '十', '十一', '十四', '二十', '二十一', '九十九'].map((words) => `第${words}条`),
    );
    const all = Array.from({ length: 99 }, (_, index) => articleNumberWords(index + 1));
    expect(new Set(all).size).toBe(99);
  });
});
