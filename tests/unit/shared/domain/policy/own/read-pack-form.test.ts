import { packToForm } from '@shared/domain/policy/own/pack-to-form';
import type { PackFormFault } from '@shared/domain/policy/own/pack-form-fault';
import { readPackForm, type AdjustedPack } from '@shared/domain/policy/own/read-pack-form';
import {
  FORM_FIELDS,
  FORM_RULES,
  fieldsOf,
  formKey,
  type PackForm,
} from '@shared/domain/policy/own/form-fields';
import type { Citation, PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const own: Citation = {
  notice: '院采〔2024〕5号',
  clause: '第三条',
  certainty: 'stated',
  summary: '本院调整',
};

function read(base: PolicyPack, change: PackForm) {
  return readPackForm({ ...packToForm(base), ...change }, { base, citationOf: () => own });
}

function adjusted(base: PolicyPack, change: PackForm): AdjustedPack {
  const found = read(base, change);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function faultsOf(change: PackForm, base: PolicyPack = xinjiang202413): readonly PackFormFault[] {
  const found = read(base, change);
  return found.ok ? [] : found.error;
}

describe('the form of a pack', () => {
  it.each(policyPacks.map((pack) => [pack.id, pack] as const))(
    'gives %s back as it was',
    (_id, pack) => {
      expect(adjusted(pack, {})).toEqual({ pack, changed: [] });
    },
  );

  it('has a field for every rule that the schema knows', () => {
    const head = ['id', 'version', 'scope', 'region', 'title', 'noticeNumber', 'publishedOn'];
    const beside = ['productClasses', 'progressCitation', 'otherRules'];
    const rules = Object.keys(xinjiang202413).filter((key) => ![...head, ...beside].includes(key));
    expect([...FORM_RULES].sort()).toEqual(rules.sort());
    for (const pack of policyPacks)
      for (const rule of Object.keys(packToForm(pack)).map((key) => key.split('.')[0] ?? ''))
        expect(Object.keys(FORM_FIELDS)).toContain(rule);
  });

  it('cites the hospital for what it changes, and the notice for the rest', () => {
    const { pack, changed } = adjusted(xinjiang202413, {
      'payment.kind': 'days-after-acceptance',
      'payment.days': '45',
      'paymentDayMove.value': 'next-working-day',
    });
    expect(changed).toEqual(['payment', 'paymentDayMove']);
    expect(pack.payment).toEqual({
      value: { kind: 'days-after-acceptance', days: 45 },
      citation: own,
    });
    expect(pack.paymentDayMove).toEqual({ value: 'next-working-day', citation: own });
    expect(pack.backupAfterLateDays).toEqual(xinjiang202413.backupAfterLateDays);
    expect(pack.progressCitation).toEqual(xinjiang202413.progressCitation);
  });

  it('takes a rule away where its parts are emptied', () => {
    const { pack, changed } = adjusted(xinjiang202413, { 'backupAfterLateDays.value': '' });
    expect(changed).toEqual(['backupAfterLateDays']);
    expect(pack.backupAfterLateDays).toBeNull();
  });

  it('cites the hospital for how completion is watched once a part of it is its own', () => {
    const { pack } = adjusted(xinjiang202413, { 'stronglyBehindShare.value': '85.5%' });
    expect(pack.stronglyBehindShare).toBe(8_550);
    expect(pack.progressCitation).toEqual(own);
  });

  it('reads a prepayment of three steps', () => {
    const { pack } = adjusted(chongqing202454, {
      'prepayment.step2.share': 'exactly',
      'prepayment.step2.percent': '30',
      'prepayment.step2.due': 'working-days-after-signing',
      'prepayment.step2.number': '10',
      'prepayment.step2.toPay': '5',
      'prepayment.step3.share': 'rest',
    });
    expect(pack.prepayment?.value.steps.slice(1)).toEqual([
      {
        share: { kind: 'exactly', share: 3_000 },
        due: { kind: 'working-days-after-signing', toApply: 10, toPay: 5 },
      },
      { share: { kind: 'rest' }, due: null },
    ]);
  });

  it.each<[string, PackForm, Partial<PackFormFault>]>([
    [
      'a share above 100 %',
      { 'nonSelected.unit': 'quantity', 'nonSelected.maxShare': '100.01' },
      { kind: 'share-out-of-range', rule: 'nonSelected', part: 'maxShare', value: '100.01' },
    ],
    [
      'a share below 0',
      { 'stronglyBehindShare.value': '-5' },
      { kind: 'share-out-of-range', value: '-5' },
    ],
    [
      'a share that is no number',
      { 'behindShare.value': '八成' },
      { kind: 'share-unreadable', value: '八成' },
    ],
    [
      'yellow above green',
      { 'behindShare.value': '70', 'stronglyBehindShare.value': '80' },
      { kind: 'thresholds-out-of-order', rule: 'stronglyBehindShare', value: '80' },
    ],
    [
      'a day that does not exist',
      { 'signBefore.value': '2024-02-30' },
      { kind: 'day-unreadable', rule: 'signBefore', value: '2024-02-30' },
    ],
    [
      'no days',
      { 'payment.kind': 'days-after-acceptance' },
      { kind: 'part-missing', rule: 'payment', part: 'days' },
    ],
    [
      'days that nothing uses',
      { 'payment.days': '30' },
      { kind: 'part-unused', part: 'days', value: '30' },
    ],
    [
      'nought days',
      { 'backupAfterLateDays.value': '0' },
      { kind: 'count-out-of-range', value: '0' },
    ],
    [
      'half a day',
      { 'backupAfterLateDays.value': '7.5' },
      { kind: 'count-unreadable', value: '7.5' },
    ],
    [
      'a word that is none of the choices',
      { 'timeBasis.value': 'weeks' },
      { kind: 'choice-unknown', value: 'weeks' },
    ],
    [
      'no way to count',
      { 'progressEvent.value': '' },
      { kind: 'part-missing', rule: 'progressEvent' },
    ],
    [
      'years that do not fill the cycle',
      { 'agreementMonths.value': '7' },
      { kind: 'years-do-not-fit', rule: 'agreementMonths', value: '7' },
    ],
    [
      'relations due after signing',
      { 'relationsBefore.value': '2024-04-01' },
      { kind: 'days-out-of-order', rule: 'relationsBefore' },
    ],
    [
      'a prepayment without steps',
      { 'prepayment.base': 'notified' },
      { kind: 'part-missing', part: 'step1.share' },
    ],
    [
      'a second step without a first',
      { 'prepayment.base': 'notified', 'prepayment.step2.share': 'rest' },
      { kind: 'part-missing', part: 'step1.share' },
    ],
  ])('refuses %s, with place and value', (_name, change, fault) => {
    expect(faultsOf(change)).toEqual([expect.objectContaining(fault)]);
  });

  it('refuses steps of more than the whole', () => {
    const more = {
      'prepayment.step1.percent': '60',
      'prepayment.step2.share': 'exactly',
      'prepayment.step2.percent': '41',
    };
    expect(faultsOf(more, chongqing202454)).toEqual([
      expect.objectContaining({ kind: 'share-out-of-range', rule: 'prepayment' }),
    ]);
  });

  it('allows that every difference is explained and no non-selected product is bought', () => {
    expect(
      faultsOf({
        'nonSelected.unit': 'quantity',
        'nonSelected.maxShare': '0',
        'demand.base': 'last-year-purchases',
        'demand.directions': 'both',
        'demand.explainBeyond': '0',
      }),
    ).toEqual([]);
  });

  it('never accepts a pack that is malformed, whatever is typed, and never throws', () => {
    const keys = FORM_RULES.flatMap((rule) => fieldsOf(rule).map(([part]) => formKey(rule, part)));
    const typed = fc.oneof(
      fc.constantFrom('', '0', '5', '100', '101', '-1', '2024-02-29', 'rest', 'range', 'exactly'),
      fc.string({ maxLength: 8 }),
    );
    const form = fc.dictionary(fc.constantFrom(...keys), typed, { maxKeys: 6 });
    const property = fc.property(form, fc.constantFrom(...policyPacks), (change, base) => {
      const found = read(base, change);
      if (found.ok) {
        expect(
          readPackForm(packToForm(found.value.pack), {
            base: found.value.pack,
            citationOf: () => own,
          }),
        ).toEqual({ ok: true, value: { pack: found.value.pack, changed: [] } });
      } else expect(found.error.length).toBeGreaterThan(0);
    });
    fc.assert(property);
  });
});
