import type { ProgramDetail } from '@renderer/data';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { quantity } from '@shared/domain/quantity/quantity';
import type { SetLines } from '@shared/domain/conversion/set-measures';
import type { LevelLine } from '@shared/domain/pace/level-pace';
import type { OrderId } from '@shared/domain/order/order';
import { paceOf, type Pace } from '@shared/domain/pace/pace';
import { findYear } from '@shared/domain/program/agreement-years';
import { listingStatesOn, type ListingState } from '@shared/domain/program/listing-state';
import type { AgreedLine, AgreementYear, ProgramProduct } from '@shared/domain/program/program';

/** One agreed line with its product and, inside a known year, its pace. */
export type LineRow = {
  readonly line: AgreedLine;
  readonly product: ProgramProduct;
  readonly group: string;
  readonly manufacturer: string;
  readonly department: string;
  readonly totals: LevelLine['totals'];
  readonly pace: Pace;
  /** The orders of a department's part of the line; null for all of the line. */
  readonly orderIds: ReadonlySet<OrderId> | null;
  /** The parts that make sets of this line; null for a line without parts. */
  readonly set: SetLines | null;
  /** Where the platform lists it; undefined while nothing is known. */
  readonly listing: ListingState | undefined;
};

export const NO_TOTALS = {
  ordered: quantity(0),
  delivered: quantity(0),
  accepted: quantity(0),
  returned: quantity(0),
  used: quantity(0),
} as const;

type PaceContext = {
  readonly today: LocalDate;
  /** By department id; empty where nobody asks for departments. */
  readonly departmentNames?: ReadonlyMap<string, string>;
};

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The agreed lines of one year, in the order of group, manufacturer and product. */
export function lineRows(
  detail: ProgramDetail,
  yearNumber: number,
  { today, departmentNames = NO_NAMES }: PaceContext,
): readonly LineRow[] {
  const range = findYear(detail.program, yearNumber);
  if (range === null) return [];
  const listings = listingStatesOn(detail.listingStates, today);
  const rows = detail.agreedLines
    .filter((line) => line.yearNumber === yearNumber)
    .flatMap((line): LineRow[] => {
      const product = detail.productsById.get(line.productId);
      if (product === undefined) return [];
      const totals = detail.totalsById.get(line.id) ?? NO_TOTALS;
      return [
        {
          line,
          product,
          group: detail.groupsById.get(line.groupId)?.name ?? '',
          manufacturer: detail.enterprisesById.get(line.manufacturerId)?.name ?? '',
          department: departmentNames.get(line.departmentId ?? '') ?? '',
          totals,
          orderIds: null,
          set: detail.setLinesById.get(line.id) ?? null,
          listing: listings.get(product.id),
          pace: paceOf({ agreed: line.agreed, totals, range, today, pack: detail.pack }),
        },
      ];
    });
  return rows.sort((one, other) => collator.compare(sortText(one), sortText(other)));
}

/** The year that runs on the day, else the first before the cycle and the last after it. */
export function yearToShow(
  { program }: Pick<ProgramDetail, 'program'>,
  today: LocalDate,
): AgreementYear | null {
  const begun = program.years.filter(({ from }) => from <= today);
  return begun.at(-1) ?? program.years[0] ?? null;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function sortText({ group, manufacturer, product }: LineRow): string {
  return [group, manufacturer, product.name, product.specification, product.model].join('\t');
}
