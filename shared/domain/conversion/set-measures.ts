import type { LineTotals } from '../pace/line-totals';
import type { ProgressEvent } from '../policy/policy-pack';
import { addUsed } from '../pace/used-quantity';
import { countedQuantity } from '../pace/completion';
import type { AgreedLine, AgreedLineId, GroupId, ProgramProductId } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import { setsOf } from './count-units';
import type { ConvertedProduct, GroupUnits, ProductSet, SetPart } from './group-conversion';

/** The sums of a line that sets are made of. */
export type MovedTotals = Pick<
  LineTotals,
  'ordered' | 'delivered' | 'accepted' | 'returned' | 'used'
>;

/** What a line of a product system is held against: agreed quantity and sums, its parts or its set counted in. */
export type SetMeasure = {
  readonly agreed: Quantity;
  readonly totals: MovedTotals;
  /** Lines with one key are one system of one manufacturer at one place. */
  readonly setKey: string;
  readonly isPart: boolean;
};

type MeasuredLine = Pick<
  AgreedLine,
  | 'id'
  | 'agreed'
  | 'productId'
  | 'groupId'
  | 'yearNumber'
  | 'manufacturerId'
  | 'campusId'
  | 'departmentId'
>;

export type SetQuestion = {
  /** Of one agreement year. */
  readonly lines: readonly MeasuredLine[];
  readonly totalsById: ReadonlyMap<string, MovedTotals>;
  readonly unitsByGroupId: ReadonlyMap<GroupId, GroupUnits>;
  readonly productsById: ReadonlyMap<ProgramProductId, ConvertedProduct>;
  readonly event: ProgressEvent;
};

const none = quantity(0);
const NOTHING: MovedTotals = {
  ordered: none,
  delivered: none,
  accepted: none,
  returned: none,
  used: none,
};

type PartLine = { readonly line: MeasuredLine; readonly part: SetPart };

/** The line of a whole set, and the lines of the parts that make it. */
export type SetLines = {
  /** One system of one manufacturer at one place. */
  readonly key: string;
  readonly set: ProductSet;
  readonly whole: MeasuredLine;
  readonly parts: readonly PartLine[];
};

/**
 * The measures of lines that belong to a product system whose agreed quantity stands on the whole set.
 *
 * The set's line counts its own sums and the sets that its parts make. A part's line without an agreed quantity of
 * its own is ordered against what the sets need of it. Lines of no system, and systems whose agreed quantity stands
 * on the parts alone, are not in the answer: their own figures hold. How sets are counted is our convention.
 */
export function setMeasures(question: SetQuestion): ReadonlyMap<AgreedLineId, SetMeasure> {
  const { totalsById, event } = question;
  const measures = new Map<AgreedLineId, SetMeasure>();
  for (const { key, set, whole, parts } of setLinesOf(question)) {
    const own = totalsById.get(whole.id) ?? NOTHING;
    const totals = setTotals({ set, own, parts: withTotals(parts, totalsById) }, event);
    const { agreed } = whole;
    measures.set(whole.id, { agreed, totals, setKey: key, isPart: false });
    for (const { line, part } of parts)
      measures.set(line.id, {
        setKey: key,
        isPart: true,
        ...(line.agreed > 0
          ? { agreed: line.agreed, totals: totalsById.get(line.id) ?? NOTHING }
          : {
              agreed: times(agreed, part.perSet),
              totals: parts
                .filter((other) => other.part.role === part.role)
                .map((other) => totalsById.get(other.line.id) ?? NOTHING)
                .reduce(added, scaled(own, part.perSet)),
            }),
      });
  }
  return measures;
}

