import type { NewAgreement, ProgramDetail } from '@renderer/data';
import type { Agreement, AgreementTerms } from '@shared/domain/agreement/agreement';
import { agreementScopeOf, takesItsPlace } from '@shared/domain/agreement/agreement-key';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  AgreedLine,
  AgreementYear,
  DistributorRole,
  GroupId,
} from '@shared/domain/program/program';
import { groupBy } from '@shared/kernel/group-by';

export type DistributorChoice = { readonly value: EnterpriseId; readonly label: string };

/** Manufacturer × group of one year: gets one main and one backup agreement. */
export type PairRow = {
  readonly key: string;
  readonly groupId: GroupId;
  readonly group: string;
  readonly manufacturerId: EnterpriseId;
  readonly manufacturer: string;
  readonly lines: readonly AgreedLine[];
  readonly units: number;
  readonly unit: string;
  readonly offered: Readonly<Record<DistributorRole, readonly DistributorChoice[]>>;
  /** Agreements that stand already. */
  readonly existing: Readonly<Record<DistributorRole, Agreement | null>>;
};

/** What the user has chosen for a row; what is absent is as offered. */
export type PairChoice = {
  readonly main?: EnterpriseId | null;
  readonly backup?: EnterpriseId | null;
  readonly isTicked?: boolean;
};

export type ChosenPair = {
  readonly row: PairRow;
  readonly main: EnterpriseId | null;
  readonly backup: EnterpriseId | null;
  readonly isTicked: boolean;
};

/** Every pair that the agreed quantities of the year ask for, zero quantities included. */
export function pairRows(detail: ProgramDetail, year: AgreementYear): readonly PairRow[] {
  const asked = detail.agreedLines.filter(({ yearNumber }) => yearNumber === year.number);
  const linesByScope = groupBy(asked, agreementScopeOf);
  const rows = [...linesByScope].flatMap(([key, lines]): PairRow[] => {
    const [first] = lines;
    return first === undefined ? [] : [pairRow(detail, { key, first, lines })];
  });
  return rows.sort((one, other) =>
    collator.compare(`${one.group}\t${one.manufacturer}`, `${other.group}\t${other.manufacturer}`),
  );
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

type Scope = {
  readonly key: string;
  readonly first: AgreedLine;
  readonly lines: readonly AgreedLine[];
};

function pairRow(detail: ProgramDetail, { key, first, lines }: Scope): PairRow {
  const { groupId, manufacturerId } = first;
  const nameOf = (id: EnterpriseId) => detail.enterprisesById.get(id)?.name ?? '';
  const offered = (role: DistributorRole) =>
    detail.relations
      .filter((relation) => relation.manufacturerId === manufacturerId && relation.role === role)
      .map(({ distributorId }) => ({ value: distributorId, label: nameOf(distributorId) }));
  const existing = (role: DistributorRole) =>
    detail.agreements.find(
      (agreement) =>
        agreement.role === role &&
        takesItsPlace(agreement) &&
        agreement.state !== 'terminated' &&
        agreementScopeOf(agreement) === key,
    ) ?? null;
  return {
    key,
    groupId,
    group: detail.groupsById.get(groupId)?.name ?? '',
    manufacturerId,
    manufacturer: nameOf(manufacturerId),
    lines,
    units: lines.reduce((total, line) => total + line.agreed, 0),
    unit: detail.productsById.get(first.productId)?.unit.baseUnit ?? '',
    offered: { main: offered('main'), backup: offered('backup') },
    existing: { main: existing('main'), backup: existing('backup') },
  };
}

/** The row with what the user chose, else the first relation of each role; never one distributor for both. */
export function chosenPair(row: PairRow, choice: PairChoice): ChosenPair {
  const { existing, offered } = row;
  const main =
    existing.main?.distributorId ??
    (choice.main === undefined ? (offered.main[0]?.value ?? null) : choice.main);
  const backup =
    existing.backup?.distributorId ??
    (choice.backup === undefined
      ? (offered.backup.find(({ value }) => value !== main)?.value ?? null)
      : choice.backup);
  const isOffered = row.units > 0 && openRoles(row, { main, backup }).length > 0;
  return { row, main, backup, isTicked: choice.isTicked ?? isOffered };
}

/** The roles for which an agreement would be made. */
export function openRoles(
  { existing }: PairRow,
  chosen: Pick<ChosenPair, 'main' | 'backup'>,
): readonly DistributorRole[] {
  return (['main', 'backup'] as const).filter(
    (role) => existing[role] === null && chosen[role] !== null,
  );
}

type Place = {
  readonly detail: ProgramDetail;
  readonly year: AgreementYear;
  readonly terms: AgreementTerms;
};

/** The agreements to draft for the ticked rows: main and backup of each beside each other. */
export function newAgreements(
  pairs: readonly ChosenPair[],
  { detail, year, terms }: Place,
): readonly NewAgreement[] {
  return pairs
    .filter(({ isTicked }) => isTicked)
    .flatMap((pair) =>
      openRoles(pair.row, pair).flatMap((role): NewAgreement[] => {
        const distributorId = pair[role];
        if (distributorId === null) return [];
        const { groupId, manufacturerId } = pair.row;
        const programId = detail.program.id;
        const yearNumber = year.number;
        return [{ programId, yearNumber, groupId, manufacturerId, distributorId, role, terms }];
      }),
    );
}
