import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  agreementDocument,
  type AgreementDocument,
} from '@shared/formats/documents/agreement/agreement-document';
import { renderAgreementHtml } from '@shared/formats/documents/agreement/render-agreement-html';
import { renderDocumentPdf } from '@shared/contracts/document-pdf';
import { aSampleAgreement } from '@tests/integration/documents/sample-agreement';
import type { AgreementDocumentInput } from '@shared/formats/documents/agreement/agreement-document-input';
import { describe, expect, it } from 'vitest';

function textOf(document: AgreementDocument): string {
  return document.articles
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .join('\n');
}

describe('the words of an agreement', () => {
  it('have fourteen articles, in order', () => {
    const headings = agreementDocument(aSampleAgreement(1)).articles.map(({ heading }) => heading);
    expect(headings).toHaveLength(14);
    expect(headings[7]).toBe('第八条　发票与付款');
    expect(headings[13]).toBe('第十四条　生效及其他');
  });

  it('pay by the end of next month, with notice and clause', () => {
    const text = textOf(agreementDocument(aSampleAgreement(1)));
    expect(text).toContain('验收合格后的次月月底前（含月底当日，遇节假日不顺延）付清货款');
    expect(text).toContain('（依据：新医保发〔2024〕13号 五(一)）');
  });

  it('say where a due day goes on a holiday as the own pack moves it', () => {
    const { rules } = aSampleAgreement(1);
    const citation = { ...rules.payment.citation, notice: '院办〔2026〕9号', clause: '二' };
    const paymentDayMove = { value: 'next-working-day', citation } as const;
    const moved = { rules: { ...rules, paymentDayMove } };
    const text = textOf(agreementDocument(aSampleAgreement(1, moved)));
    expect(text).not.toContain('不顺延');
    expect(text).toContain(
      '到期日遇节假日的，顺延至此后最近的一个工作日（依据：院办〔2026〕9号 二）。',
    );
    const earlier = { ...paymentDayMove, value: 'previous-working-day' } as const;
    const before = { rules: { ...rules, paymentDayMove: earlier } };
    expect(textOf(agreementDocument(aSampleAgreement(1, before)))).toContain('提前至此前最近的');
  });

  it('pay in so many days where the notice says so', () => {
    const { rules } = aSampleAgreement(1);
    const payment = {
      value: { kind: 'days-after-acceptance', days: 30 },
      citation: { ...rules.payment.citation, notice: '鄂药采联办〔2020〕1号', clause: '五(四)' },
    } as const;
    const text = textOf(agreementDocument(aSampleAgreement(1, { rules: { ...rules, payment } })));
    expect(text).toContain('验收合格之日后第30日前');
    expect(text).toContain('（依据：鄂药采联办〔2020〕1号 五(四)）');
    expect(text).not.toContain('次月月底');
  });

  it('are those of two parties in a purchase agreement, whose distributor signs nothing', () => {
    for (const role of ['main', 'backup'] as const) {
      const document = agreementDocument(aSampleAgreement(1, { kind: 'purchase', role }));
      expect(document.signatures.map(({ heading }) => heading)).toEqual([
        '甲方（公章）',
        '乙方（公章）',
      ]);
      expect(document.parties.at(-1)?.heading).toContain('不签署');
      const whole = JSON.stringify(document);
      expect(whole).not.toContain('丙方');
      expect(whole).not.toContain('三方');
      expect(whole).toContain('不是本协议的签约方');
      expect(textOf(document)).toContain('双方法定代表人（授权代表）签字并加盖公章之日起生效');
    }
    const { distributor, ...rest } = aSampleAgreement(1, { kind: 'purchase' });
    const named = { ...distributor, name: '兵团第三方医药物流有限公司' };
    const document = agreementDocument({ ...rest, distributor: named });
    expect(textOf(document)).toContain(`配送企业${named.name}为甲方确定的主配企业`);
    expect(textOf(document)).not.toContain('第双方');
    const own = [{ key: 'integrity', role: 'main', paragraphs: ['三方均应廉洁。'] }] as const;
    const kept = aSampleAgreement(1, { kind: 'purchase', ownArticles: own });
    expect(textOf(agreementDocument(kept))).toContain('三方均应廉洁。');
  });

  it('leave the days open and say so where the notice names none', () => {
    const input = aSampleAgreement(1);
    const payment = { value: null, citation: input.rules.payment.citation };
    const document = agreementDocument({ ...input, rules: { ...input.rules, payment } });
    expect(textOf(document)).toContain('第＿＿＿＿日前（含该日）付清货款。该期限为本协议约定');
    expect(document.reviewNotes.join()).toContain('通知未规定付款期限');
  });

  it('word the contract’s own term as its own, never as the notice’s', () => {
    const input = aSampleAgreement(1);
    const payment = { value: null, citation: input.rules.payment.citation };
    const terms = {
      ...input.terms,
      paymentTerm: { kind: 'days-after-acceptance', days: 45 },
    } as const;
    const text = textOf(agreementDocument({ ...input, terms, rules: { ...input.rules, payment } }));
    expect(text).toContain('第45日前');
    expect(text).toContain('该期限为本协议约定');
    expect(text).not.toContain('五(一)）');
  });

  it('let the backup deliver from day 8 when late by more than 7 days', () => {
    const main = textOf(agreementDocument(aSampleAgreement(1)));
    expect(main).toContain('丙方未按约定到货日供货超过7天的');
    expect(main).toContain('自第8天起可以启用');
    const backup = textOf(agreementDocument(aSampleAgreement(1, { role: 'backup' })));
    expect(backup).toContain('主配企业未按约定到货日供货超过7天的');
  });

  it('name main and backup agreement by kind', () => {
    expect(agreementDocument(aSampleAgreement(1)).title).toContain('三方购销协议（主协议）');
    const backup = aSampleAgreement(1, { role: 'backup', kind: 'trading-contract' });
    expect(agreementDocument(backup).title).toContain('电子交易合同（备选协议）');
  });

  it('bear 草稿 and the hints only while a draft', () => {
    expect(agreementDocument(aSampleAgreement(1)).watermark).toBe('草稿');
    const sent = agreementDocument(aSampleAgreement(1, { state: 'awaiting-signatures' }));
    expect(sent.watermark).toBe('草稿');
    const watermarkOf = (changes: Partial<AgreementDocumentInput>) =>
      agreementDocument(aSampleAgreement(1, changes)).watermark;
    expect(watermarkOf({ state: 'awaiting-signatures', copy: 'signing' })).toBeNull();
    expect(watermarkOf({ state: 'draft', copy: 'signing' })).toBe('草稿');
    const inPlatform = { state: 'awaiting-signatures', kind: 'trading-contract' } as const;
    expect(watermarkOf({ ...inPlatform, copy: 'signing' })).toBe('草稿');
    expect(watermarkOf({ state: 'effective' })).toBeNull();
    expect(sent.reviewNotes).toEqual([]);
  });

  it('hint at clauses that were inferred, and at products without a code', () => {
    const hints = agreementDocument(aSampleAgreement(42)).reviewNotes.join('\n');
    expect(hints).toContain('五(二)为“条号推定”');
    expect(hints).toContain('附件一有 2 个产品尚无医保编码');
  });

  it('carry the days of the signatures', () => {
    const signedOn = {
      hospital: '2024-03-20' as LocalDate,
      manufacturer: null,
      distributor: null,
    };
    const [hospital, manufacturer] = agreementDocument(
      aSampleAgreement(1, { signedOn }),
    ).signatures;
    expect(hospital?.lines.join()).toContain('2024年3月20日');
    expect(manufacturer?.lines.join()).toContain('年　月');
  });

  it('sum the annex to the fen', () => {
    const { annex } = agreementDocument(aSampleAgreement(2));
    // 16 × 235.0000 + 17 × 236.2345 = 3,760.00 + 4,015.99 (4,015.9865 rounded)
    expect(annex.columns).toHaveLength(15);
    expect(annex.totals[12]).toBe('7,775.99');
    expect(annex.notes[0]).toContain('柒仟柒佰柒拾伍元玖角玖分');
  });
});

describe('the pages of an agreement', () => {
  it('are what the host accepts', () => {
    const printable = renderAgreementHtml(agreementDocument(aSampleAgreement(300)));
    expect(renderDocumentPdf.request.safeParse(printable).success).toBe(true);
  });

  it('escape names and hold no script', () => {
    const input = aSampleAgreement(1, {
      programName: '<script>alert(1)</script>',
      number: '"><img src=x onerror=alert(1)>',
    });
    const { html, headerHtml } = renderAgreementHtml(agreementDocument(input));
    expect(html).not.toMatch(/<script|<img/u);
    expect(headerHtml).not.toMatch(/<img/u);
    expect(html).toContain('新疆天山 &lt;医药&gt; &amp; &quot;器械&quot; 有限公司');
  });
});
