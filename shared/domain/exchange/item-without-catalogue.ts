import type { ProductFacts } from '../order/order';
import type { Connection, Dialect, PlatformItem } from './connection';

/** Platforms that give hospitals no catalogue to download. */
const WITHOUT_CATALOGUE: readonly Dialect[] = ['shanghai', 'workbook'];

/** Whether the platform gives hospitals a catalogue, so that an item can be looked up there. */
export function hasCatalogue({ dialect }: Pick<Connection, 'dialect'>): boolean {
  return !WITHOUT_CATALOGUE.includes(dialect);
}

type Named = {
  readonly facts: ProductFacts;
  /** The id that people have linked it to; null: its national code names it. */
  readonly platformItemId: string | null;
};

/**
 * The item of a platform that gives no catalogue: nothing can be looked up there, so what people have
 * entered, else the national code, is its name. Null for other platforms, and where there is neither.
 */
export function itemWithoutCatalogue(
  connection: Pick<Connection, 'id' | 'dialect'>,
  { facts, platformItemId }: Named,
): PlatformItem | null {
  const id = platformItemId ?? facts.nationalCode;
  if (id === null || hasCatalogue(connection)) return null;
  return {
    id: `${connection.id}/${id}`,
    revision: 1,
    connectionId: connection.id,
    platformItemId: id,
    nationalCode: facts.nationalCode,
    keys: {},
    name: facts.name,
    specification: facts.specification,
    model: facts.model,
    registrationNumber: facts.registrationNumber,
    unit: facts.baseUnit,
    manufacturerName: facts.manufacturerName,
    price: null,
    distributors: [],
    raw: {},
  };
}
