import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { Connection, PlatformItem } from '@shared/domain/exchange/connection';
import { itemWithoutCatalogue } from '@shared/domain/exchange/item-without-catalogue';
import { itemLinkIdOf, proposeItemLinks } from '@shared/domain/exchange/link-items';
import type { PlatformNames } from '@shared/domain/exchange/make-exchange';
import {
  enterpriseCodeIdOf,
  listPlatformEnterprises,
  proposeEnterpriseCodes,
} from '@shared/domain/exchange/match-enterprises';
import type { ConnectionId, OrderLine } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';

const FAMILY_LENGTH = 20;

/** Reads what products and distributors are called on a platform; remembers them for one command. */
export function createNameReader(db: HospitalDatabase) {
  const itemsByKey = new Map<string, Promise<PlatformItem | null>>();

  return {
    async read(
      connection: Connection,
      distributorId: EnterpriseId,
      lines: readonly OrderLine[],
    ): Promise<PlatformNames> {
      const itemByProductId = new Map<ProgramProductId, PlatformItem>();
      for (const line of lines) {
        const key = itemLinkIdOf(connection.id, line.productId);
        const reading = itemsByKey.get(key) ?? findItem(db, connection, line);
        itemsByKey.set(key, reading);
        const item = await reading;
        if (item !== null) itemByProductId.set(line.productId, item);
      }
      const items = [...itemByProductId.values()];
      return {
        itemByProductId,
        distributor: await findDistributor(db, { connection, distributorId, items }),
      };
    },
  };
}

/** By the link that people or the program have made; else by the code, where it leaves no doubt. */
async function findItem(
  db: HospitalDatabase,
  connection: Connection,
  { productId, facts }: OrderLine,
): Promise<PlatformItem | null> {
  const connectionId = connection.id;
  const link = await db.itemLinks.get(itemLinkIdOf(connectionId, productId));
  const linkedTo = link?.platformItemId ?? null;
  const linked = linkedTo === null ? null : await findLinked(db, connectionId, linkedTo);
  const named = itemWithoutCatalogue(connection, { facts, platformItemId: linkedTo });
  if (linkedTo !== null || named !== null) return linked ?? named;
  if (facts.nationalCode === null) return null;
  const family = facts.nationalCode.slice(0, FAMILY_LENGTH);
  const [items, products] = await Promise.all([
    db.platformItems
      .where('[connectionId+nationalCode]')
      .between([connectionId, family], [connectionId, `${family}\uffff`])
      .toArray(),
    db.programProducts.where('nationalCode').startsWith(family).toArray(),
  ]);
  const asked = { id: productId, nationalCode: facts.nationalCode };
  const proposals = proposeItemLinks([asked, ...products], items);
  const found = proposals.find((proposal) => proposal.productId === productId);
  const item = items.find(({ platformItemId }) => platformItemId === found?.platformItemId);
  return item ?? null;
}

async function findLinked(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  platformItemId: string,
): Promise<PlatformItem | null> {
  const byId = await db.platformItems.get(`${connectionId}/${platformItemId}`);
  if (byId !== undefined) return byId;
  const item = await db.platformItems
    .where('connectionId')
    .equals(connectionId)
    .filter((row) => row.platformItemId === platformItemId)
    .first();
  return item ?? null;
}

async function findDistributor(
  db: HospitalDatabase,
  given: {
    readonly connection: Connection;
    readonly distributorId: EnterpriseId;
    readonly items: readonly PlatformItem[];
  },
): Promise<PlatformNames['distributor']> {
  const { connection, distributorId, items } = given;
  const known = await db.enterpriseCodes.get(enterpriseCodeIdOf(connection.id, distributorId));
  if (known !== undefined) return { code: known.code, name: known.name };
  const enterprise = await db.enterprises.get(distributorId);
  if (enterprise === undefined) return null;
  const [proposal] = proposeEnterpriseCodes([enterprise], listPlatformEnterprises(items));
  if (proposal !== undefined) return { code: proposal.code, name: proposal.name };
  // A portal's workbook names distributors as they are called.
  return connection.dialect === 'workbook' ? { code: '', name: enterprise.name } : null;
}
