import { useRepositories, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { Program, ProgramId } from '@shared/domain/program/program';

export type OrderableAgreements = {
  readonly programs: readonly Program[];
  readonly agreements: readonly {
    readonly id: AgreementId;
    readonly programId: ProgramId;
    readonly words: string;
  }[];
};

/** The agreements an order can start from; undefined while they are read. */
export function useOrderableAgreements(): OrderableAgreements | undefined {
  const text = useText('orders');
  const repositories = useRepositories();
  return useLiveQuery(async () => {
    const [programs, agreements, enterprises] = await Promise.all([
      repositories.programs.list(),
      repositories.agreements.list(),
      repositories.enterprises.list(),
    ]);
    const namesById = new Map(enterprises.map(({ id, name }) => [id, name]));
    // Unsigned renewals stay: within the cycle they warn and do not stop an order.
    const orderable = agreements.filter(
      ({ state, yearNumber }) =>
        state === 'effective' ||
        (yearNumber > 1 && (state === 'awaiting-signatures' || state === 'draft')),
    );
    return {
      programs: programs.filter(({ id }) => orderable.some(({ programId }) => programId === id)),
      agreements: orderable.map(({ id, programId, number, role, yearNumber, ...parties }) => ({
        id,
        programId,
        words: text('create.agreement-words', {
          number,
          role: text(`create.role.${role}`),
          year: yearNumber,
          manufacturer: namesById.get(parties.manufacturerId) ?? '',
          distributor: namesById.get(parties.distributorId) ?? '',
        }),
      })),
    };
  }, [repositories, text]);
}
