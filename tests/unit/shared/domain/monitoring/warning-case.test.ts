import { localDate } from '@shared/domain/calendar/local-date';
import { reconcileCases } from '@shared/domain/monitoring/reconcile-cases';
import {
  assignCase,
  closeCase,
  handleCase,
  reopenCase,
  type WarningCase,
} from '@shared/domain/monitoring/warning-case';
import { err } from '@shared/kernel/result';
import { countingIds } from '@tests/builders/draft-builders';
import { aWarning, anActor } from '@tests/builders/monitoring-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function openedCase(evidenceIds: readonly string[] = ['r1']): WarningCase {
  const [row] = reconcileCases([aWarning(evidenceIds)], [], how());
  if (row === undefined) throw new Error('A new cause opens a case');
  return row;
}

function how(newId = countingIds('case')) {
  return { ...anActor(), newId };
}

function known(answer: { readonly ok: boolean }): WarningCase {
  if (!answer.ok || !('value' in answer)) throw new Error(JSON.stringify(answer));
  return answer.value as WarningCase;
}

describe('a warning case', () => {
  it('goes from 提醒 by 处理 to 关闭, and keeps who did what', () => {
    const assigned = known(
      assignCase(openedCase(), { assignee: '李建', dueOn: localDate(2024, 9, 30) }, anActor()),
    );
    const handled = known(handleCase(assigned, '已补报平台', anActor({ by: '李建' })));
    const closed = known(closeCase(handled, '补报完成', anActor({ on: localDate(2024, 9, 25) })));
    expect(handled.state).toBe('handling');
    expect(closed.state).toBe('closed');
    expect(closed.history.map(({ kind, by, on }) => [kind, by, on])).toEqual([
      ['found', '张敏', '2024-09-23'],
      ['assigned', '张敏', '2024-09-23'],
      ['handled', '李建', '2024-09-23'],
      ['closed', '张敏', '2024-09-25'],
    ]);
  });

  it('is not closed without a reason, nor twice', () => {
    const row = openedCase();
    expect(closeCase(row, '  ', anActor())).toEqual(err({ kind: 'words-missing' }));
    const closed = known(closeCase(row, '已补报', anActor()));
    expect(closeCase(closed, '再关', anActor())).toEqual(err({ kind: 'case-closed' }));
    expect(handleCase(closed, '处理', anActor())).toEqual(err({ kind: 'case-closed' }));
    expect(reopenCase(row, '重开', anActor())).toEqual(err({ kind: 'case-open' }));
  });

  it('is given to nobody without a name, and for no day that has passed', () => {
    const row = openedCase();
    const dueOn = localDate(2024, 9, 22);
    expect(assignCase(row, { assignee: ' ', dueOn }, anActor())).toEqual(
      err({ kind: 'assignee-missing' }),
    );
    expect(assignCase(row, { assignee: '李建', dueOn }, anActor())).toEqual(
      err({ kind: 'due-before-today', dueOn }),
    );
    const today = localDate(2024, 9, 23);
    expect(assignCase(row, { assignee: '李建', dueOn: today }, anActor()).ok).toBe(true);
  });
});

describe('asking the rules again', () => {
  it('saves nothing when nothing is new', () => {
    expect(reconcileCases([aWarning(['r1'])], [openedCase()], how())).toEqual([]);
  });

  it('opens a closed case again only for evidence that it has not seen', () => {
    const closed = known(closeCase(openedCase(['r1']), '已补报', anActor()));
    expect(reconcileCases([aWarning(['r1'])], [closed], how())).toEqual([]);
    const [again] = reconcileCases([aWarning(['r1', 'r2'])], [closed], how());
    expect(again?.state).toBe('reminded');
    expect(again?.revision).toBe(closed.revision + 1);
    expect(again?.history.at(-1)).toMatchObject({ kind: 'reopened', words: 'r2' });
  });

  it('proposes closing when the cause is gone, and takes it back when it returns', () => {
    const [gone] = reconcileCases([], [openedCase()], how());
    expect(gone?.isCauseGone).toBe(true);
    expect(gone?.state).toBe('reminded');
    if (gone === undefined) throw new Error('The cause is gone');
    expect(reconcileCases([], [gone], how())).toEqual([]);
    const [back] = reconcileCases([aWarning(['r1'])], [gone], how());
    expect(back?.isCauseGone).toBe(false);
  });

  it('leaves a closed case closed when its cause goes', () => {
    const closed = known(closeCase(openedCase(), '已补报', anActor()));
    expect(reconcileCases([], [closed], how())).toEqual([]);
  });
});

/** Days of what the rules find: for each of three causes the evidence there is. */
const aDayOfFindings = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.subarray(['1', '2', '3'])),
  {
    maxLength: 3,
  },
);

describe('whatever the rules find, and whoever closes', () => {
  it('no found evidence is ever without an open case unless a closed one has seen it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aDayOfFindings, fc.boolean()), { maxLength: 12 }), (days) => {
        const newId = countingIds('case');
        let rows = new Map<string, WarningCase>();
        for (const [findings, isClosing] of days) {
          const found = findings
            .filter(([, evidence]) => evidence.length > 0)
            .map(([key, evidence]) => aWarning(evidence, key));
          const changed = reconcileCases(found, [...rows.values()], how(newId));
          for (const row of changed) {
            const before = rows.get(row.key);
            expect(row.revision).toBe((before?.revision ?? 0) + 1);
            expect(row.history.slice(0, before?.history.length ?? 0)).toEqual(
              before?.history ?? [],
            );
          }
          rows = new Map([...rows, ...changed.map((row) => [row.key, row] as const)]);
          for (const { key, evidence } of new Map(found.map((one) => [one.key, one])).values()) {
            const row = rows.get(key);
            expect(evidence.every(({ id }) => row?.seenEvidence.includes(id))).toBe(true);
            if (row?.state !== 'closed') expect(row?.isCauseGone).toBe(false);
          }
          expect(reconcileCases(found, [...rows.values()], how(newId))).toEqual([]);
          if (isClosing)
            for (const row of rows.values())
              if (row.state !== 'closed')
                rows = new Map([...rows, [row.key, known(closeCase(row, '办结', anActor()))]]);
        }
      }),
    );
  });
});
