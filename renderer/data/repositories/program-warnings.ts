import { addDays, isWithin, type LocalDate } from '@shared/domain/calendar/local-date';
import type { DepartmentId } from '@shared/domain/hospital/hospital';
import { behindWarning, entryWarning } from '@shared/domain/monitoring/find-line-warnings';
import {
  offPlatformWarning,
  priceAboveWarning,
} from '@shared/domain/monitoring/find-money-warnings';
import {
  abnormalUseWarning,
  shareWarning,
  substituteWarning,
} from '@shared/domain/monitoring/find-use-warnings';
import {
  entryNoteIdOf,
  entryRows,
  type EntryNote,
  type FirstDays,
} from '@shared/domain/monitoring/entry-ledger';
import { findSpike, monthOf, type MonthUse } from '@shared/domain/monitoring/month-spike';
import { agreedUnitsOf } from '@shared/domain/monitoring/outside-purchase';
import {
  entryRuleOf,
  PLATFORM_TOPICS,
  PRICE_TOPICS,
  SET_TOPICS,
  shareLimitOf,
  USE_TOPICS,
} from '@shared/domain/monitoring/pack-limits';
import { firstStated } from '@shared/domain/policy/find-stated-rule';
import {
  dearestSelectedPrices,
  mixedSetWarning,
  type ProcedureSet,
} from '@shared/domain/monitoring/procedure-set';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { WarningLimits } from '@shared/domain/monitoring/warning-limits';
import type { UnitPrice } from '@shared/domain/money/money';
import type { Group, ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import type { Receipt } from '@shared/domain/receipt/receipt';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { shareOfGroup, type ShareSources } from './group-share';
import type { NetLine } from './net-line';
import type { EndedLinePace, LinePace } from './pace-duties';
import type { JudgedYear, ProgramUse, WatchedProgram } from './program-use';

/** What every program's rules are asked against. */
export type WatchContext = ShareSources & {
  readonly today: LocalDate;
  readonly limits: WarningLimits;
  readonly paces: readonly LinePace[];
  readonly endedPaces: readonly EndedLinePace[];
  readonly sets: readonly ProcedureSet[];
  /** Receipts of orders that no platform was told of, by program. */
  readonly unreported: ReadonlyMap<string, readonly Receipt[]>;
  readonly departmentNames: ReadonlyMap<DepartmentId, string>;
};

/** Everything the rules find in one program. */
export async function programWarnings(
  db: HospitalDatabase,
  watched: WatchedProgram,
  context: WatchContext,
): Promise<readonly Warning[]> {
  const { use } = watched;
  return [
    ...paceWarnings(use, context),
    ...(await entryWarnings(db, watched)),
    ...watched.years.flatMap((year) => shareWarnings(year, context)),
    ...use.groups.flatMap((group) => substituteWarnings(group, use, context)),
    ...(await abnormalWarnings(db, use, context)),
    ...(await priceWarnings(db, use)),
    ...setWarnings(watched, context),
    ...present(
      offPlatformWarning(
        use.program,
        {
          purchases: context.purchases,
          unreported: context.unreported.get(use.program.id) ?? [],
          today: context.today,
        },
        firstStated(use.pack, PLATFORM_TOPICS),
      ),
    ),
  ];
}

function paceWarnings({ program, productsById }: ProgramUse, context: WatchContext) {
  const running = context.paces.map((paced) => ({ ...paced, endedOn: null }));
  return [...running, ...context.endedPaces]
    .filter(({ line }) => line.programId === program.id)
    .flatMap((paced) => {
      const unit = productsById.get(paced.line.productId)?.unit.baseUnit ?? '';
      return present(behindWarning({ ...paced, unit }, context.today));
    });
}

/** Each product once: by the running year where that asks for it, else by the year that asked for it last. */
async function entryWarnings(db: HospitalDatabase, { years, enteredBefore }: WatchedProgram) {
  const found = new Map<ProgramProductId, readonly Warning[]>();
  for (const { use, on, endedOn } of [...years].sort((one, other) =>
    one.on < other.on ? 1 : -1,
  )) {
    const { program, lines, productsById, pack } = use;
    const firstDaysById = acceptedDays(use, on, enteredBefore);
    const notesById = await readNotes(db, use);
    const rule = entryRuleOf(pack);
    const context = { cycle: program.cycle, today: on, endedOn, rule, pack };
    for (const row of entryRows({ lines, productsById, firstDaysById, notesById }))
      if (row.agreed > 0 && !found.has(row.product.id))
        found.set(row.product.id, present(entryWarning(row, context)));
  }
  return [...found.values()].flat();
}

/** First acceptances in the cycle up to a day: all that the warning asks for. */
function acceptedDays(
  { receipts, year }: ProgramUse,
  until: LocalDate,
  enteredBefore: ReadonlySet<ProgramProductId>,
): ReadonlyMap<ProgramProductId, FirstDays> {
  const days = new Map<ProgramProductId, FirstDays>();
  const note = (productId: ProgramProductId, acceptedOn: LocalDate) =>
    days.set(productId, { orderedOn: null, acceptedOn, issuedOn: null });
  for (const { line } of receipts) {
    const { productId, acceptedOn, accepted } = line;
    const known = days.get(productId)?.acceptedOn ?? null;
    if (accepted <= 0 || acceptedOn > until) continue;
    if (known === null || acceptedOn < known) note(productId, acceptedOn);
  }
  // Of those only that they came before this year is known.
  for (const productId of enteredBefore) note(productId, addDays(year.from, -1));
  return days;
}

/** The entry notes of a program's running year, by their id. */
export async function readNotes(
  db: HospitalDatabase,
  { lines, year }: Pick<ProgramUse, 'lines' | 'year'>,
): Promise<ReadonlyMap<string, EntryNote>> {
  const ids = [...new Set(lines.map(({ productId }) => entryNoteIdOf(productId, year.number)))];
  const notes = await db.entryNotes.bulkGet(ids);
  return new Map(notes.filter((note) => note !== undefined).map((note) => [note.id, note]));
}

function shareWarnings({ use, on, endedOn }: JudgedYear, context: WatchContext) {
  const limit = shareLimitOf(use.pack, context.limits);
  return use.groups.flatMap((group) => {
    const share = shareOfGroup(group, use, { ...context, today: on });
    return present(shareWarning({ group, year: use.year, endedOn }, share, limit));
  });
}

function substituteWarnings(group: Group, use: ProgramUse, context: WatchContext) {
  const substitutes = context.purchases.filter(
    ({ groupId, role }) => groupId === group.id && role === 'substitute',
  );
  const spike = findSpike(
    substitutes.map((row) => ({ month: monthOf(row.boughtOn), units: agreedUnitsOf(row) ?? 0 })),
    context.today,
    context.limits,
  );
  const citation = firstStated(use.pack, USE_TOPICS);
  return present(substituteWarning(group, spike, { purchases: substitutes, citation }));
}

/** Unusual months of products, and of products in departments that order for themselves. */
async function abnormalWarnings(db: HospitalDatabase, use: ProgramUse, context: WatchContext) {
  const orders = await db.orders.bulkGet([
    ...new Set(use.receipts.map(({ line }) => line.orderId)),
  ]);
  const departments = new Map(
    orders.flatMap((order) => {
      const name = order?.departmentId && context.departmentNames.get(order.departmentId);
      return order && name !== undefined && name !== null ? [[order.id, name] as const] : [];
    }),
  );
  const citation = firstStated(use.pack, USE_TOPICS);
  const watch = (
    product: ProgramProduct,
    departmentName: string | null,
    rows: readonly NetLine[],
  ) =>
    present(
      abnormalUseWarning(
        {
          programId: use.program.id,
          productId: product.id,
          departmentName,
          product: nameOf(product),
          unit: product.unit.baseUnit,
        },
        findSpike(rows.map(monthUse), context.today, context.limits),
        citation,
      ),
    );
  const receipts = groupBy(use.receipts, ({ line }) => line.productId);
  return [...use.productsById.values()].flatMap((product) => {
    const rows = receipts.get(product.id) ?? [];
    const names = [...new Set(rows.flatMap(({ line }) => departments.get(line.orderId) ?? []))];
    return [
      ...watch(product, null, rows),
      ...names.flatMap((name) =>
        watch(
          product,
          name,
          rows.filter(({ line }) => departments.get(line.orderId) === name),
        ),
      ),
    ];
  });
}

function monthUse({ line, net }: NetLine): MonthUse {
  return { month: monthOf(line.acceptedOn), units: net };
}

/** Selected price: the highest that the program or one of its agreements ever gave, so that a later cut accuses nobody. */
async function priceWarnings(db: HospitalDatabase, use: ProgramUse) {
  const agreements = await db.agreements.where('programId').equals(use.program.id).toArray();
  const prices = new Map<string, UnitPrice>();
  for (const { productId, unitPrice } of agreements.flatMap(({ lines }) => lines)) {
    const known = prices.get(productId);
    if (known === undefined || unitPrice > known) prices.set(productId, unitPrice);
  }
  const citation = firstStated(use.pack, PRICE_TOPICS);
  const receipts = groupBy(use.receipts, ({ line }) => line.productId);
  return [...use.productsById.values()].flatMap((product) => {
    if (product.selection === 'non-selected') return [];
    const agreed = prices.get(product.id) ?? product.price;
    const selectedPrice = agreed > product.price ? agreed : product.price;
    const { id, programId } = product;
    const lines = (receipts.get(id) ?? []).map(({ line }) => line);
    const priced = { id, programId, product: nameOf(product), selectedPrice };
    return present(priceAboveWarning(priced, lines, citation));
  });
}

/** Sets of the running year and of those that are not past their assessment: a new year does not undo them. */
function setWarnings({ use, years }: WatchedProgram, { sets, today }: WatchContext) {
  const { program, productsById, pack, year } = use;
  const from = years.reduce((first, one) => earlier(first, one.use.year.from), year.from);
  const prices = dearestSelectedPrices(productsById.values());
  const own = sets.filter(
    (set) => set.programId === program.id && isWithin(set.usedOn, { from, to: today }),
  );
  const byPlace = groupBy(own, (set) => `${set.department}\t${set.distributorName}`);
  const citation = firstStated(pack, SET_TOPICS);
  return [...byPlace.values()].flatMap((rows) => present(mixedSetWarning(rows, prices, citation)));
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}

export function nameOf({
  name,
  specification,
}: Pick<ProgramProduct, 'name' | 'specification'>): string {
  return `${name} ${specification}`.trim();
}

export function present(warning: Warning | null): readonly Warning[] {
  return warning === null ? [] : [warning];
}
