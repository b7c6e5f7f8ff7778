import { unitsOfYear, type GroupConversion } from '@shared/domain/conversion/group-conversion';
import {
  setLinesOf,
  setMeasures,
  type SetLines,
  type SetMeasure,
} from '@shared/domain/conversion/set-measures';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type {
  AgreedLine,
  AgreedLineId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import { fen } from '@shared/domain/money/money';
import { groupBy } from '@shared/kernel/group-by';
import { mapById } from './read-rows';

type Lines = {
  readonly agreedLines: readonly AgreedLine[];
  readonly products: readonly ProgramProduct[];
  readonly conversions: readonly GroupConversion[];
};

type TotalsById<Id extends string = string> = ReadonlyMap<Id, LineTotals>;
type Counting = Pick<PolicyPack, 'progressEvent'>;

/** What the lines of product systems are held against; nothing for a program without systems. */
export function measuresOf(
  { agreedLines, products, conversions }: Lines,
  totalsById: TotalsById,
  { progressEvent: event }: Counting,
): ReadonlyMap<AgreedLineId, SetMeasure> {
  const measures = new Map<AgreedLineId, SetMeasure>();
  if (!conversions.some(({ sets }) => sets.length > 0)) return measures;
  const productsById = mapById<ProgramProductId, ProgramProduct>(products);
  for (const year of new Set(agreedLines.map(({ yearNumber }) => yearNumber))) {
    const lines = agreedLines.filter(({ yearNumber }) => yearNumber === year);
    const unitsByGroupId = unitsOfYear(products, conversions, year);
    for (const [id, measure] of setMeasures({
      ...{ lines, totalsById, unitsByGroupId, productsById, event },
    }))
      measures.set(id, measure);
  }
  return measures;
}

/** The parts' lines of each set's line; nothing for a program without systems. */
export function setLinesById({
  agreedLines,
  products,
  conversions,
}: Lines): ReadonlyMap<AgreedLineId, SetLines> {
  const found = new Map<AgreedLineId, SetLines>();
  if (!conversions.some(({ sets }) => sets.length > 0)) return found;
  for (const [year, lines] of groupBy(agreedLines, ({ yearNumber }) => yearNumber)) {
    const unitsByGroupId = unitsOfYear(products, conversions, year);
    for (const set of setLinesOf({ lines, unitsByGroupId })) found.set(set.whole.id, set);
  }
  return found;
}

/** The sums that pace counts: a set's line has the sets that its parts make as well. The same map without systems. */
export function creditedTotals<Id extends string>(
  lines: Lines,
  totalsById: TotalsById<Id>,
  counting: Counting,
): TotalsById<Id> {
  const measures = measuresOf(lines, totalsById, counting);
  if (measures.size === 0) return totalsById;
  const credited = new Map<string, LineTotals>(totalsById);
  for (const { id, programId } of lines.agreedLines) {
    const measure = measures.get(id);
    if (measure === undefined || measure.isPart) continue;
    const { acceptedAmount = fen(0), revision = 0 } = credited.get(id) ?? {};
    credited.set(id, { id, revision, programId, ...measure.totals, acceptedAmount });
  }
  return credited as TotalsById as TotalsById<Id>;
}
