import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import type { NewAgreementContext } from '@shared/domain/agreement/agreement-finding';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import type { GroupId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { hunanDelivery2025 } from '@shared/policy-packs/other-regions/hunan';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 as pack } from '@shared/policy-packs/xinjiang-2024-13';
import { agreementTerms, anAgreement, anAgreementLine } from '@tests/builders/agreement-builder';
import {
  aProgram,
  aProgramProduct,
  aRelation,
  anAgreedLine,
} from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const backupId = 'distributor-backup' as EnterpriseId;
const line = anAgreedLine();
const product = aProgramProduct();

const context: NewAgreementContext = {
  program: aProgram(),
  pack,
  agreements: [],
  relations: [aRelation(), aRelation({ distributorId: backupId, role: 'backup' })],
  agreedLinesById: new Map([[line.id, line]]),
  productsById: new Map([[product.id, product]]),
};

const draft = anAgreement({ state: 'draft', sentOn: null });
const backup = anAgreement({
  id: 'agreement-backup' as AgreementId,
  number: 'XY-2',
  distributorId: backupId,
  role: 'backup',
});

function found(agreement: Agreement, change: Partial<NewAgreementContext> = {}) {
  return checkNewAgreement(agreement, { ...context, ...change }).map(
    ({ kind, severity }) => `${severity}: ${kind}`,
  );
}

describe('a new agreement', () => {
  it('may be kept beside the backup agreement of the same manufacturer and group', () => {
    expect(found(draft, { agreements: [backup, draft] })).toEqual([]);
  });

  it('cites where main and backup come from', () => {
    const [finding] = checkNewAgreement(draft, { ...context, relations: [] });
    expect(finding).toMatchObject({
      kind: 'distributor-not-related',
      citation: { notice: '新医保发〔2024〕13号', clause: '四(二)' },
    });
  });

  it('is refused when the same agreement exists already', () => {
    const same = anAgreement({ id: 'other' as AgreementId });
    expect(found(draft, { agreements: [same] })).toEqual(['error: key-taken']);
  });

  it('is refused as a second main agreement, unless the first is void or terminated', () => {
    const relations = [...context.relations, aRelation({ distributorId: backupId })];
    const other = { ...backup, role: 'main' } as const;
    expect(found(draft, { agreements: [other], relations })).toEqual(['error: role-taken']);
    for (const state of ['void', 'terminated'] as const)
      expect(found(draft, { agreements: [{ ...other, state }], relations })).toEqual([]);
  });

  it('is refused with the same distributor as main and backup', () => {
    const same = { ...backup, distributorId: draft.distributorId };
    expect(found(draft, { agreements: [same] })).toEqual(['error: same-distributor']);
  });

  it('is only asked about where no clause gives a number, and cites none', () => {
    const relations = [...context.relations, aRelation({ distributorId: backupId })];
    const second = { ...backup, role: 'main' } as const;
    const same = { ...backup, distributorId: draft.distributorId };
    const silent = { pack: chongqing202454, relations };
    expect(found(draft, { ...silent, agreements: [second] })).toEqual(['warning: role-taken']);
    expect(found(draft, { ...silent, agreements: [same] })).toEqual(['warning: same-distributor']);
    const [finding] = checkNewAgreement(draft, { ...context, ...silent, agreements: [second] });
    expect(finding?.citation).toBeNull();
  });

  it('may be a second backup where the pack says two; where the number is read into a gap it is asked about', () => {
    const third = 'distributor-third' as EnterpriseId;
    const relations = [...context.relations, aRelation({ distributorId: third, role: 'backup' })];
    const other = { ...backup, id: 'backup-2' as AgreementId, distributorId: third };
    expect(found(other, { agreements: [backup], relations })).toEqual(['warning: role-taken']);
    const [finding] = checkNewAgreement(other, { ...context, agreements: [backup], relations });
    expect(finding?.citation).toBe(pack.backupDistributors.citation);
    const two = { ...pack, backupDistributors: { ...pack.backupDistributors, value: 2 } };
    expect(found(other, { agreements: [backup], relations, pack: two })).toEqual([]);
  });

  it('stands beside agreements of another group, year or manufacturer', () => {
    const others = [
      anAgreement({ id: '1' as AgreementId, groupId: 'group-patch' as GroupId }),
      anAgreement({ id: '2' as AgreementId, yearNumber: 2 }),
      anAgreement({ id: '3' as AgreementId, manufacturerId: 'maker-2' as EnterpriseId }),
    ];
    expect(found(draft, { agreements: others })).toEqual([]);
  });

  it('needs a distribution relation where the notice asks for one, and only warns elsewhere', () => {
    expect(found(draft, { relations: [] })).toEqual(['error: distributor-not-related']);
    expect(found(draft, { relations: [], pack: chongqing202454 })).toEqual([
      'warning: distributor-not-related',
    ]);
    expect(found(draft, { relations: [aRelation({ role: 'backup' })] })).toEqual([
      'warning: related-in-other-role',
    ]);
  });

  it('only warns where the clause was not checked against its text', () => {
    const citation = {
      notice: '某通知',
      clause: '一',
      certainty: 'unverified',
      summary: '概述',
    } as const;
    const unverified = { ...pack, mainDistributors: { value: 1, citation } };
    expect(found(draft, { relations: [], pack: unverified })).toEqual([
      'warning: distributor-not-related',
    ]);
  });

  it('stays inside its agreement year and gives delivery days', () => {
    expect(found({ ...draft, endsOn: localDate(2025, 3, 25) })).toEqual(['error: outside-year']);
    expect(found({ ...draft, terms: agreementTerms({ deliveryDays: -1 }) })).toEqual([
      'error: delivery-days-missing',
    ]);
    expect(found({ ...draft, yearNumber: 3 })).toContain('error: year-unknown');
  });
});

