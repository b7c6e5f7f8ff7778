import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { GroupId, ProgramId, ProgramProduct, ProgramProductId } from '../program/program';
import { sameText } from '../program/product-match';
import type { Stored } from '../record/record';

export type GroupConversionId = Brand<string, 'GroupConversionId'>;

/**
 * How parts become sets: as many as there are of the leading part, or as many as are complete.
 *
 * The notices say that joints are bought as systems and not how these are counted: staff choose.
 *
 * @source 沪药事药械〔2022〕4号 (系统采购, unverified); the two methods are our convention
 */
export type SetMethod = 'leading-part' | 'complete-set';

export const SET_METHODS = ['complete-set', 'leading-part'] as const satisfies readonly SetMethod[];

/** One part of a set: 髋臼杯, 内衬, 球头, 股骨柄. */
export type SetPart = {
  readonly role: string;
  /** How many of it make one set. */
  readonly perSet: number;
  /** A set without it is not complete; screws may be left out. */
  readonly isRequired: boolean;
  readonly isLeading: boolean;
};

/** A product system (产品系统) of a group. Counted per manufacturer: nobody mixes two makers' parts to one set. */
export type ProductSet = {
  readonly name: string;
  readonly method: SetMethod;
  readonly parts: readonly SetPart[];
};

/** `agreedUnits` agreed units are `baseUnits` base units of the product; with a set it is that set whole. */
export type DirectConversion = {
  readonly kind: 'direct';
  readonly productId: ProgramProductId;
  readonly agreedUnits: number;
  readonly baseUnits: number;
  readonly set: string | null;
};

/** The product counts as this part of a set. */
export type PartConversion = {
  readonly kind: 'part';
  readonly productId: ProgramProductId;
  readonly set: string;
  readonly role: string;
};

export type ProductConversion = DirectConversion | PartConversion;

/**
 * One version of how a group's products are counted in its agreed unit (约定单位). Never changed: the next is added.
 *
 * One agreement year is counted by one version throughout: our convention, so that no year mixes two measures.
 */
export type GroupConversion = Stored<GroupConversionId> & {
  readonly programId: ProgramId;
  readonly groupId: GroupId;
  /** Counts the group's versions, from 1. */
  readonly version: number;
  /** The agreement year from which it counts. */
  readonly fromYear: number;
  readonly agreedUnit: string;
  readonly sets: readonly ProductSet[];
  readonly products: readonly ProductConversion[];
  readonly reason: string;
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
};

/** What a conversion says, before it has an id, a version and an author. */
export type ConversionFacts = Pick<
  GroupConversion,
  'programId' | 'groupId' | 'fromYear' | 'agreedUnit' | 'sets' | 'products'
>;

export type ConvertedProduct = Pick<ProgramProduct, 'id' | 'groupId' | 'manufacturerId' | 'unit'>;

/** How each product of a group is counted in one agreement year. */
export type GroupUnits = {
  readonly groupId: GroupId;
  /** Empty while nobody has set one and the products' units differ. */
  readonly agreedUnit: string;
  readonly setsByName: ReadonlyMap<string, ProductSet>;
  readonly byProductId: ReadonlyMap<ProgramProductId, ProductConversion>;
  /** Products that have no conversion: what is counted leaves them out and says so. */
  readonly missing: readonly ProgramProductId[];
};

/** The version that counts in an agreement year: the last entered of those that have begun; null without one. */
export function conversionOf(
  versions: readonly GroupConversion[],
  groupId: GroupId,
  yearNumber: number,
): GroupConversion | null {
  return versions
    .filter((one) => one.groupId === groupId && one.fromYear <= yearNumber)
    .reduce<GroupConversion | null>(
      (latest, one) => (latest === null || one.version > latest.version ? one : latest),
      null,
    );
}

/**
 * How a group's products are counted. Without a version the unit that all products share is the agreed unit.
 *
 * A product that the version does not name counts singly in its own unit, or by its pack, where that is the agreed unit.
 */
export function groupUnits(
  groupId: GroupId,
  products: readonly ConvertedProduct[],
  conversion: Pick<ConversionFacts, 'agreedUnit' | 'sets' | 'products'> | null,
): GroupUnits {
  const own = products.filter((product) => product.groupId === groupId);
  const agreedUnit = conversion?.agreedUnit ?? sharedUnit(own);
  const stated = new Map((conversion?.products ?? []).map((one) => [one.productId, one]));
  const byProductId = new Map<ProgramProductId, ProductConversion>();
  for (const product of own) {
    const found = stated.get(product.id) ?? impliedConversion(product, agreedUnit);
    if (found !== null) byProductId.set(product.id, found);
  }
  return {
    groupId,
    agreedUnit,
    setsByName: new Map((conversion?.sets ?? []).map((set) => [set.name, set])),
    byProductId,
    missing: own.flatMap(({ id }) => (byProductId.has(id) ? [] : [id])),
  };
}

/** How the products of each group are counted in an agreement year. */
export function unitsOfYear(
  products: readonly ConvertedProduct[],
  versions: readonly GroupConversion[],
  yearNumber: number,
): ReadonlyMap<GroupId, GroupUnits> {
  const ids = [...new Set(products.map(({ groupId }) => groupId))];
  return new Map(
    ids.map((id) => [id, groupUnits(id, products, conversionOf(versions, id, yearNumber))]),
  );
}

/** The conversion that nobody has to enter: the agreed unit is the product's own unit or its pack. */
export function impliedConversion(
  { id, unit }: Pick<ConvertedProduct, 'id' | 'unit'>,
  agreedUnit: string,
): DirectConversion | null {
  if (agreedUnit === '') return null;
  const direct = { kind: 'direct', productId: id, agreedUnits: 1, set: null } as const;
  if (sameText(unit.baseUnit) === sameText(agreedUnit)) return { ...direct, baseUnits: 1 };
  return unit.packUnit !== null && sameText(unit.packUnit) === sameText(agreedUnit)
    ? { ...direct, baseUnits: unit.basePerPack }
    : null;
}

function sharedUnit(products: readonly Pick<ConvertedProduct, 'unit'>[]): string {
  const [first, ...others] = products.map(({ unit }) => unit.baseUnit);
  if (first === undefined) return '';
  return others.every((unit) => sameText(unit) === sameText(first)) ? first : '';
}
