import { localDate } from '@shared/domain/calendar/local-date';
import {
  agreementKindOf,
  findPack,
  findPackVersion,
  packOn,
} from '@shared/domain/policy/find-pack';
import { findStatedRule } from '@shared/domain/policy/find-stated-rule';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { zhejiang2025WholeProcess } from '@shared/policy-packs/zhejiang-2025-whole-process';
import { describe, expect, it } from 'vitest';

const corrected: PolicyPack = { ...xinjiang202413, version: 2 };
const notice = '新医保发〔2024〕13号';

describe('finding a pack', () => {
  it('takes the newest version, whatever the order', () => {
    expect(findPack([corrected, xinjiang202413], 'xinjiang-2024-13')?.version).toBe(2);
    expect(findPack([xinjiang202413, corrected], 'xinjiang-2024-13')?.version).toBe(2);
    expect(findPack(policyPacks, 'nowhere')).toBeUndefined();
  });

  it('keeps what was made under version 1 under version 1', () => {
    const packs = [xinjiang202413, corrected];
    expect(findPackVersion(packs, 'xinjiang-2024-13', 1)).toBe(xinjiang202413);
    expect(findPackVersion(packs, 'xinjiang-2024-13', 3)).toBeUndefined();
  });

  it('knows a notice from the day of its publication on', () => {
    expect(packOn(policyPacks, notice, localDate(2024, 3, 10))).toBeUndefined();
    expect(packOn(policyPacks, notice, localDate(2024, 3, 11))?.id).toBe('xinjiang-2024-13');
  });

  it('gives the kind of agreement that the notice names, else the one that three sign', () => {
    expect(agreementKindOf(chongqing202454)).toBe('trading-contract');
    expect(agreementKindOf(zhejiang2025WholeProcess)).toBe('purchase');
    expect(agreementKindOf({ agreementKind: null })).toBe('three-party');
  });

  it('gives the clause of a rule, or says that the notice has none', () => {
    expect(findStatedRule(xinjiang202413, 'signing-rate')?.clause).toBe('五(三)');
    expect(findStatedRule(chongqing202454, 'signing-rate')).toBeNull();
  });
});
