import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  Connection,
  EnterpriseCode,
  ItemLink,
  PlatformItem,
} from '@shared/domain/exchange/connection';
import { hasCatalogue } from '@shared/domain/exchange/item-without-catalogue';
import { proposeItemLinks } from '@shared/domain/exchange/link-items';
import {
  listPlatformEnterprises,
  proposeEnterpriseCodes,
  type EnterpriseProposal,
} from '@shared/domain/exchange/match-enterprises';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramId, ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/**
 * How a product stands on a platform: linked by its code or by hand, linked to what is no longer listed,
 * named by its national code where there is no catalogue, or not mapped.
 */
export type ProductMappingState = 'by-code' | 'by-hand' | 'gone' | 'by-national-code' | 'open';

/** One product of ours beside what it is on a platform. */
export type ProductMapping = {
  readonly product: ProgramProduct;
  readonly manufacturerName: string;
  readonly programName: string;
  /** An agreement that has not ended holds it: without a platform item its orders cannot be sent. */
  readonly isAgreed: boolean;
  readonly state: ProductMappingState;
  readonly link: ItemLink | null;
  /** What it is linked to, or what its code leaves no doubt about; null where the platform does not list it. */
  readonly item: PlatformItem | null;
};

/** One distributor of ours beside its code on a platform. */
export type EnterpriseMapping = {
  readonly enterprise: Enterprise;
  /** It delivers under an agreement that has not ended. */
  readonly isAgreed: boolean;
  readonly code: EnterpriseCode | null;
  /** What the platform calls an enterprise of this name; null with a code, or without a clear match. */
  readonly proposal: EnterpriseProposal | null;
};

/** What keeps orders from being sent to a connection. */
export type MappingGaps = {
  readonly products: number;
  readonly distributors: number;
};

/** Who and what agreements hold that have not ended, for the programs of one connection. */
type Agreed = {
  readonly productIds: ReadonlySet<ProgramProductId>;
  readonly distributorIds: ReadonlySet<EnterpriseId>;
};

/** Products of the connection's programs: those of agreements first. */
export async function listProductMappings(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  today: LocalDate,
): Promise<readonly ProductMapping[]> {
  const connection = await db.connections.get(connectionId);
  if (connection === undefined) return [];
  const { programIds } = connection;
  const [products, programs, enterprises, links, items, agreed] = await Promise.all([
    db.programProducts.toArray(),
    db.programs.toArray(),
    db.enterprises.toArray(),
    db.itemLinks.where('connectionId').equals(connectionId).toArray(),
    db.platformItems.where('connectionId').equals(connectionId).toArray(),
    readAgreed(db, programIds, today),
  ]);
  const namesByProgram = new Map(programs.map(({ id, name }) => [id, name]));
  const enterprisesById = mapById(enterprises);
  const stateOf = productStates({ connection, products, links, items });
  return products
    .filter(({ programId }) => programIds === null || programIds.includes(programId))
    .map((product): ProductMapping => ({
      product,
      manufacturerName: enterprisesById.get(product.manufacturerId)?.name ?? '',
      programName: namesByProgram.get(product.programId) ?? '',
      isAgreed: agreed.productIds.has(product.id),
      ...stateOf(product),
    }))
    .sort((a, b) => Number(b.isAgreed) - Number(a.isAgreed));
}

type MappedRows = {
  readonly connection: Connection;
  readonly products: readonly ProgramProduct[];
  readonly links: readonly ItemLink[];
  readonly items: readonly PlatformItem[];
};

/** As the engine names products when it sends: a link first, then a code without doubt. */
function productStates({ connection, products, links, items }: MappedRows) {
  const linksByProduct = new Map(links.map((link) => [link.productId, link]));
  const itemsById = new Map(items.map((item) => [item.platformItemId, item]));
  const proposed = new Map(
    proposeItemLinks(products, items).map(({ productId, platformItemId }) => [
      productId,
      platformItemId,
    ]),
  );
  const isListed = hasCatalogue(connection);
  return ({
    id,
    nationalCode,
  }: ProgramProduct): Pick<ProductMapping, 'state' | 'link' | 'item'> => {
    const link = linksByProduct.get(id) ?? null;
    if (link !== null) {
      const item = itemsById.get(link.platformItemId) ?? null;
      return { link, item, state: item === null && isListed ? 'gone' : link.origin };
    }
    const item = itemsById.get(proposed.get(id) ?? '') ?? null;
    if (item !== null) return { link, item, state: 'by-code' };
    const isNamed = !isListed && nationalCode !== null;
    return { link, item, state: isNamed ? 'by-national-code' : 'open' };
  };
}

/** Every distributor of ours, those of agreements first. */
export async function listEnterpriseMappings(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  today: LocalDate,
): Promise<readonly EnterpriseMapping[]> {
  const programIds = await programsOf(db, connectionId);
  const [enterprises, codes, items, agreed] = await Promise.all([
    db.enterprises.orderBy('name').toArray(),
    db.enterpriseCodes.where('connectionId').equals(connectionId).toArray(),
    db.platformItems.where('connectionId').equals(connectionId).toArray(),
    readAgreed(db, programIds, today),
  ]);
  const codesByEnterprise = new Map(codes.map((code) => [code.enterpriseId, code]));
  const distributors = enterprises.filter(({ kinds }) => kinds.includes('distributor'));
  const open = distributors.filter(({ id }) => !codesByEnterprise.has(id));
  const proposals = new Map(
    proposeEnterpriseCodes(open, listPlatformEnterprises(items)).map((proposal) => [
      proposal.enterpriseId,
      proposal,
    ]),
  );
  return distributors
    .map((enterprise): EnterpriseMapping => ({
      enterprise,
      isAgreed: agreed.distributorIds.has(enterprise.id),
      code: codesByEnterprise.get(enterprise.id) ?? null,
      proposal: proposals.get(enterprise.id) ?? null,
    }))
    .sort((a, b) => Number(b.isAgreed) - Number(a.isAgreed));
}

/** What agreements that have not ended need and the connection does not have. */
export async function countMappingGaps(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  today: LocalDate,
): Promise<MappingGaps> {
  const [products, enterprises, connection] = await Promise.all([
    listProductMappings(db, connectionId, today),
    listEnterpriseMappings(db, connectionId, today),
    db.connections.get(connectionId),
  ]);
  // A portal's workbook names distributors as they are called.
  const needsCodes = connection?.dialect !== 'workbook';
  return {
    products: products.filter(
      ({ isAgreed, state }) => isAgreed && (state === 'open' || state === 'gone'),
    ).length,
    distributors: enterprises.filter(
      ({ isAgreed, code, proposal }) =>
        needsCodes && isAgreed && code === null && proposal === null,
    ).length,
  };
}

/** Null for all programs. */
export async function programsOf(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<readonly ProgramId[] | null> {
  return (await db.connections.get(connectionId))?.programIds ?? null;
}

async function readAgreed(
  db: HospitalDatabase,
  programIds: readonly ProgramId[] | null,
  today: LocalDate,
): Promise<Agreed> {
  const agreements = await db.agreements
    .where('state')
    .anyOf(['awaiting-signatures', 'effective'])
    .filter(
      ({ endsOn, programId }) =>
        endsOn >= today && (programIds === null || programIds.includes(programId)),
    )
    .toArray();
  return {
    productIds: new Set(agreements.flatMap(({ lines }) => lines.map(({ productId }) => productId))),
    distributorIds: new Set(agreements.map(({ distributorId }) => distributorId)),
  };
}
