import { isWithin, type LocalDate } from '@shared/domain/calendar/local-date';
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
import {
  nonSelectedShare,
  type NonSelectedShare,
} from '@shared/domain/monitoring/non-selected-share';
import { agreedUnitsOf, type OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import {
  entryRuleOf,
  firstStated,
  PLATFORM_TOPICS,
  PRICE_TOPICS,
  SET_TOPICS,
  shareLimitOf,
  USE_TOPICS,
} from '@shared/domain/monitoring/pack-limits';
import {
  dearestSelectedPrices,
  mixedSetWarning,
  type ProcedureSet,
} from '@shared/domain/monitoring/procedure-set';
import type { SupplyComplaint } from '@shared/domain/monitoring/supply-complaint';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { WarningLimits } from '@shared/domain/monitoring/warning-limits';
import { lineAmount, type UnitPrice } from '@shared/domain/money/money';
import type { Group, ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import type { Receipt } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import type { LinePace } from './pace-duties';
import type { NetLine, ProgramUse } from './program-use';

/** What every program's rules are asked against. */
export type WatchContext = {
  readonly today: LocalDate;
  readonly limits: WarningLimits;
  readonly paces: readonly LinePace[];
  readonly purchases: readonly OutsidePurchase[];
  readonly complaints: readonly SupplyComplaint[];
  readonly sets: readonly ProcedureSet[];
  /** Receipts of orders that no platform was told of, by program. */
  readonly unreported: ReadonlyMap<string, readonly Receipt[]>;
  readonly departmentNames: ReadonlyMap<DepartmentId, string>;
};

/** Everything the rules find in one program. */
export async function programWarnings(
  db: HospitalDatabase,
  use: ProgramUse,
  context: WatchContext,
): Promise<readonly Warning[]> {
  return [
    ...paceWarnings(use, context),
    ...(await entryWarnings(db, use, context)),
    ...use.groups.flatMap((group) => groupWarnings(group, use, context)),
    ...(await abnormalWarnings(db, use, context)),
    ...(await priceWarnings(db, use)),
    ...setWarnings(use, context),
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

/** The non-selected share of a group in the running year. */
export function shareOfGroup(
  group: Group,
  use: ProgramUse,
  { today, purchases, complaints }: Pick<WatchContext, 'today' | 'purchases' | 'complaints'>,
): NonSelectedShare {
  const period = { from: use.year.from, to: today };
  const selected = use.receipts.flatMap(({ line, net }) => {
    const product = use.productsById.get(line.productId);
    if (product === undefined || !isWithin(line.acceptedOn, period)) return [];
    const { groupId, selection, unit } = product;
    const amount = lineAmount(net, line.unitPrice);
    return [{ groupId, selection, units: net, unit: unit.baseUnit, amount }];
  });
  const by = use.pack.nonSelected?.value.unit ?? 'quantity';
  return nonSelectedShare({ groupId: group.id, period, selected, purchases, complaints, by });
}

function paceWarnings({ program, productsById }: ProgramUse, context: WatchContext) {
  return context.paces
    .filter(({ line }) => line.programId === program.id)
    .flatMap(({ line, product, pace }) => {
      const unit = productsById.get(line.productId)?.unit.baseUnit ?? '';
      return present(behindWarning({ line, product, unit, pace }, context.today));
    });
}

async function entryWarnings(db: HospitalDatabase, use: ProgramUse, { today }: WatchContext) {
  const { lines, productsById, year, pack } = use;
  const firstDaysById = acceptedDays(use);
  const notesById = await readNotes(db, use);
  const rule = entryRuleOf(pack);
  return entryRows({ lines, productsById, firstDaysById, notesById }).flatMap((row) =>
    present(entryWarning(row, { year, today, rule, pack })),
  );
}

/** First acceptances in the running year: all that the warning asks for. */
function acceptedDays({ receipts, year }: ProgramUse): ReadonlyMap<ProgramProductId, FirstDays> {
  const days = new Map<ProgramProductId, FirstDays>();
  for (const { line } of receipts) {
    const { productId, acceptedOn, accepted } = line;
    const known = days.get(productId)?.acceptedOn ?? null;
    if (accepted <= 0 || !isWithin(acceptedOn, year)) continue;
    if (known === null || acceptedOn < known)
      days.set(productId, { orderedOn: null, acceptedOn, issuedOn: null });
  }
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

function groupWarnings(group: Group, use: ProgramUse, context: WatchContext) {
  const share = shareOfGroup(group, use, context);
  const substitutes = context.purchases.filter(
    ({ groupId, role }) => groupId === group.id && role === 'substitute',
  );
  const spike = findSpike(
    substitutes.map((row) => ({ month: monthOf(row.boughtOn), units: agreedUnitsOf(row) ?? 0 })),
    context.today,
    context.limits,
  );
  const citation = firstStated(use.pack, USE_TOPICS);
  return [
    ...present(shareWarning(group, share, shareLimitOf(use.pack, context.limits))),
    ...present(substituteWarning(group, spike, { purchases: substitutes, citation })),
  ];
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
  const receipts = receiptsByProduct(use);
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

/** Grouped once: a search for each of two thousand products would look at each receipt as often. */
function receiptsByProduct({
  receipts,
}: Pick<ProgramUse, 'receipts'>): ReadonlyMap<ProgramProductId, readonly NetLine[]> {
  const byProduct = new Map<ProgramProductId, NetLine[]>();
  for (const receipt of receipts) {
    const known = byProduct.get(receipt.line.productId);
    if (known === undefined) byProduct.set(receipt.line.productId, [receipt]);
    else known.push(receipt);
  }
  return byProduct;
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
  const receipts = receiptsByProduct(use);
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

function setWarnings(
  { program, productsById, pack, year }: ProgramUse,
  { sets, today }: WatchContext,
) {
  const prices = dearestSelectedPrices(productsById.values());
  const byPlace = new Map<string, ProcedureSet[]>();
  for (const set of sets) {
    if (set.programId !== program.id || !isWithin(set.usedOn, { from: year.from, to: today }))
      continue;
    const place = `${set.department}\t${set.distributorName}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), set]);
  }
  const citation = firstStated(pack, SET_TOPICS);
  return [...byPlace.values()].flatMap((rows) => present(mixedSetWarning(rows, prices, citation)));
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
