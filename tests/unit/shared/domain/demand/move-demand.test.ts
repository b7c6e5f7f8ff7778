import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import { checkDemand } from '@shared/domain/demand/check-demand';
import type { DemandAnswer, DemandReport } from '@shared/domain/demand/demand-report';
import { moveDemand } from '@shared/domain/demand/move-demand';
import type { DepartmentId } from '@shared/domain/hospital/hospital';
import type { ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { aDemandBook, aDemandLine, aDemandReport } from '@tests/builders/demand-builders';
import { describe, expect, it } from 'vitest';

const kindsOf = (...given: Parameters<typeof checkDemand>) =>
  checkDemand(...given).map(({ kind }) => kind);
const by = (operator: string, words = '') => ({
  at: '2025-01-11T02:00:00.000Z' as Instant,
  on: localDate(2025, 1, 11),
  operator,
  words,
});
const ward = 'department-1' as DepartmentId;

function anAnswer(overrides: Partial<DemandAnswer> = {}): DemandAnswer {
  const { id: reportId } = aDemandReport();
  return {
    id: `${reportId}/department/骨科`,
    revision: 1,
    reportId,
    kind: 'department',
    departmentId: ward,
    name: '骨科',
    isZero: false,
    quantities: [{ productId: aDemandLine().productId, quantity: quantity(100), remark: '' }],
    signer: '陈主任',
    on: localDate(2025, 1, 10),
    operator: '王采购',
    source: { fileName: '骨科.xlsx', sha256: 'ab' },
    ...overrides,
  };
}

describe('what is missing in a report', () => {
  it('is nothing where the proposal stands', () => {
    expect(kindsOf(aDemandBook())).toEqual([]);
  });

  it('is a reason for what is changed, and beyond the share an explanation too', () => {
    const within = aDemandBook({ lines: [aDemandLine({ adjusted: quantity(120) })] });
    expect(kindsOf(within)).toEqual(['adjust-reason-missing']);
    const beyond = aDemandLine({ adjusted: quantity(121), adjustReason: '新开骨科二病区' });
    expect(kindsOf(aDemandBook({ lines: [beyond] }))).toEqual(['explanation-missing']);
    const explained = { ...beyond, explanation: '新开骨科二病区，手术量增加' };
    expect(kindsOf(aDemandBook({ lines: [explained] }))).toEqual([]);
  });

  it('is every product that came since, and every department that has not answered', () => {
    const report = aDemandReport({ departmentIds: [ward], members: ['城北卫生院'] });
    const productIds = new Set([aDemandLine().productId, 'product-new' as ProgramProductId]);
    expect(kindsOf(aDemandBook({ report, productIds }))).toEqual([
      'products-missing',
      'department-silent',
      'member-silent',
      'departments-differ',
    ]);
    const answered = aDemandReport({ departmentIds: [ward] });
    expect(kindsOf(aDemandBook({ report: answered, answers: [anAnswer()] }))).toEqual([]);
  });

  it('takes a zero report as an answer', () => {
    const report = aDemandReport({ departmentIds: [ward] });
    const zero = anAnswer({ isZero: true, quantities: [] });
    const found = checkDemand(aDemandBook({ report, answers: [zero] }));
    expect(found).toMatchObject([{ kind: 'departments-differ', severity: 'note' }]);
  });
});

describe('the process', () => {
  const moved = (report: DemandReport, move: Parameters<typeof moveDemand>[1]) =>
    moveDemand(aDemandBook({ report }), move);
  const take = (result: ReturnType<typeof moveDemand>): DemandReport => {
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  it('goes from filling over review, return and setting right to confirmed, with who and when', () => {
    const reviewed = take(moved(aDemandReport(), { to: 'in-review', ...by('王采购') }));
    const returned = take(moved(reviewed, { to: 'returned', ...by('马科长', '骨科偏高') }));
    const again = take(moved(returned, { to: 'in-review', ...by('王采购', '已核减') }));
    const confirmed = take(moved(again, { to: 'confirmed', ...by('马科长') }));
    expect(confirmed.state).toBe('confirmed');
    expect(confirmed.steps.map(({ to, operator }) => [to, operator])).toEqual([
      ['filling', '王采购'],
      ['in-review', '王采购'],
      ['returned', '马科长'],
      ['in-review', '王采购'],
      ['confirmed', '马科长'],
    ]);
  });

  it('refuses a move out of turn, a return without words, and a review by the same person', () => {
    expect(moved(aDemandReport(), { to: 'confirmed', ...by('马科长') })).toMatchObject({
      error: { kind: 'wrong-state', state: 'filling' },
    });
    const reviewed = take(moved(aDemandReport(), { to: 'in-review', ...by('王采购') }));
    expect(moved(reviewed, { to: 'returned', ...by('马科长', ' ') })).toMatchObject({
      error: { kind: 'no-words' },
    });
    expect(moved(reviewed, { to: 'confirmed', ...by('王采购') })).toMatchObject({
      error: { kind: 'same-operator' },
    });
  });

  it('hands nothing on that lacks an explanation', () => {
    const lines = [aDemandLine({ adjusted: quantity(300), adjustReason: '增量' })];
    expect(moveDemand(aDemandBook({ lines }), { to: 'in-review', ...by('王采购') })).toMatchObject({
      error: { kind: 'refused', findings: [{ kind: 'explanation-missing' }] },
    });
  });
});
