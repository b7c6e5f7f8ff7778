import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Program, ProgramId, ProgramProduct } from '@shared/domain/program/program';
import { isInScope } from '@shared/domain/program/product-scope';
import { revised } from '@shared/domain/record/record';
import type { Lot } from '@shared/domain/stock/stock';
import { runDownOf, type RunDown } from '@shared/domain/transition/run-down';
import {
  changeTransition,
  checkTransition,
  withdrawTransition,
  type TransitionContent,
} from '@shared/domain/transition/check-transition';
import type { OldContract, Transition, TransitionId } from '@shared/domain/transition/transition';
import { err, ok } from '@shared/kernel/result';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { getRows, mapById } from './read-rows';

export type NewTransition = TransitionContent & Pick<Transition, 'programId' | 'citation'>;

export type TransitionEdit = TransitionContent &
  Pick<Transition, 'citation'> & { readonly reason: string };

/** Without an id: a new contract. */
export type NewContract = Omit<OldContract, 'id' | 'operator'> & { readonly id: string | null };

export type RunDownLot = RunDown & { readonly lot: Lot; readonly product: ProgramProduct };

/** A transition with the lots of its program as they stand on a day. */
export type TransitionView = {
  readonly transition: Transition;
  readonly program: Program;
  /** Names of the groups or products that are old; null: all of the program. */
  readonly scopeNames: readonly string[] | null;
  /** What is on hand first, then what expires first. */
  readonly lots: readonly RunDownLot[];
};

const notFound = err({ kind: 'transition-not-found' } as const);

/** Old products that are run down, and their old supply contracts. */
export function createTransitionRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    async listViews(today: LocalDate): Promise<readonly TransitionView[]> {
      const transitions = await db.transitions.toArray();
      return Promise.all(transitions.map((transition) => readView(db, transition, today)));
    },

    /** The last day of the old platform that standing transitions name; null when none or several are named. */
    async findOldPlatformDay(): Promise<LocalDate | null> {
      const standing = (await db.transitions.toArray()).filter(({ isWithdrawn }) => !isWithdrawn);
      const days = new Set(standing.flatMap(({ oldPlatformUntil }) => oldPlatformUntil ?? []));
      const [only = null] = days;
      return days.size === 1 ? only : null;
    },

    /**
     * Sets which of a program's products are old, when buying stops and until when their stock may be used.
     *
     * @errors `program-not-found`, and those of `checkTransition`
     */
    create(given: NewTransition) {
      return commands.run('transition:create', async (entry) => {
        const { programId } = given;
        if ((await db.programs.get(programId)) === undefined)
          return err({ kind: 'program-not-found' } as const);
        const checked = await checkStored(db, given, null);
        if (!checked.ok) return checked;
        const id = entry.newId() as TransitionId;
        const transition: Transition = {
          ...{ ...given, id, revision: 1, contracts: [], changes: [] },
          isWithdrawn: false,
        };
        entry.put('transitions', transition);
        return ok(transition);
      });
    },

    /**
     * Gives it other days or another scope, with the reason; what held before stays in its changes.
     *
     * @errors `transition-not-found`, those of `checkTransition` and of `changeTransition`
     */
    change(id: TransitionId, { reason, ...content }: TransitionEdit) {
      return commands.run('transition:change', async (entry) => {
        const transition = await db.transitions.get(id);
        if (transition === undefined) return notFound;
        const { programId } = transition;
        const checked = await checkStored(db, { ...content, programId }, id);
        if (!checked.ok) return checked;
        const { today: on, operator } = entry;
        const changed = changeTransition(transition, content, { on, operator, reason });
        if (changed.ok) entry.put('transitions', changed.value);
        return changed;
      });
    },

    /** Takes it back, with the reason. @errors `transition-not-found`, those of `withdrawTransition` */
    withdraw(id: TransitionId, reason: string) {
      return commands.run('transition:withdraw', async (entry) => {
        const transition = await db.transitions.get(id);
        if (transition === undefined) return notFound;
        const { today: on, operator } = entry;
        const withdrawn = withdrawTransition(transition, { on, operator, reason });
        if (withdrawn.ok) entry.put('transitions', withdrawn.value);
        return withdrawn;
      });
    },

    /**
     * Notes an old contract, or how far its winding up has come.
     *
     * @errors `transition-not-found`, `no-supplier`, `no-minutes` when it has ended and nothing says how,
     *   `day-in-future`, `withdrawn-already`
     */
    saveContract(id: TransitionId, contract: NewContract) {
      return commands.run('transition:contract', async (entry) => {
        const transition = await db.transitions.get(id);
        if (transition === undefined) return notFound;
        const { supplier, minutes, state, on } = contract;
        if (supplier.trim() === '') return err({ kind: 'no-supplier' } as const);
        if (state === 'ended' && minutes.trim() === '') return err({ kind: 'no-minutes' } as const);
        if (on > entry.today) return err({ kind: 'day-in-future' } as const);
        if (transition.isWithdrawn) return err({ kind: 'withdrawn-already' } as const);
        const saved: OldContract = {
          ...contract,
          id: contract.id ?? entry.newId(),
          supplier: supplier.trim(),
          number: contract.number.trim(),
          minutes: minutes.trim(),
          operator: entry.operator,
        };
        const others = transition.contracts.filter((one) => one.id !== saved.id);
        entry.put('transitions', revised(transition, { contracts: [...others, saved] }));
        return ok(saved);
      });
    },
  };
}

