import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { EnterpriseCode, PlatformItem } from '@shared/domain/exchange/connection';
import { hasCatalogue } from '@shared/domain/exchange/item-without-catalogue';
import { itemLinkIdOf, newItemLinks, proposeItemLinks } from '@shared/domain/exchange/link-items';
import {
  enterpriseCodeIdOf,
  listPlatformEnterprises,
  type PlatformEnterprise,
} from '@shared/domain/exchange/match-enterprises';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import { toHalfWidth, trimBlanks, withoutBlanks } from '@shared/domain/text/normalise';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import {
  countMappingGaps,
  listEnterpriseMappings,
  listProductMappings,
  programsOf,
} from './mapping-views';

export type MappingRepository = ReturnType<typeof createMappingRepository>;

/** As many as fit under a search box. */
const MOST_FOUND = 50;

/** What our products and distributors are called on each platform. */
export function createMappingRepository(db: HospitalDatabase, commands: CommandQueue) {
  const itemsOf = (connectionId: ConnectionId) =>
    db.platformItems.where('connectionId').equals(connectionId);

  return {
    listProducts: (connectionId: ConnectionId, today: LocalDate) =>
      listProductMappings(db, connectionId, today),

    listEnterprises: (connectionId: ConnectionId, today: LocalDate) =>
      listEnterpriseMappings(db, connectionId, today),

    countGaps: (connectionId: ConnectionId, today: LocalDate) =>
      countMappingGaps(db, connectionId, today),

    countItems: (connectionId: ConnectionId): Promise<number> => itemsOf(connectionId).count(),

    /** Platform items whose name, specification, code, registration number or manufacturer has all the words. */
    searchItems(connectionId: ConnectionId, words: string): Promise<readonly PlatformItem[]> {
      const wanted = searchWords(words);
      return itemsOf(connectionId)
        .filter((item) => {
          const all = written(searchTextOf(item));
          return wanted.every((word) => all.includes(word));
        })
        .limit(MOST_FOUND)
        .toArray();
    },

    async searchEnterprises(
      connectionId: ConnectionId,
      words: string,
    ): Promise<readonly PlatformEnterprise[]> {
      const wanted = searchWords(words);
      const known = listPlatformEnterprises(await itemsOf(connectionId).toArray());
      return known
        .filter(({ code, name }) =>
          wanted.every((word) => written(`${name} ${code}`).includes(word)),
        )
        .slice(0, MOST_FOUND);
    },

    /** Links every product whose national code leaves no doubt; answers how many were linked. */
    linkByCode(connectionId: ConnectionId) {
      return commands.run('mapping:link-by-code', async (entry) => {
        const programIds = await programsOf(db, connectionId);
        const [products, items, links] = await Promise.all([
          db.programProducts.toArray(),
          itemsOf(connectionId).toArray(),
          db.itemLinks.where('connectionId').equals(connectionId).toArray(),
        ]);
        const ours = products.filter(
          ({ programId }) => programIds === null || programIds.includes(programId),
        );
        const linkedIds = new Set(links.map(({ productId }) => productId));
        const added = newItemLinks(connectionId, proposeItemLinks(ours, items), linkedIds);
        entry.put('itemLinks', ...added);
        return ok({ linked: added.length });
      });
    },

    /** @errors `item-not-found` when the platform does not list it */
    link(connectionId: ConnectionId, productId: ProgramProductId, platformItemId: string) {
      return commands.run('mapping:link', async (entry) => {
        if (!(await mayLink(db, connectionId, platformItemId)))
          return err({ kind: 'item-not-found' } as const);
        const id = itemLinkIdOf(connectionId, productId);
        const revision = ((await db.itemLinks.get(id))?.revision ?? 0) + 1;
        const origin = 'by-hand' as const;
        entry.put('itemLinks', { id, revision, connectionId, productId, platformItemId, origin });
        return ok({ platformItemId });
      });
    },

    unlink(connectionId: ConnectionId, productId: ProgramProductId) {
      return commands.run('mapping:unlink', async (entry) => {
        const id = itemLinkIdOf(connectionId, productId);
        if ((await db.itemLinks.get(id)) !== undefined) entry.remove('itemLinks', id);
        return ok({});
      });
    },

    /** Codes of several enterprises at once, such as every proposal that was accepted. */
    setCodes(
      connectionId: ConnectionId,
      codes: readonly (PlatformEnterprise & { readonly enterpriseId: EnterpriseId })[],
    ) {
      return commands.run('mapping:set-codes', async (entry) => {
        if (codes.some(({ code }) => trimBlanks(code) === ''))
          return err({ kind: 'code-missing' } as const);
        const rows = await Promise.all(
          codes.map(async ({ enterpriseId, code, name }): Promise<EnterpriseCode> => {
            const id = enterpriseCodeIdOf(connectionId, enterpriseId);
            const revision = ((await db.enterpriseCodes.get(id))?.revision ?? 0) + 1;
            return { id, revision, connectionId, enterpriseId, code: trimBlanks(code), name };
          }),
        );
        entry.put('enterpriseCodes', ...rows);
        return ok({ saved: rows.length });
      });
    },

    removeCode(connectionId: ConnectionId, enterpriseId: EnterpriseId) {
      return commands.run('mapping:remove-code', async (entry) => {
        const id = enterpriseCodeIdOf(connectionId, enterpriseId);
        if ((await db.enterpriseCodes.get(id)) !== undefined) entry.remove('enterpriseCodes', id);
        return ok({});
      });
    },
  };
}

/** Where the platform gives no catalogue, people type the number that its portal shows. */
async function mayLink(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  platformItemId: string,
): Promise<boolean> {
  const connection = await db.connections.get(connectionId);
  if (connection === undefined || platformItemId === '') return false;
  if (!hasCatalogue(connection)) return true;
  const listed = await db.platformItems
    .where('connectionId')
    .equals(connectionId)
    .filter((item) => item.platformItemId === platformItemId)
    .count();
  return listed > 0;
}

function searchTextOf(item: PlatformItem): string {
  const { name, specification, model, registrationNumber, manufacturerName } = item;
  const codes = [item.platformItemId, item.nationalCode ?? ''];
  return [name, specification, model, registrationNumber, manufacturerName, ...codes].join(' ');
}

function searchWords(words: string): readonly string[] {
  return trimBlanks(toHalfWidth(words)).split(/\s+/u).map(written);
}

function written(text: string): string {
  return withoutBlanks(toHalfWidth(text)).toLowerCase();
}
