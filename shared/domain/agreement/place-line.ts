import type { CampusId, DepartmentId } from '../hospital/hospital';
import type { AgreedLine, AgreedLineId, ProgramProductId } from '../program/program';
import type { Agreement, AgreementLine } from './agreement';

/** Where an order is to be used; no department: the campus as a whole. */
export type OrderPlace = {
  readonly campusId: CampusId;
  readonly departmentId: DepartmentId | null;
};

/** The agreement's line that an order of a product counts towards. */
export type PlaceLine = {
  readonly line: AgreementLine;
  /** False where the product's quantity is split and no part of it belongs to the place. */
  readonly isOfPlace: boolean;
};

type SplitRows = {
  readonly agreement: Pick<Agreement, 'lines'>;
  readonly agreedLinesById: ReadonlyMap<
    AgreedLineId,
    Pick<AgreedLine, 'campusId' | 'departmentId'>
  >;
};

/** From here on a line belongs to another place than the order's. */
const ELSEWHERE = 3;

/**
 * The line that an order for a place counts towards: the department's own, else that of its campus, else that of the
 * hospital as a whole. Where none belongs to the place it is one of the same campus before one of another.
 *
 * Nothing when the agreement does not have the product. The split by campus and department is the hospital's own: no
 * notice asks for it, so an order for a place without a part is told of and goes on.
 */
export function findPlaceLine(
  { agreement, agreedLinesById }: SplitRows,
  productId: ProgramProductId,
  place: OrderPlace,
): PlaceLine | undefined {
  const ranked = agreement.lines
    .filter((line) => line.productId === productId)
    .map((line) => ({ line, rank: rankOf(agreedLinesById.get(line.agreedLineId), place) }));
  const [best] = ranked.sort((one, other) => one.rank - other.rank);
  return best && { line: best.line, isOfPlace: best.rank < ELSEWHERE };
}

function rankOf(
  agreed: Pick<AgreedLine, 'campusId' | 'departmentId'> | undefined,
  { campusId, departmentId }: OrderPlace,
): number {
  const isOfCampus = agreed?.campusId === campusId;
  const isOfAnyCampus = (agreed?.campusId ?? null) === null;
  if ((agreed?.departmentId ?? null) === null) {
    if (isOfAnyCampus) return 2;
    return isOfCampus ? 1 : ELSEWHERE + 1;
  }
  if (agreed?.departmentId === departmentId && (isOfCampus || isOfAnyCampus)) return 0;
  return isOfCampus ? ELSEWHERE : ELSEWHERE + 1;
}
