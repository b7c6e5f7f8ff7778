import type { ProgramProduct } from '@shared/domain/program/program';
import type { Campus, CampusId, Hospital } from '@shared/domain/hospital/hospital';
import type { Lot, LotId, LotStock, Movement } from '@shared/domain/stock/stock';
import type { HospitalDatabase } from '../database';
import { getRows, mapById } from './read-rows';

export type StockRepository = ReturnType<typeof createStockRepository>;

/** What one campus has on hand of a lot. */
export type CampusStock = { readonly campus: Campus; readonly onHand: number };

/** A lot with what is on hand of it, and where. */
export type LotOverview = {
  readonly lot: Lot;
  readonly stock: LotStock;
  readonly product: ProgramProduct;
  readonly manufacturerName: string;
  readonly campuses: readonly CampusStock[];
};

export type MovementView = { readonly movement: Movement; readonly campusName: string };

/** Lots and their ledger. Postings write them; nothing is changed from here. */
export function createStockRepository(db: HospitalDatabase) {
  return {
    /** Every lot that ever came, the one that expires first on top. */
    async listLots(): Promise<readonly LotOverview[]> {
      const [stocks, hospital] = await Promise.all([
        db.lotStocks.orderBy('expiresOn').toArray(),
        db.hospitals.toCollection().first(),
      ]);
      const [lots, products, manufacturers, campusesByLotId] = await Promise.all([
        getRows(
          db.lots,
          stocks.map(({ id }) => id),
        ),
        getRows(db.programProducts, [...new Set(stocks.map(({ productId }) => productId))]),
        db.enterprises.toArray(),
        readCampuses(db, stocks, hospital),
      ]);
      const lotsById = mapById(lots);
      const productsById = mapById(products);
      const manufacturersById = mapById(manufacturers);
      return stocks.flatMap((stock) => {
        const lot = lotsById.get(stock.id);
        const product = productsById.get(stock.productId);
        if (lot === undefined || product === undefined) return [];
        const manufacturerName = manufacturersById.get(product.manufacturerId)?.name ?? '';
        const campuses = campusesByLotId.get(stock.id) ?? [];
        return [{ lot, stock, product, manufacturerName, campuses }];
      });
    },

    /** The ledger of one lot, oldest first. */
    async listMovements(lotId: LotId): Promise<readonly MovementView[]> {
      const [movements, hospital] = await Promise.all([
        db.movements.where('lotId').equals(lotId).sortBy('on'),
        db.hospitals.toCollection().first(),
      ]);
      const campusesById = new Map(hospital?.campuses.map((campus) => [campus.id, campus]));
      return movements.map((movement) => ({
        movement,
        campusName: campusesById.get(movement.campusId)?.name ?? '',
      }));
    },
  };
}

/** Where each lot lies. A hospital with one campus needs no ledger for the answer. */
async function readCampuses(
  db: HospitalDatabase,
  stocks: readonly LotStock[],
  hospital: Hospital | undefined,
): Promise<ReadonlyMap<LotId, readonly CampusStock[]>> {
  const [only, ...others] = hospital?.campuses ?? [];
  if (only === undefined) return new Map();
  if (others.length === 0)
    return new Map(stocks.map(({ id, onHand }) => [id, [{ campus: only, onHand }]]));
  const sums = new Map<LotId, Map<CampusId, number>>();
  await db.movements.each(({ lotId, campusId, quantity }) => {
    const ofLot = sums.get(lotId) ?? new Map<CampusId, number>();
    sums.set(lotId, ofLot.set(campusId, (ofLot.get(campusId) ?? 0) + quantity));
  });
  const campuses = [only, ...others];
  return new Map(
    [...sums].map(([lotId, ofLot]) => [
      lotId,
      campuses
        .map((campus) => ({ campus, onHand: ofLot.get(campus.id) ?? 0 }))
        .filter(({ onHand }) => onHand !== 0),
    ]),
  );
}
