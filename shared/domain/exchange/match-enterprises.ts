import type { Enterprise, EnterpriseId } from '../enterprise/enterprise';
import type { ConnectionId } from '../order/order';
import { toHalfWidth, withoutBlanks } from '../text/normalise';
import type { PlatformItem } from './connection';

/** An enterprise as a platform calls it. */
export type PlatformEnterprise = { readonly code: string; readonly name: string };

export type EnterpriseProposal = PlatformEnterprise & { readonly enterpriseId: EnterpriseId };

export function enterpriseCodeIdOf(connectionId: ConnectionId, enterpriseId: EnterpriseId): string {
  return `${connectionId}/${enterpriseId}`;
}

/** The distributors that a platform's catalogue names, each code once, by name. */
export function listPlatformEnterprises(
  items: readonly Pick<PlatformItem, 'distributors'>[],
): readonly PlatformEnterprise[] {
  const byCode = new Map<string, PlatformEnterprise>();
  for (const { distributors } of items)
    for (const distributor of distributors)
      if (distributor.code !== '') byCode.set(distributor.code, distributor);
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/**
 * The code of each enterprise whose name stands on the platform exactly once, width and blanks aside.
 *
 * A name with two codes is left to people.
 */
export function proposeEnterpriseCodes(
  enterprises: readonly Pick<Enterprise, 'id' | 'name'>[],
  known: readonly PlatformEnterprise[],
): readonly EnterpriseProposal[] {
  return enterprises.flatMap(({ id, name }) => {
    const named = known.filter((candidate) => written(candidate.name) === written(name));
    const [only, ...others] = named;
    return only === undefined || others.length > 0 ? [] : [{ ...only, enterpriseId: id }];
  });
}

function written(name: string): string {
  return withoutBlanks(toHalfWidth(name));
}
