import { localDate } from '@shared/domain/calendar/local-date';
import { adjustPack, type VersionHead } from '@shared/domain/policy/own/adjust-pack';
import { findCorrection, noticePackOf } from '@shared/domain/policy/own/pack-correction';
import { packToForm } from '@shared/domain/policy/own/pack-to-form';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { xinjiang202413 as notice } from '@shared/policy-packs/xinjiang-2024-13';
import { anOwnPack } from '@tests/builders/own-pack-builders';
import { describe, expect, it } from 'vitest';

const { citation } = notice.backupAfterLateDays;
const corrected: PolicyPack = {
  ...notice,
  version: 2,
  backupAfterLateDays: { value: 5, citation },
};
const own = anOwnPack();

describe('a correction of the shipped pack', () => {
  it('names what was corrected, not what the hospital has set itself', () => {
    const found = { version: 2, rules: ['backupAfterLateDays'] };
    expect(findCorrection([own], [notice, corrected])).toEqual(found);
    // The copied version is not shipped any more.
    expect(findCorrection([own], [corrected])).toEqual(found);
  });

  it('is none while the pack is as it was copied, or once the own one has it so', () => {
    expect(findCorrection([own], [notice])).toBeNull();
    const { backupAfterLateDays } = corrected;
    const taken = anOwnPack({ version: 2, pack: { ...own.pack, version: 2, backupAfterLateDays } });
    expect(findCorrection([taken, own], [notice, corrected])).toBeNull();
    expect(findCorrection([], [notice, corrected])).toBeNull();
  });
});

describe('an own pack that is taken back to the notice’s', () => {
  it('has every value with its place in the notice again', () => {
    const head: VersionHead = {
      name: own.pack.title,
      effectiveOn: '2024-11-01',
      documentNumber: '院采〔2024〕9号',
      clause: '一',
      certainty: 'stated',
      reason: '恢复',
      savedBy: '马丽',
    };
    const adjusted = adjustPack(
      { head, form: packToForm(notice), clauses: {} },
      {
        ...{ base: own.pack, packId: own.packId, before: own, takenNames: [] },
        notice: noticePackOf([own], [notice]),
      },
    );
    if (!adjusted.ok) throw new Error(adjusted.error.kind);
    const { pack, changed, effectiveOn } = adjusted.value;
    expect(changed).toEqual(['payment']);
    expect(effectiveOn).toBe(localDate(2024, 11, 1));
    const { id, version, title } = pack;
    expect(pack).toEqual({ ...notice, id, version, title });
  });
});