describe('the lines of a new agreement', () => {
  it('are there, known and named once', () => {
    expect(found({ ...draft, lines: [] })).toEqual(['error: no-lines']);
    const [first] = draft.lines;
    expect(found({ ...draft, lines: [...draft.lines, ...draft.lines] })).toEqual([
      'error: line-repeated',
    ]);
    const unknown = { ...anAgreementLine(), productId: 'product-x' as ProgramProductId };
    expect(first && found({ ...draft, lines: [unknown] })).toEqual(['error: line-unknown']);
  });

  it('belong to its manufacturer, group and year', () => {
    const foreign = anAgreedLine({
      manufacturerId: 'maker-2' as EnterpriseId,
      groupId: 'group-patch' as GroupId,
      yearNumber: 2,
    });
    expect(found(draft, { agreedLinesById: new Map([[foreign.id, foreign]]) })).toEqual([
      'error: line-of-other-manufacturer',
      'error: line-of-other-group',
      'error: line-of-other-year',
    ]);
  });

  it('may be signed at another quantity, even zero, and it is shown', () => {
    const less = anAgreementLine({ quantity: quantity(0) });
    expect(checkNewAgreement({ ...draft, lines: [less] }, context)).toMatchObject([
      { kind: 'quantity-differs', severity: 'warning', line: 0, facts: { agreed: 200, asked: 0 } },
    ]);
    const negative = anAgreementLine({ quantity: quantity(-1) });
    expect(found({ ...draft, lines: [negative] })).toEqual(['error: quantity-negative']);
  });

  it('are refused above the selected price and shown below it', () => {
    const dear = anAgreementLine({ unitPrice: unitPrice(12_800_001) });
    expect(found({ ...draft, lines: [dear] })).toEqual(['error: price-above-selected']);
    const inChongqing = { ...context, pack: chongqing202454 };
    expect(checkNewAgreement({ ...draft, lines: [dear] }, inChongqing)).toContainEqual(
      expect.objectContaining({
        kind: 'price-above-selected',
        citation: expect.objectContaining({ clause: '二(四)' }) as unknown,
      }),
    );
    const cheap = anAgreementLine({ unitPrice: unitPrice(12_799_999) });
    expect(found({ ...draft, lines: [cheap] })).toEqual(['warning: price-below-selected']);
    expect(checkNewAgreement({ ...draft, lines: [cheap] }, inChongqing)).toContainEqual(
      expect.objectContaining({ kind: 'price-below-selected', severity: 'note' }),
    );
  });

  it('are warned about when goods may come later than the pack’s hours', () => {
    const { deliveryHours } = hunanDelivery2025;
    const inHunan = { ...context, pack: { ...pack, deliveryHours } };
    const at = (deliveryDays: number, urgentHours: number) =>
      checkNewAgreement(
        { ...draft, terms: { ...draft.terms, deliveryDays, urgentHours } },
        inHunan,
      ).map(({ kind, severity }) => `${severity}: ${kind}`);
    // 48 hours are two days, urgent ones 12 hours.
    expect(at(2, 12)).toEqual([]);
    expect(at(3, 12)).toEqual(['warning: delivery-beyond-rule']);
    expect(at(2, 13)).toEqual(['warning: urgent-beyond-rule']);
  });
});
