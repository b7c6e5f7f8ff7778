import type { ProgramDetail } from '@renderer/data';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Department } from '@shared/domain/hospital/hospital';
import { setTotals } from '@shared/domain/conversion/set-measures';
import { levelPace, type LevelLine } from '@shared/domain/pace/level-pace';
import { findYear } from '@shared/domain/program/agreement-years';
import {
  communityShares,
  memberOfPlace,
  type CommunityShares,
} from '@shared/domain/program/community-shares';
import { documentsByMember } from '@shared/domain/program/member-documents';
import type { AgreedLine, AgreedLineId, AgreementYear } from '@shared/domain/program/program';
import type { ProgramProfile } from '@shared/domain/program/program-profile';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import { usedOf, type UsedBook } from '@shared/domain/pace/used-quantity';
import { countLineTotals, type LineDocuments } from '@shared/domain/record/ledger-check';
import { groupBy } from '@shared/kernel/group-by';
import type { LevelRow } from '../level-rows';
import { NO_TOTALS } from '../pace-rows';

type MemberQuestion = {
  readonly detail: ProgramDetail;
  readonly profile: ProgramProfile;
  readonly departments: readonly Department[];
  /** Of the year's agreed lines. */
  readonly documents: LineDocuments & { readonly used: UsedBook };
  readonly yearNumber: number;
  readonly today: LocalDate;
  readonly names: { readonly whole: string; readonly unassigned: string };
};

export type MemberRows = {
  /** The community, each member, and last what belongs to none. */
  readonly rows: readonly LevelRow[];
  readonly shares: CommunityShares;
  /** Null where every agreed quantity and every order is some member's. */
  readonly unassigned: LevelRow | null;
  /** What belongs to each row, by `memberKey`. */
  readonly keysByName: ReadonlyMap<string, ReadonlySet<string>>;
};

/** An order's part of a line is one member's, with all that came of it. */
export function memberKey(
  row: Pick<LineDocuments['orderLines'][number], 'orderId' | 'agreedLineId'>,
): string {
  return `${row.orderId} ${row.agreedLineId}`;
}

/** Pace of a community with its members; null where the hospital takes part alone. */
export function memberRows(question: MemberQuestion): MemberRows | null {
  const { detail, profile, departments, documents, yearNumber, names } = question;
  const range = findYear(detail.program, yearNumber);
  if (profile.community === null || range === null) return null;
  const lines = detail.agreedLines.filter((line) => line.yearNumber === yearNumber);
  const memberOf = (place: Parameters<typeof memberOfPlace>[0]) =>
    memberOfPlace(place, profile.memberPlaces, departments);
  const shares = communityShares(lines, profile.community, memberOf);
  const byMember = documentsByMember(documents, lines, memberOf);
  const rowOf = createRow({ ...question, lines, range });
  const agreedById = new Map(lines.map(({ id, agreed }) => [id, agreed]));
  const rest = byMember.get(null) ?? NO_DOCUMENTS;
  const unassigned =
    shares.difference === 0 && rest.orderLines.length === 0
      ? null
      : rowOf(names.unassigned, shares.unassigned, rest);
  const keysOf = ({ orderLines, receiptLines }: LineDocuments) =>
    new Set([...orderLines, ...receiptLines].map(memberKey));
  const rows = [
    rowOf(names.whole, agreedById, documents),
    ...shares.members.map(({ member, agreedByLineId }) =>
      rowOf(member, agreedByLineId, byMember.get(member) ?? NO_DOCUMENTS),
    ),
    ...(unassigned === null ? [] : [unassigned]),
  ];
  const keysByName = new Map([
    [names.whole, keysOf(documents)],
    ...shares.members.map(
      ({ member }) => [member, keysOf(byMember.get(member) ?? NO_DOCUMENTS)] as const,
    ),
    [names.unassigned, keysOf(rest)],
  ]);
  return { rows, shares, unassigned, keysByName };
}

const NO_DOCUMENTS: LineDocuments = { orders: [], orderLines: [], receiptLines: [], returns: [] };

type RowQuestion = Pick<MemberQuestion, 'detail' | 'today' | 'documents'> & {
  readonly lines: readonly AgreedLine[];
  readonly range: AgreementYear;
};

function createRow({ detail, today, lines, range, documents: { used } }: RowQuestion) {
  return (
    name: string,
    agreedById: ReadonlyMap<AgreedLineId, Quantity>,
    documents: LineDocuments,
  ): LevelRow => {
    const ownById = ownTotals(lines, documents, used);
    const measured = lines.flatMap((line): LevelLine[] => {
      const product = detail.productsById.get(line.productId);
      if (product === undefined) return [];
      const agreed = agreedById.get(line.id) ?? quantity(0);
      const totals = credited(detail, line, ownById);
      return [{ agreed, totals, unit: product.unit.baseUnit, price: product.price }];
    });
    const pace = levelPace(measured, { range, today, pack: detail.pack });
    return { key: name, name, scope: { kind: 'program' }, ...pace };
  };
}

type TotalsById = ReadonlyMap<AgreedLineId, LevelLine['totals']>;

/** What some documents brought to each line by itself. */
function ownTotals(
  lines: readonly AgreedLine[],
  documents: LineDocuments,
  used: UsedBook,
): TotalsById {
  const totalsById = countLineTotals(documents);
  const received = groupBy(documents.receiptLines, ({ agreedLineId }) => agreedLineId);
  return new Map(
    lines.map(({ id, productId }) => {
      const receiptLineIds = (received.get(id) ?? []).map((line) => line.id);
      const sums = totalsOf(totalsById.get(id) ?? {});
      const net = sums.accepted - sums.returned;
      return [id, { ...sums, used: usedOf(used, { productId, net, receiptLineIds }) }];
    }),
  );
}

/** A member's parts make the member's sets. */
function credited(
  { setLinesById, pack }: MemberQuestion['detail'],
  { id }: AgreedLine,
  ownById: TotalsById,
): LevelLine['totals'] {
  const own = ownById.get(id) ?? NO_TOTALS;
  const found = setLinesById.get(id);
  if (found === undefined) return own;
  const parts = found.parts.map(({ line, part: { role } }) => ({
    role,
    totals: ownById.get(line.id) ?? NO_TOTALS,
  }));
  return setTotals({ set: found.set, own, parts }, pack.progressEvent);
}

function totalsOf(sums: Readonly<Record<string, number>>): LevelLine['totals'] {
  const { ordered = 0, delivered = 0, accepted = 0, returned = 0 } = sums;
  return {
    ...NO_TOTALS,
    ordered: quantity(ordered),
    delivered: quantity(delivered),
    accepted: quantity(accepted),
    returned: quantity(returned),
  };
}
