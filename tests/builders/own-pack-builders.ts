import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { Adjustment, VersionHead } from '@shared/domain/policy/own/adjust-pack';
import type { PackForm } from '@shared/domain/policy/own/form-fields';
import type { OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import { packToForm } from '@shared/domain/policy/own/pack-to-form';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';

/** The Xinjiang pack with payment within 45 days, in force from 2024-10-01. */
export function anOwnPack(overrides: Partial<OwnPackVersion> = {}): OwnPackVersion {
  const { packId = 'own-1', version = 1 } = overrides;
  const citation = {
    notice: '院采〔2024〕5号',
    clause: '第三条',
    certainty: 'stated',
    summary: '本院调整：付款期限',
  } as const;
  return {
    id: `${packId}-${String(version)}`,
    revision: 1,
    packId,
    version,
    pack: {
      ...xinjiang202413,
      id: packId,
      version,
      title: '本院骨水泥规则',
      payment: { value: { kind: 'days-after-acceptance', days: 45 }, citation },
    },
    basedOn: { packId: xinjiang202413.id, version: 1 },
    effectiveOn: localDate(2024, 10, 1),
    documentNumber: citation.notice,
    clause: citation.clause,
    certainty: 'stated',
    reason: '付款期限缩短',
    savedBy: '马丽',
    savedOn: localDate(2024, 9, 23),
    savedAt: '2024-09-23T02:00:00.000Z' as Instant,
    changed: ['payment'],
    ...overrides,
  };
}

/** Payment 30 days after acceptance, as a form has it. */
export const IN_30_DAYS = { 'payment.kind': 'days-after-acceptance', 'payment.days': '30' };

/** A copy of the Xinjiang pack with some of its values changed, in force from 2024-08-01. */
export function adjustment(change: PackForm, head: Partial<VersionHead> = {}): Adjustment {
  return {
    head: {
      name: '本院付款规则',
      effectiveOn: '2024-08-01',
      documentNumber: '院采〔2024〕5号',
      clause: '第三条',
      certainty: 'stated',
      reason: '付款期限缩短',
      savedBy: '马丽',
      ...head,
    },
    form: { ...packToForm(xinjiang202413), ...change },
    clauses: {},
  };
}
