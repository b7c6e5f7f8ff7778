import type { EnterpriseId } from '../enterprise/enterprise';
import type { AgreedLine, ProgramProductId } from '../program/program';
import { fraction } from '../quantity/fraction';
import { addSums, countUnits, setCounts, type UnitSum } from './count-units';
import type { ConvertedProduct, GroupUnits, ProductSet, SetPart } from './group-conversion';

/** The agreed quantities of a system's parts do not make the same number of sets. */
export type UnequalParts = {
  readonly set: string;
  readonly manufacturerId: EnterpriseId;
  /** What the system counts as agreed. */
  readonly sets: number;
  /** Sets that each part promises. */
  readonly setsByRole: readonly { readonly role: string; readonly sets: number }[];
};

/** A system has agreed quantities on the whole set and on its parts: those of the parts are not counted. */
export type AgreedTwice = { readonly set: string; readonly manufacturerId: EnterpriseId };

export type AgreedUnits = {
  readonly sum: UnitSum;
  readonly unequal: readonly UnequalParts[];
  readonly twice: readonly AgreedTwice[];
};

type AgreedRow = Pick<AgreedLine, 'productId' | 'agreed'>;
type ProductsById = ReadonlyMap<ProgramProductId, ConvertedProduct>;

/**
 * The agreed quantity of a group in its agreed unit.
 *
 * Agreed quantities of parts make as many sets as the leading part, or else the part with the most, promises: the agreed
 * quantity is never counted low, and parts that differ are said. A system that is agreed as a whole takes none from
 * parts. Our convention.
 */
export function agreedUnits(
  lines: readonly AgreedRow[],
  units: GroupUnits,
  productsById: ProductsById,
): AgreedUnits {
  const rows = lines.map(({ productId, agreed }) => ({ productId, quantity: agreed }));
  const isPart = (id: ProgramProductId) => units.byProductId.get(id)?.kind === 'part';
  const direct = countUnits(
    rows.filter(({ productId }) => !isPart(productId)),
    units,
    productsById,
  );
  const wholes = wholeKeys(rows, units, productsById);
  const counted = setCounts(rows, units, productsById).map((count) => ({
    ...count,
    setsByRole: setsByRole(count.set.parts, count.countByRole),
  }));
  const twice: AgreedTwice[] = [];
  const unequal: UnequalParts[] = [];
  let sum = direct;
  for (const { set, manufacturerId, setsByRole: byRole } of counted) {
    const most = promisedSets(set, byRole);
    if (most === 0) continue;
    const one = { set: set.name, manufacturerId };
    if (wholes.has(`${set.name}/${manufacturerId}`)) {
      twice.push(one);
      continue;
    }
    if (byRole.some(({ sets }) => sets !== most))
      unequal.push({ ...one, sets: most, setsByRole: byRole });
    const exact = fraction(BigInt(most), 1n);
    sum = addSums(sum, { exact, whole: most, remainders: [], missing: [] });
  }
  return { sum, unequal, twice };
}

/** By the leading part where that is the method and it has a quantity; else the most that any part promises. */
function promisedSets({ method, parts }: ProductSet, byRole: UnequalParts['setsByRole']): number {
  const leading = parts.find(({ isLeading }) => isLeading)?.role;
  const byLeading = byRole.find(({ role }) => role === leading)?.sets ?? 0;
  return method === 'leading-part' && byLeading > 0
    ? byLeading
    : Math.max(0, ...byRole.map(({ sets }) => sets));
}

/** Parts that decide how many sets there are, each with the sets that it promises. */
function setsByRole(parts: readonly SetPart[], countByRole: ReadonlyMap<string, number>) {
  return parts
    .filter(({ isRequired, isLeading }) => isRequired || isLeading)
    .map(({ role, perSet }) => ({
      role,
      sets: Math.ceil((countByRole.get(role) ?? 0) / perSet),
    }));
}

/** Systems, by manufacturer, that have an agreed quantity as a whole. */
function wholeKeys(
  rows: readonly { readonly productId: ProgramProductId; readonly quantity: number }[],
  units: GroupUnits,
  productsById: ProductsById,
): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ productId, quantity }) => {
      const conversion = units.byProductId.get(productId);
      const maker = productsById.get(productId)?.manufacturerId;
      return conversion?.kind === 'direct' && conversion.set !== null && quantity > 0
        ? [`${conversion.set}/${maker ?? ''}`]
        : [];
    }),
  );
}
