import { groupUnits, unitsOfYear } from '@shared/domain/conversion/group-conversion';
import type { GroupBook, ProductHistory } from '@shared/domain/demand/demand-figures';
import { creditSystems } from '@shared/domain/demand/system-history';
import type {
  AgreedLine,
  Group,
  GroupId,
  ProgramId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { listConversions } from './conversion-repository';
import { getRows, mapById } from './read-rows';

/** What the ledgers hold of a program's products, for its demand report. */
export type ProgramHistory = {
  /** By group, then by name: the order of the report. */
  readonly products: readonly ProgramProduct[];
  readonly groupsById: ReadonlyMap<GroupId, Group>;
  readonly historyOf: (id: ProgramProductId) => ProductHistory;
  readonly groupOf: (id: GroupId) => GroupBook;
};

/**
 * Reads receipts, returns and movements of a program's products.
 *
 * `agreedYear` is the year whose agreed quantities a renewal is held against.
 */
export async function readProgramHistory(
  db: HospitalDatabase,
  programId: ProgramId,
  agreedYear: number,
): Promise<ProgramHistory> {
  const [products, groups, agreedLines, conversions] = await Promise.all([
    db.programProducts.where('programId').equals(programId).toArray(),
    db.groups.where('programId').equals(programId).toArray(),
    db.agreedLines.where('[programId+yearNumber]').equals([programId, agreedYear]).toArray(),
    listConversions(db, programId),
  ]);
  const groupsById = mapById<GroupId, Group>(groups);
  const purchases = await readPurchases(db, programId);
  const movements = await readMovements(
    db,
    products.map(({ id }) => id),
  );
  const agreed = agreedByProduct(agreedLines);
  const sorted = [...products].sort(
    (one, other) =>
      compare(groupsById.get(one.groupId)?.name, groupsById.get(other.groupId)?.name) ||
      compare(one.name, other.name) ||
      compare(one.specification, other.specification) ||
      compare(one.model, other.model),
  );
  const own = new Map(
    products.map(({ id }): [ProgramProductId, ProductHistory] => [
      id,
      {
        purchases: purchases.get(id) ?? [],
        movements: movements.get(id) ?? [],
        usedByParts: [],
        agreed: agreed.get(id) ?? null,
        system: null,
      },
    ]),
  );
  const unitsByGroupId = unitsOfYear(products, conversions, agreedYear);
  const histories = creditSystems(own, products, unitsByGroupId);
  const productsById = mapById<ProgramProductId, ProgramProduct>(products);
  return {
    products: sorted,
    groupsById,
    historyOf: (id) => histories.get(id) ?? NO_HISTORY,
    groupOf: (groupId) => ({
      rows: products
        .filter((product) => product.groupId === groupId)
        .map(({ id, selection }) => ({
          ...{ productId: id, selection },
          purchases: purchases.get(id) ?? [],
        })),
      units: unitsByGroupId.get(groupId) ?? groupUnits(groupId, [], null),
      productsById,
    }),
  };
}

const NO_HISTORY: ProductHistory = {
  purchases: [],
  movements: [],
  usedByParts: [],
  agreed: null,
  system: null,
};

async function readPurchases(db: HospitalDatabase, programId: ProgramId) {
  const agreedLineIds = await db.agreedLines.where('programId').equals(programId).primaryKeys();
  const received = await db.receiptLines.where('agreedLineId').anyOf(agreedLineIds).toArray();
  const byId = mapById(received);
  const returns = await db.goodsReturns.toArray();
  const taken = returns.flatMap(({ returnedOn, lines }) =>
    lines.flatMap((line) => {
      const from = byId.get(line.receiptLineId);
      return from === undefined
        ? []
        : [{ productId: from.productId, on: returnedOn, quantity: 0 - line.quantity }];
    }),
  );
  const bought = received.map(({ productId, acceptedOn, accepted }) => ({
    ...{ productId, on: acceptedOn, quantity: accepted },
  }));
  return groupBy([...bought, ...taken], ({ productId }) => productId);
}

async function readMovements(db: HospitalDatabase, productIds: readonly ProgramProductId[]) {
  const stocks = await db.lotStocks.where('productId').anyOf(productIds).primaryKeys();
  const movements = await db.movements.where('lotId').anyOf(stocks).toArray();
  return groupBy(movements, ({ productId }) => productId);
}

function agreedByProduct(lines: readonly AgreedLine[]) {
  const byProduct = new Map<ProgramProductId, ReturnType<typeof quantity>>();
  for (const { productId, agreed } of lines)
    byProduct.set(productId, quantity((byProduct.get(productId) ?? 0) + agreed));
  return byProduct;
}

function compare(one = '', other = ''): number {
  return one.localeCompare(other, 'zh-CN');
}

/** Names of the manufacturers of these products. */
export async function readManufacturerNames(
  db: HospitalDatabase,
  products: readonly ProgramProduct[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(products.map(({ manufacturerId }) => manufacturerId))];
  const rows = await getRows(db.enterprises, ids);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
