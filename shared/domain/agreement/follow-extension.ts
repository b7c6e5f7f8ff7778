import { findYear } from '../program/agreement-years';
import type { Program } from '../program/program';
import type { Agreement } from './agreement';

/**
 * The agreements whose term moves when their program is extended: those that held their whole year.
 *
 * Void and terminated ones stay as they were, and so does one that somebody gave a shorter term.
 *
 * @source our agreements' own clause 3: 主管部门延长采购年度的，按其通知执行
 */
export function followExtension(
  agreements: readonly Agreement[],
  before: Pick<Program, 'years'>,
  after: Pick<Program, 'years'>,
): readonly Agreement[] {
  return agreements.flatMap((agreement) => {
    const { yearNumber, startsOn, endsOn, state } = agreement;
    const was = findYear(before, yearNumber);
    const is = findYear(after, yearNumber);
    if (was === null || is === null || state === 'void' || state === 'terminated') return [];
    if (startsOn !== was.from || endsOn !== was.to) return [];
    if (was.from === is.from && was.to === is.to) return [];
    const revision = agreement.revision + 1;
    return [{ ...agreement, startsOn: is.from, endsOn: is.to, revision }];
  });
}
