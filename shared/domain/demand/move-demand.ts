import { err, ok, type Result } from '../../kernel/result';
import { hasErrors, type Refused } from '../record/finding';
import { revised } from '../record/record';
import { checkDemand, type DemandBook, type DemandFinding } from './check-demand';
import type { DemandReport, DemandState, DemandStep } from './demand-report';

/** The moves of the process, by where it stands: 填报 → 复核 → 退回 → 整改 → 确认; 撤回 and reopening with a reason. */
const MOVES = {
  filling: ['in-review', 'withdrawn'],
  'in-review': ['returned', 'confirmed', 'withdrawn'],
  returned: ['in-review', 'withdrawn'],
  confirmed: ['returned', 'withdrawn'],
  withdrawn: ['filling'],
} as const satisfies Record<DemandState, readonly DemandState[]>;

export type DemandMoveRefusal =
  | { readonly kind: 'wrong-state'; readonly state: DemandState }
  | { readonly kind: 'no-words' }
  | { readonly kind: 'same-operator' }
  | Refused<DemandFinding>;

export type DemandMove = Omit<DemandStep, 'to'> & { readonly to: DemandState };

export function nextStates(state: DemandState): readonly DemandState[] {
  return MOVES[state];
}

/** Whether a move needs words: a return, a withdrawal, and opening again what was withdrawn. */
export function needsWords(to: DemandState): boolean {
  return to === 'returned' || to === 'withdrawn' || to === 'filling';
}

/**
 * Hands the report on. It is handed to review only when nothing is missing; who has handed it on does not review
 * it (our convention). A return, a withdrawal, and opening a confirmed or withdrawn one again need words.
 *
 * @errors `wrong-state`, `no-words`, `same-operator`, `refused` with what is missing
 */
export function moveDemand(
  book: DemandBook,
  move: DemandMove,
): Result<DemandReport, DemandMoveRefusal> {
  const { report } = book;
  if (!nextStates(report.state).includes(move.to))
    return err({ kind: 'wrong-state', state: report.state });
  const words = move.words.trim();
  if (needsWords(move.to) && words === '') return err({ kind: 'no-words' });
  if (move.to === 'in-review' || move.to === 'confirmed') {
    const findings = checkDemand(book);
    if (hasErrors(findings)) return err({ kind: 'refused', findings });
  }
  const handedOn = report.steps.findLast(({ to }) => to === 'in-review');
  const isReview = report.state === 'in-review' && move.to !== 'withdrawn';
  if (isReview && handedOn?.operator === move.operator) return err({ kind: 'same-operator' });
  return ok(revised(report, { state: move.to, steps: [...report.steps, { ...move, words }] }));
}

/** Lines and answers may be changed while it is filled in or set right. */
export function mayEditDemand({ state }: Pick<DemandReport, 'state'>): boolean {
  return state === 'filling' || state === 'returned';
}
