import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { isInScope, type ProductScope } from '../program/product-scope';
import type { ProgramProduct } from '../program/program';
import { revised } from '../record/record';
import type { Transition, TransitionChange, TransitionDays } from './transition';

export type TransitionContent = TransitionDays & { readonly scope: ProductScope };

export type TransitionRefusal =
  | { readonly kind: 'no-days' }
  | { readonly kind: 'days-mixed-up' }
  /** No group or product was chosen, or none of them is in the program. */
  | { readonly kind: 'scope-empty' }
  /** A product of it is already in another transition. */
  | { readonly kind: 'transition-twice'; readonly product: string };

/**
 * Checks days and scope of a transition.
 *
 * @errors `no-days`, `days-mixed-up` when stock is to end before buying does, `scope-empty`, `transition-twice`
 */
export function checkTransition(
  content: TransitionContent,
  /** All of its program. */
  products: readonly ProgramProduct[],
  /** Of the same program; withdrawn ones are left out of account. */
  others: readonly Transition[],
): Result<void, TransitionRefusal> {
  const { buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil } = content;
  const days = [buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil];
  if (days.every((day) => day === null)) return err({ kind: 'no-days' });
  if (buyingStopsOn !== null && oldStockUntil !== null && oldStockUntil < buyingStopsOn)
    return err({ kind: 'days-mixed-up' });
  const old = products.filter((product) => isInScope(content.scope, product));
  if (old.length === 0 && content.scope.kind !== 'program') return err({ kind: 'scope-empty' });
  const standing = others.filter(({ isWithdrawn }) => !isWithdrawn);
  const isWholeTwice =
    content.scope.kind === 'program' && standing.some(({ scope }) => scope.kind === 'program');
  if (isWholeTwice) return err({ kind: 'transition-twice', product: '' });
  const twice = old.find((product) => standing.some((other) => isInScope(other.scope, product)));
  return twice === undefined
    ? ok(undefined)
    : err({ kind: 'transition-twice', product: `${twice.name} ${twice.specification}`.trim() });
}

export type ChangeEntry = Pick<TransitionChange, 'on' | 'operator' | 'reason'>;
export type ChangeRefusal = {
  readonly kind: 'no-reason' | 'withdrawn-already' | 'nothing-changes';
};

/**
 * Gives a transition other days or another scope; what held before stays in its changes.
 *
 * @errors `no-reason`, `withdrawn-already`, `nothing-changes`
 */
export function changeTransition(
  transition: Transition,
  content: TransitionContent & Pick<Transition, 'citation'>,
  entry: ChangeEntry,
): Result<Transition, ChangeRefusal> {
  const isSame = JSON.stringify(contentOf(transition)) === JSON.stringify(contentOf(content));
  if (isSame && !transition.isWithdrawn) return err({ kind: 'nothing-changes' });
  return noted(
    transition,
    { ...contentOf(content), citation: content.citation },
    {
      ...entry,
      kind: 'changed',
    },
  );
}

/** Takes a transition back: its products may be ordered as before. @errors `no-reason`, `withdrawn-already` */
export function withdrawTransition(
  transition: Transition,
  entry: ChangeEntry,
): Result<Transition, ChangeRefusal> {
  return noted(transition, { isWithdrawn: true }, { ...entry, kind: 'withdrawn' });
}

function noted(
  transition: Transition,
  change: Partial<Omit<Transition, 'id' | 'revision'>>,
  entry: ChangeEntry & Pick<TransitionChange, 'kind'>,
): Result<Transition, ChangeRefusal> {
  const reason = entry.reason.trim();
  if (transition.isWithdrawn) return err({ kind: 'withdrawn-already' });
  if (reason === '') return err({ kind: 'no-reason' });
  const changes = [...transition.changes, { ...entry, reason, before: contentOf(transition) }];
  return ok(revised(transition, { ...change, changes }));
}

function contentOf(content: TransitionContent): TransitionContent {
  const { buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil, scope } = content;
  return { buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil, scope };
}

/** The last day on which a transition asks anything: what its duties count to. Null when it gives no day. */
export function lastDayOf(days: TransitionDays): LocalDate | null {
  return (
    [days.oldStockUntil, days.oldPlatformUntil, days.acceptBefore, days.buyingStopsOn].find(
      (day) => day !== null,
    ) ?? null
  );
}