/** Systems with a line for the whole set; parts of a place without one count to the hospital's. */
export function setLinesOf(
  question: Pick<SetQuestion, 'lines' | 'unitsByGroupId'>,
): readonly SetLines[] {
  const wholes = new Map<string, { readonly set: ProductSet; readonly whole: MeasuredLine }>();
  const parts: (PartLine & { readonly keys: readonly string[] })[] = [];
  for (const line of question.lines) {
    const units = question.unitsByGroupId.get(line.groupId);
    const conversion = units?.byProductId.get(line.productId);
    const set = conversion && units?.setsByName.get(conversion.set ?? '');
    if (conversion === undefined || set === undefined) continue;
    const keys = keysOf(line, set);
    if (conversion.kind === 'direct') {
      const [key = ''] = keys;
      const known = wholes.get(key)?.whole;
      if (known === undefined || isBefore(line, known)) wholes.set(key, { set, whole: line });
    } else {
      const part = set.parts.find(({ role }) => role === conversion.role);
      if (part !== undefined) parts.push({ line, part, keys });
    }
  }
  return [...wholes].map(([key, { set, whole }]) => ({
    key,
    set,
    whole,
    parts: parts.filter(({ keys }) => keys.find((one) => wholes.has(one)) === key),
  }));
}

/** The line's own place, then the whole hospital. */
function keysOf(line: MeasuredLine, { name }: ProductSet): readonly string[] {
  const system = [line.yearNumber, line.groupId, name, line.manufacturerId];
  const own = [...system, line.campusId, line.departmentId].join('/');
  return [own, [...system, null, null].join('/')];
}

/** Of several whole products the one with the larger agreed quantity takes the sets of parts: our convention. */
function isBefore(one: MeasuredLine, other: MeasuredLine): boolean {
  return one.agreed === other.agreed ? one.id < other.id : one.agreed > other.agreed;
}

/** Own sums of each part of a set. */
export type PartTotals = { readonly role: string; readonly totals: MovedTotals };

function withTotals(
  parts: readonly PartLine[],
  totalsById: SetQuestion['totalsById'],
): readonly PartTotals[] {
  return parts.map(({ line, part: { role } }) => ({
    role,
    totals: totalsById.get(line.id) ?? NOTHING,
  }));
}

/**
 * What a set's line counts: its own sums, and per sum the sets that its parts make.
 *
 * What went back is what the counted sets fall by, so that counted sets are the sets of the counted parts.
 */
export function setTotals(
  given: {
    readonly set: ProductSet;
    readonly own: MovedTotals;
    readonly parts: readonly PartTotals[];
  },
  event: ProgressEvent,
): MovedTotals {
  const { set, own, parts } = given;
  const sets = (of: (totals: MovedTotals) => number) => {
    const countByRole = new Map<string, number>();
    for (const { role, totals } of parts)
      countByRole.set(role, (countByRole.get(role) ?? 0) + of(totals));
    return quantity(setsOf(set, countByRole));
  };
  const gross = sets((totals) => countedQuantity({ ...totals, returned: none }, event));
  const net = sets((totals) => countedQuantity(totals, event));
  return added(own, {
    ordered: sets(({ ordered }) => ordered),
    delivered: sets(({ delivered }) => delivered),
    accepted: sets(({ accepted }) => accepted),
    returned: quantity(gross - net),
    used: parts.some(({ totals }) => totals.used === null) ? null : sets(({ used }) => used ?? 0),
  });
}

function added(one: MovedTotals, other: MovedTotals): MovedTotals {
  return {
    ordered: quantity(one.ordered + other.ordered),
    delivered: quantity(one.delivered + other.delivered),
    accepted: quantity(one.accepted + other.accepted),
    returned: quantity(one.returned + other.returned),
    used: addUsed([one.used, other.used]),
  };
}

function scaled(totals: MovedTotals, by: number): MovedTotals {
  return {
    ordered: times(totals.ordered, by),
    delivered: times(totals.delivered, by),
    accepted: times(totals.accepted, by),
    returned: times(totals.returned, by),
    used: totals.used === null ? null : times(totals.used, by),
  };
}

function times(units: Quantity, by: number): Quantity {
  return quantity(units * by);
}
