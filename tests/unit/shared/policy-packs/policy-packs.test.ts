import { localDate } from '@shared/domain/calendar/local-date';
import { paymentDueOn } from '@shared/domain/payment/payment-term';
import { FURTHER_FIELDS } from '@shared/domain/policy/check-further-rules';
import { checkPolicyPack } from '@shared/domain/policy/check-policy-pack';
import { findPack } from '@shared/domain/policy/find-pack';
import { findStatedRule, firstStated } from '@shared/domain/policy/find-stated-rule';
import { SUPPLY_TOPICS } from '@shared/domain/monitoring/pack-limits';
import { policyPacks } from '@shared/policy-packs';
import { otherRegions } from '@shared/policy-packs/other-regions';
import { ok } from '@shared/kernel/result';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const seeds = resolve(import.meta.dirname, '../../../../../shared/seeds');

function payment(id: string) {
  return findPack(policyPacks, id)?.payment;
}

describe('the shipped packs', () => {
  it.each(policyPacks.map((pack) => [pack.id, pack] as const))('%s is well formed', (_id, pack) => {
    expect(checkPolicyPack(pack)).toEqual(ok(pack));
  });

  it('have ids and notices of their own', () => {
    expect(new Set(policyPacks.map(({ id }) => id)).size).toBe(policyPacks.length);
    expect(new Set(policyPacks.map(({ noticeNumber }) => noticeNumber)).size).toBe(
      policyPacks.length,
    );
  });

  it('pay by the end of next month in Xinjiang and Chongqing, within 30 days in Hubei', () => {
    expect(payment('xinjiang-2024-13')?.value).toEqual({ kind: 'end-of-next-month' });
    expect(payment('chongqing-2024-54')?.value).toEqual({ kind: 'end-of-next-month' });
    const hubei = payment('xianning-2020-3');
    expect(hubei?.value).toEqual({ kind: 'days-after-acceptance', days: 30 });
    expect(hubei?.citation).toMatchObject({ notice: '鄂药采联办〔2020〕1号', clause: '五(四)' });
  });

  it('leave payment to the contract in Zhejiang and Fuxin, and say where', () => {
    expect(payment('zhejiang-2025-whole-process')).toMatchObject({
      value: null,
      citation: { clause: '二(五)' },
    });
    expect(payment('fuxin-2020-same-price')).toMatchObject({
      value: null,
      citation: { clause: '三(二)' },
    });
  });

  it('carry the Xinjiang notice with its marks', () => {
    const pack = findPack(policyPacks, 'xinjiang-2024-13');
    expect(pack?.startsOn).toMatchObject({
      value: '2024-03-25',
      citation: { clause: '一', certainty: 'text-inferred' },
    });
    expect(pack?.signBefore?.citation.certainty).toBe('text-inferred');
    expect(pack?.cycleMonths).toMatchObject({ value: 24, citation: { certainty: 'stated' } });
    expect(pack?.agreementMonths?.value).toBe(12);
    expect(pack?.backupAfterLateDays).toMatchObject({
      value: 7,
      citation: { clause: '五(二)', certainty: 'clause-inferred' },
    });
    const term = pack?.payment.value ?? null;
    expect(term && paymentDueOn(localDate(2024, 4, 8), term)).toBe('2024-05-31');
    const clauses = new Set(pack?.otherRules.map(({ citation }) => citation.clause));
    expect([...clauses]).toEqual([
      '一',
      '二',
      '三',
      '四(一)',
      '四(二)',
      '五(一)',
      '五(二)',
      '五(三)',
      '六(一)',
      '六(二)',
      '六(三)',
    ]);
  });

  it.skipIf(!isReadable(seeds))('never carry a passage of a notice', () => {
    const notices = readdirSync(seeds).map((name) => readFileSync(resolve(seeds, name), 'utf8'));
    const text = notices.join('\n').replace(/\s/gu, '');
    for (const pack of policyPacks) {
      const citations = [
        ...pack.otherRules.map(({ citation }) => citation),
        ...FURTHER_FIELDS.flatMap((field) => pack[field]?.citation ?? []),
      ];
      for (const { summary } of citations)
        expect(longestShared(summary, text), summary).toBeLessThan(18);
    }
  });

  it('prepay in Chongqing in two steps, and offset after the cycle', () => {
    const rule = findPack(policyPacks, 'chongqing-2024-54')?.prepayment;
    expect(rule?.citation).toMatchObject({ clause: '二(三)', certainty: 'stated' });
    expect(rule?.value).toEqual({
      base: 'notified',
      steps: [
        {
          share: { kind: 'exactly', share: 5_000 },
          due: { kind: 'end-of-month-after-start', months: 1 },
        },
        { share: { kind: 'rest' }, due: { kind: 'end-of-month-number', month: 6 } },
      ],
      offsetFrom: 'month-after-cycle',
      refundAfterMonths: 12,
      fund: 'by-level',
    });
  });

  it('prepay at least 30 % of the purchase amount in Hubei, without any day', () => {
    const rule = findPack(policyPacks, 'xianning-2020-3')?.prepayment;
    expect(rule?.citation).toMatchObject({ notice: '鄂药采联办〔2020〕1号', clause: '五(四)' });
    expect(rule?.value).toMatchObject({
      base: 'purchase-amount',
      steps: [{ share: { kind: 'at-least', share: 3_000 }, due: null }],
      offsetFrom: null,
      refundAfterMonths: null,
    });
  });

  it('mark every value of another region as not verified', () => {
    expect(otherRegions.length).toBeGreaterThan(20);
    for (const pack of otherRegions) {
      const cited = FURTHER_FIELDS.flatMap((field) => pack[field]?.citation ?? []);
      const all = [...cited, ...pack.otherRules.map(({ citation }) => citation)];
      for (const { certainty, notice } of [...all, pack.payment.citation, pack.progressCitation])
        expect({ certainty, notice }).toEqual({
          certainty: 'unverified',
          notice: pack.noticeNumber,
        });
    }
  });

  it('carry the numbers of other regions', () => {
    expect(findPack(policyPacks, 'shandong-2023-whole-process')).toMatchObject({
      demand: { value: { directions: 'drop', explainBeyond: 2_000 } },
      deliveryShare: { value: { atLeast: 8_000, per: 'hospital' } },
      complaintAnswerDays: { value: 2 },
    });
    expect(findPack(policyPacks, 'guangdong-joints-2022')?.renewal?.value.atLeast).toBe(10_000);
    expect(findPack(policyPacks, 'guangxi-2024-settlement')?.prepayment?.value.steps).toEqual([
      {
        share: { kind: 'exactly', share: 4_000 },
        due: { kind: 'days-after-signing', days: 30 },
      },
    ]);
    expect(
      findPack(policyPacks, 'heilongjiang-2025-direct')?.settlementCutOffs?.value,
    ).toMatchObject({ supplierFilesBy: 3, hospitalReconcilesBy: 5, agencyActsFrom: 7 });
  });

  it.each([
    ['zhejiang-2025-whole-process', 'community-demand', '一(一) text-inferred'],
    ['zhejiang-2025-whole-process', 'agreement-default', '一(二) stated'],
    ['zhejiang-2025-whole-process', 'drug-rules', '一(二)、一(三)、二(四) stated'],
    ['zhejiang-2025-whole-process', 'non-selected-price-report', '一(三) text-inferred'],
    ['chongqing-2024-54', 'supply-responsibility', '二(四) stated'],
    ['chongqing-2024-54', 'non-selected-price-limit', '二(二) stated'],
    ['chongqing-2024-54', 'bound-products', '一(二) stated'],
    ['chongqing-2024-54', 'extension', '一(三) stated'],
    ['chongqing-2024-54', 'policy-change', '文末 stated'],
    ['fuxin-2020-same-price', 'unified-list', '二 stated'],
    ['fuxin-2020-same-price', 'bargaining-unit', '二 stated'],
    ['fuxin-2020-same-price', 'base-documents', '首段 stated'],
    ['xianning-2020-3', 'market-share', '三 stated'],
    ['xianning-2020-3', 'national-code', '五(一) stated'],
    ['xianning-2020-3', 'catalogue-change', '五(三) stated'],
    ['xianning-2020-3', 'insurance-agreement', '五(七) stated'],
  ] as const)('%s states %s at %s', (id, topic, place) => {
    const pack = findPack(policyPacks, id);
    const citation = pack && findStatedRule(pack, topic);
    expect(`${citation?.clause ?? ''} ${citation?.certainty ?? ''}`).toBe(place);
  });

  it('name no clause for pace where the notice asks for none', () => {
    for (const id of ['fuxin-2020-same-price', 'xianning-2020-3'])
      expect(findPack(policyPacks, id)?.progressCitation).toMatchObject({
        notice: '本程序约定',
        certainty: 'convention',
      });
  });

  it('cite late supply in Chongqing and Fuxin', () => {
    const cited = ['chongqing-2024-54', 'fuxin-2020-same-price'].map((id) => {
      const pack = findPack(policyPacks, id);
      return pack && firstStated(pack, SUPPLY_TOPICS)?.clause;
    });
    expect(cited).toEqual(['二(四)', '三(三)']);
  });

  it('mark what is only read into the days of Fuxin and Xianning', () => {
    for (const id of ['fuxin-2020-same-price', 'xianning-2020-3'])
      expect(findPack(policyPacks, id)?.transition?.citation.certainty).toBe('text-inferred');
  });

  it('take late entry in Shanghai from the guide of 2024-10-15', () => {
    expect(findPack(policyPacks, 'shanghai-joints-2022')?.backEntryMonths).toBeNull();
    expect(findPack(policyPacks, 'shanghai-2024-back-entry')).toMatchObject({
      publishedOn: '2024-10-15',
      backEntryMonths: { value: 3 },
    });
  });

  it('leave null what the notices do not give', () => {
    const xinjiang = findPack(policyPacks, 'xinjiang-2024-13');
    expect(xinjiang).toMatchObject({ prepayment: null, demand: null, entryCheck: null });
    expect(xinjiang?.renewal?.value.atLeast).toBeNull();
    const zhejiang = findPack(policyPacks, 'zhejiang-2025-whole-process');
    expect(zhejiang?.demand?.value).toEqual({
      base: 'last-year-purchases',
      directions: 'both',
      explainBeyond: null,
    });
    expect(zhejiang?.nonSelected?.value.maxShare).toBeNull();
    expect(zhejiang?.entryCheck?.value.fromMonth).toBe(3);
  });

  it('close the catalogue in Fuxin and give July to use up old stock', () => {
    expect(findPack(policyPacks, 'fuxin-2020-same-price')?.transition?.value).toMatchObject({
      buyingStopsOn: '2020-07-01',
      oldStockUntil: '2020-07-31',
    });
  });
});

/** Length of the longest run of characters that the summary has in common with the notices. */
function longestShared(summary: string, text: string): number {
  let longest = 0;
  for (let start = 0; start < summary.length; start += 1) {
    while (
      start + longest < summary.length &&
      text.includes(summary.slice(start, start + longest + 1))
    )
      longest += 1;
  }
  return longest;
}

function isReadable(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
