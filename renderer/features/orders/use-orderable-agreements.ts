import { useRepositories, useLiveQuery } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { isOrderable, isUsual } from '@shared/domain/order/order-source';
import type { Program, ProgramId } from '@shared/domain/program/program';

export type OrderableAgreements = {
  readonly programs: readonly Program[];
  readonly agreements: readonly {
    readonly id: AgreementId;
    readonly programId: ProgramId;
    readonly words: string;
  }[];
};

/** The agreements an order can start from, those in force first; undefined while they are read. */
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
    const orderable = [...agreements.filter(isOrderable)].sort(
      (one, other) => Number(isUsual(other)) - Number(isUsual(one)),
    );
    return {
      programs: programs.filter(({ id }) => orderable.some(({ programId }) => programId === id)),
      agreements: orderable.map((agreement) => ({
        id: agreement.id,
        programId: agreement.programId,
        words: agreementWords(text, agreement, namesById),
      })),
    };
  }, [repositories, text]);
}

/** Number, parties, role and year in one line; says so where it is not in force. */
export function agreementWords(
  text: Text<'orders'>,
  agreement: Agreement,
  namesById: ReadonlyMap<EnterpriseId, string>,
): string {
  const { number, role, yearNumber, manufacturerId, distributorId } = agreement;
  return text('create.agreement-words', {
    number,
    role: text(`create.role.${role}`),
    year: yearNumber,
    manufacturer: namesById.get(manufacturerId) ?? '',
    distributor: namesById.get(distributorId) ?? '',
    standing: isUsual(agreement) ? 'usual' : 'unsigned',
  });
}
