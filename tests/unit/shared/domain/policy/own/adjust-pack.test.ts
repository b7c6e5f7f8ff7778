import { localDate } from '@shared/domain/calendar/local-date';
import { checkPolicyPack } from '@shared/domain/policy/check-policy-pack';
import {
  adjustPack,
  type AdjustmentContext,
  type VersionHead,
} from '@shared/domain/policy/own/adjust-pack';
import { ownPacksOn, type OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import { packToForm } from '@shared/domain/policy/own/pack-to-form';
import { policyPacks } from '@shared/policy-packs';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anOwnPack } from '@tests/builders/own-pack-builders';
import { describe, expect, it } from 'vitest';

const head: VersionHead = {
  name: '本院骨水泥规则',
  effectiveOn: '2024-10-01',
  documentNumber: '院采〔2024〕5号',
  clause: '第三条',
  certainty: 'stated',
  reason: '院长办公会决定付款期限缩短',
  savedBy: '马丽',
};
const form = {
  ...packToForm(xinjiang202413),
  'payment.kind': 'days-after-acceptance',
  'payment.days': '45',
};
const context: AdjustmentContext = {
  base: xinjiang202413,
  packId: 'own-1',
  before: undefined,
  takenNames: [],
};

function adjust(change: Partial<VersionHead> = {}, given: Partial<AdjustmentContext> = {}) {
  return adjustPack({ head: { ...head, ...change }, form, clauses: {} }, { ...context, ...given });
}

describe('a hospital’s own pack', () => {
  it('is the notice’s pack with the hospital’s values, number and clause', () => {
    const made = adjust();
    expect(made).toMatchObject({
      ok: true,
      value: {
        packId: 'own-1',
        version: 1,
        basedOn: { packId: 'xinjiang-2024-13', version: 1 },
        effectiveOn: '2024-10-01',
        changed: ['payment'],
        pack: {
          id: 'own-1',
          title: '本院骨水泥规则',
          noticeNumber: '新医保发〔2024〕13号',
          payment: {
            value: { days: 45 },
            citation: { notice: '院采〔2024〕5号', clause: '第三条', certainty: 'stated' },
          },
        },
      },
    });
    expect(made.ok && checkPolicyPack(made.value.pack).ok).toBe(true);
  });

  it('takes the clause that is given for a rule', () => {
    const made = adjustPack({ head, form, clauses: { payment: '第七条' } }, context);
    expect(made.ok && made.value.pack.payment.citation.clause).toBe('第七条');
  });

  it.each(['name', 'effectiveOn', 'documentNumber', 'clause', 'reason', 'savedBy'] as const)(
    'is refused without %s',
    (field) => {
      expect(adjust({ [field]: ' ' })).toEqual({
        ok: false,
        error: { kind: 'head-missing', field },
      });
    },
  );

  it('is refused on a day that cannot be read', () => {
    expect(adjust({ effectiveOn: '2024-09-31' })).toMatchObject({
      error: { kind: 'effective-unreadable', value: '2024-09-31' },
    });
  });

  it('may begin on the day of its earlier version, and never before it', () => {
    const before = anOwnPack({ effectiveOn: localDate(2024, 10, 2) });
    expect(adjust({}, { before })).toEqual({
      ok: false,
      error: {
        kind: 'effective-before-earlier',
        effectiveOn: '2024-10-01',
        earliest: '2024-10-02',
      },
    });
    expect(adjust({ effectiveOn: '2024-10-02' }, { before })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
  });

  it('is refused under the name of another, and when nothing is changed', () => {
    expect(adjust({}, { takenNames: ['本院骨水泥规则'] })).toMatchObject({
      error: { kind: 'name-taken' },
    });
    const before = anOwnPack();
    const same = adjustPack(
      {
        head: { ...head, effectiveOn: before.effectiveOn },
        form: packToForm(before.pack),
        clauses: {},
      },
      { ...context, base: before.pack, before },
    );
    expect(same).toEqual({ ok: false, error: { kind: 'nothing-changed' } });
  });

  it('keeps a long reason whole and cites it in one line', () => {
    const reason = `${'很长的理由'.repeat(20)}\n第二行`;
    const made = adjust({ reason });
    expect(made.ok && made.value.reason).toBe(reason);
  });

  it('names the place and the value of what cannot be', () => {
    const bad = { ...form, 'stronglyBehindShare.value': '120' };
    expect(adjustPack({ head, form: bad, clauses: {} }, context)).toMatchObject({
      error: {
        kind: 'form-faulty',
        faults: [{ kind: 'share-out-of-range', rule: 'stronglyBehindShare', value: '120' }],
      },
    });
  });
});

describe('the own packs of a day', () => {
  const versions: readonly OwnPackVersion[] = [
    anOwnPack({ version: 1, effectiveOn: localDate(2024, 10, 1) }),
    anOwnPack({ version: 2, effectiveOn: localDate(2025, 1, 1) }),
    anOwnPack({ packId: 'own-2', version: 1, effectiveOn: localDate(2025, 6, 1) }),
  ];

  it('are the newest versions whose day has come', () => {
    const on = (year: number, month: number, day: number) =>
      ownPacksOn(versions, localDate(year, month, day)).map(
        ({ packId, version }) => `${packId} ${String(version)}`,
      );
    expect(on(2024, 9, 30)).toEqual([]);
    expect(on(2024, 10, 1)).toEqual(['own-1 1']);
    expect(on(2025, 6, 1)).toEqual(['own-1 2', 'own-2 1']);
  });

  it('leave the shipped packs as they are', () => {
    expect(policyPacks.every(({ id }) => !id.startsWith('own-'))).toBe(true);
  });
});
