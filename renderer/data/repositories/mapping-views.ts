import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { EnterpriseCode, ItemLink, PlatformItem } from '@shared/domain/exchange/connection';
import {
  listPlatformEnterprises,
  proposeEnterpriseCodes,
  type EnterpriseProposal,
} from '@shared/domain/exchange/match-enterprises';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramId, ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/** One product of ours beside what it is on a platform. */
export type ProductMapping = {
  readonly product: ProgramProduct;
  readonly manufacturerName: string;
  readonly programName: string;
  /** An agreement that has not ended holds it: without a platform item its orders cannot be sent. */
  readonly isAgreed: boolean;
  readonly link: ItemLink | null;
  /** Null without a link, and where the platform no longer lists what was linked. */
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
  const programIds = await programsOf(db, connectionId);
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
  const linksByProduct = new Map(links.map((link) => [link.productId, link]));
  const itemsById = new Map(items.map((item) => [item.platformItemId, item]));
  return products
    .filter(({ programId }) => programIds === null || programIds.includes(programId))
    .map((product): ProductMapping => {
      const link = linksByProduct.get(product.id) ?? null;
      return {
        product,
        manufacturerName: enterprisesById.get(product.manufacturerId)?.name ?? '',
        programName: namesByProgram.get(product.programId) ?? '',
        isAgreed: agreed.productIds.has(product.id),
        link,
        item: link === null ? null : (itemsById.get(link.platformItemId) ?? null),
      };
    })
    .sort((a, b) => Number(b.isAgreed) - Number(a.isAgreed));
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
  const agreed = await readAgreed(db, await programsOf(db, connectionId), today);
  const [links, itemIds, codes] = await Promise.all([
    db.itemLinks.where('connectionId').equals(connectionId).toArray(),
    listItemIds(db, connectionId),
    db.enterpriseCodes.where('connectionId').equals(connectionId).toArray(),
  ]);
  const linked = new Set(
    links
      .filter(({ platformItemId }) => itemIds.has(platformItemId))
      .map(({ productId }) => productId),
  );
  const coded = new Set(codes.map(({ enterpriseId }) => enterpriseId));
  return {
    products: [...agreed.productIds].filter((id) => !linked.has(id)).length,
    distributors: [...agreed.distributorIds].filter((id) => !coded.has(id)).length,
  };
}

async function listItemIds(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<ReadonlySet<string>> {
  const items = await db.platformItems.where('connectionId').equals(connectionId).toArray();
  return new Set(items.map(({ platformItemId }) => platformItemId));
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
