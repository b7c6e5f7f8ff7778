import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Program, ProgramProduct } from '@shared/domain/program/program';
import { revised } from '@shared/domain/record/record';
import type { Lot, LotId, Movement } from '@shared/domain/stock/stock';
import { runDownOf, type RunDown } from '@shared/domain/transition/run-down';
import type { OldContract, Transition, TransitionId } from '@shared/domain/transition/transition';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { getRows, mapById } from './read-rows';

export type NewTransition = Pick<
  Transition,
  'programId' | 'buyingStopsOn' | 'oldStockUntil' | 'citation'
>;

/** Without an id: a new contract. */
export type NewContract = Omit<OldContract, 'id' | 'operator'> & { readonly id: string | null };

export type RunDownLot = RunDown & { readonly lot: Lot; readonly product: ProgramProduct };

/** A transition with the lots of its program as they stand on a day. */
export type TransitionView = {
  readonly transition: Transition;
  readonly program: Program;
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

    /**
     * Sets when buying of a program's products stops and until when their stock may be used.
     *
     * @errors `program-not-found`, `transition-twice`, `no-days`, `days-mixed-up` when stock is to end before buying does
     */
    create(given: NewTransition) {
      return commands.run('transition:create', async (entry) => {
        const { programId, buyingStopsOn, oldStockUntil } = given;
        if ((await db.programs.get(programId)) === undefined)
          return err({ kind: 'program-not-found' } as const);
        if ((await db.transitions.where('programId').equals(programId).count()) > 0)
          return err({ kind: 'transition-twice' } as const);
        if (buyingStopsOn === null && oldStockUntil === null)
          return err({ kind: 'no-days' } as const);
        if (buyingStopsOn !== null && oldStockUntil !== null && oldStockUntil < buyingStopsOn)
          return err({ kind: 'days-mixed-up' } as const);
        const id = entry.newId() as TransitionId;
        const transition: Transition = { ...given, id, revision: 1, contracts: [] };
        entry.put('transitions', transition);
        return ok(transition);
      });
    },

    /**
     * Notes an old contract, or how far its winding up has come.
     *
     * @errors `transition-not-found`, `no-supplier`, `no-minutes` when it has ended and nothing says how,
     *   `day-in-future`
     */
    saveContract(id: TransitionId, contract: NewContract) {
      return commands.run('transition:contract', async (entry) => {
        const transition = await db.transitions.get(id);
        if (transition === undefined) return notFound;
        const { supplier, minutes, state, on } = contract;
        if (supplier.trim() === '') return err({ kind: 'no-supplier' } as const);
        if (state === 'ended' && minutes.trim() === '') return err({ kind: 'no-minutes' } as const);
        if (on > entry.today) return err({ kind: 'day-in-future' } as const);
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
  const productsById = mapById<ProgramProduct['id'], ProgramProduct>(products);
  const lotIds = await db.lotStocks
    .where('productId')
    .anyOf([...productsById.keys()])
    .primaryKeys();
  const [lots, movements] = await Promise.all([
    getRows(db.lots, lotIds),
    db.movements.where('lotId').anyOf(lotIds).toArray(),
  ]);
  const byLot = new Map<LotId, Movement[]>();
  for (const movement of movements)
    byLot.set(movement.lotId, [...(byLot.get(movement.lotId) ?? []), movement]);
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
    lots: shown.sort(
      (one, other) =>
        Number(other.onHand > 0) - Number(one.onHand > 0) ||
        (one.lot.expiresOn < other.lot.expiresOn ? -1 : 1),
    ),
  };
}