/** Of a program, those that are not withdrawn. */
export async function listStandingTransitions(
  db: HospitalDatabase,
  programId: ProgramId,
): Promise<readonly Transition[]> {
  const found = await db.transitions.where({ programId }).toArray();
  return found.filter(({ isWithdrawn }) => !isWithdrawn);
}

async function checkStored(
  db: HospitalDatabase,
  { programId, ...content }: TransitionContent & Pick<Transition, 'programId'>,
  /** The one that is changed: it does not stand in its own way. */
  ownId: TransitionId | null,
) {
  const [products, stored] = await Promise.all([
    db.programProducts.where({ programId }).toArray(),
    db.transitions.where({ programId }).toArray(),
  ]);
  const others = stored.filter(({ id }) => id !== ownId);
  return checkTransition(content, products, others);
}

async function readView(
  db: HospitalDatabase,
  transition: Transition,
  today: LocalDate,
): Promise<TransitionView> {
  const { programId } = transition;
  const [program, products] = await Promise.all([
    db.programs.get(programId),
    db.programProducts.where('programId').equals(programId).toArray(),
  ]);
  if (program === undefined) throw new Error('A transition without its program');
  const old = products.filter((product) => isInScope(transition.scope, product));
  const productsById = mapById<ProgramProduct['id'], ProgramProduct>(old);
  const lotIds = await db.lotStocks
    .where('productId')
    .anyOf([...productsById.keys()])
    .primaryKeys();
  const [lots, movements] = await Promise.all([
    getRows(db.lots, lotIds),
    db.movements.where('lotId').anyOf(lotIds).toArray(),
  ]);
  const byLot = groupBy(movements, ({ lotId }) => lotId);
  const shown = lots.flatMap((lot): readonly RunDownLot[] => {
    const product = productsById.get(lot.productId);
    if (product === undefined) return [];
    const runDown = runDownOf(byLot.get(lot.id) ?? [], transition, today);
    const isConcerned = runDown.atClosing > 0 || runDown.onHand > 0 || runDown.receivedSince > 0;
    return isConcerned ? [{ ...runDown, lot, product }] : [];
  });
  return {
    transition,
    program,
    scopeNames: await readScopeNames(db, transition, old),
    lots: shown.sort(
      (one, other) =>
        Number(other.onHand > 0) - Number(one.onHand > 0) ||
        (one.lot.expiresOn < other.lot.expiresOn ? -1 : 1),
    ),
  };
}

async function readScopeNames(
  db: HospitalDatabase,
  { scope }: Transition,
  old: readonly ProgramProduct[],
): Promise<readonly string[] | null> {
  if (scope.kind === 'program') return null;
  if (scope.kind === 'products')
    return old.map(({ name, specification }) => `${name} ${specification}`.trim());
  return (await getRows(db.groups, [...scope.groupIds])).map(({ name }) => name);
}
