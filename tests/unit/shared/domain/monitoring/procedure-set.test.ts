import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import {
  checkSet,
  judgeSet,
  mixedSetWarning,
  type ProcedureSet,
} from '@shared/domain/monitoring/procedure-set';
import type { GroupId, ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);

describe('a mixed set', () => {
  const cup = 'group-cup' as GroupId;
  const head = 'group-head' as GroupId;
  const line = (groupId: GroupId, isSelected: boolean, yuan: number) => ({
    groupId,
    product: groupId,
    isSelected,
    quantity: quantity(1),
    unitPrice: unitPrice(yuan * 10_000),
  });
  const prices = new Map([
    [cup, unitPrice(20_000_000)],
    [head, unitPrice(10_000_000)],
  ]);

  it('is none when all parts are selected, or none is', () => {
    expect(judgeSet([line(cup, true, 2_000), line(head, true, 900)], prices)).toEqual({
      kind: 'pure',
    });
    expect(judgeSet([line(cup, false, 9_000)], prices)).toEqual({ kind: 'pure' });
  });

  it('is entered once, for a day that has been, with parts that say what and how many', () => {
    const facts = {
      programId: 'program-joint' as ProgramId,
      number: 'GT-1',
      usedOn: today,
      department: '骨科',
      distributorId: null,
      distributorName: '',
      lines: [line(cup, true, 2_000)],
    };
    const refusal = (given: Partial<typeof facts>, known: readonly { number: string }[] = []) => {
      const checked = checkSet({ ...facts, ...given }, today, known);
      return checked.ok ? null : checked.error.kind;
    };
    expect(refusal({})).toBeNull();
    expect(refusal({}, [{ number: 'GT-1' }])).toBe('set-number-taken');
    expect(refusal({ number: '' })).toBe('set-number-missing');
    expect(refusal({ usedOn: addDays(today, 1) })).toBe('day-in-future');
    expect(refusal({ department: '' })).toBe('department-missing');
    expect(refusal({ lines: [] })).toBe('lines-missing');
    expect(refusal({ lines: [{ ...line(cup, true, 2_000), quantity: quantity(0) }] })).toBe(
      'line-quantity',
    );
  });

  it('is high when it costs more than the all-selected system', () => {
    const lines = [line(cup, true, 2_000), line(head, false, 5_000)];
    expect(judgeSet(lines, prices)).toEqual({
      kind: 'mixed',
      amount: 700_000,
      reference: 300_000,
      isHigh: true,
    });
    const set = {
      id: 'set-1',
      revision: 1,
      programId: 'program-joint',
      number: 'GT-1',
      usedOn: today,
      department: '骨科',
      distributorId: null,
      distributorName: '华通医药',
      lines,
    } as unknown as ProcedureSet;
    expect(mixedSetWarning([set], prices, null)?.facts).toEqual({
      sets: 1,
      amount: 700_000,
      reference: 300_000,
    });
    const cheap = { ...set, lines: [line(cup, true, 2_000), line(head, false, 900)] };
    expect(mixedSetWarning([cheap], prices, null)).toBeNull();
  });
});
