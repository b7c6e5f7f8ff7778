import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { AgreementKind } from '../policy/policy-pack';
import type {
  AgreedLine,
  AgreementYear,
  DistributorRole,
  GroupId,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '../program/program';
import type { Agreement, AgreementId, AgreementLine, AgreementTerms } from './agreement';

export type AgreementChoice = {
  readonly id: AgreementId;
  readonly number: string;
  readonly kind: AgreementKind;
  readonly program: Pick<Program, 'id'>;
  readonly year: AgreementYear;
  readonly groupId: GroupId;
  readonly manufacturerId: EnterpriseId;
  readonly distributorId: EnterpriseId;
  readonly role: DistributorRole;
  readonly lines: readonly AgreementLine[];
  readonly terms: AgreementTerms;
  readonly draftedOn: LocalDate;
};

/** A new agreement for a whole agreement year, without signatures. `checkNewAgreement` says whether it may be kept. */
export function draftAgreement(choice: AgreementChoice): Agreement {
  const { program, year, ...facts } = choice;
  return {
    ...facts,
    revision: 1,
    programId: program.id,
    yearNumber: year.number,
    startsOn: year.from,
    endsOn: year.to,
    state: 'draft',
    sentOn: null,
    signatures: { hospital: null, manufacturer: null, distributor: null },
    ending: null,
  };
}

/** The lines to offer for one manufacturer, group and year: agreed quantity at the selected price. */
export function offeredLines(
  scope: {
    readonly manufacturerId: EnterpriseId;
    readonly groupId: GroupId;
    readonly yearNumber: number;
  },
  agreedLines: readonly AgreedLine[],
  productsById: ReadonlyMap<ProgramProductId, ProgramProduct>,
): readonly AgreementLine[] {
  return agreedLines
    .filter(
      (line) =>
        line.manufacturerId === scope.manufacturerId &&
        line.groupId === scope.groupId &&
        line.yearNumber === scope.yearNumber,
    )
    .flatMap((line) => {
      const product = productsById.get(line.productId);
      if (product === undefined) return [];
      return [
        {
          agreedLineId: line.id,
          productId: line.productId,
          quantity: line.agreed,
          unitPrice: product.price,
        },
      ];
    });
}

/**
 * Terms to start a draft from. Only the delivery days are the program's; the rest are figures in common use, for people to change.
 * A payment term is never offered: it is the notice's, or people enter the contract's.
 *
 * @source reference/codes-and-documents.md, numbers in use for clauses 5 to 7; no notice sets them
 */
export function offeredTerms(program: Pick<Program, 'deliveryDays'>): AgreementTerms {
  return {
    deliveryDays: program.deliveryDays,
    responseHours: 4,
    urgentHours: 12,
    minimumShelfLifeMonths: 12,
    acceptanceDays: 5,
    signPlace: '',
    copies: 3,
    paymentTerm: null,
  };
}
