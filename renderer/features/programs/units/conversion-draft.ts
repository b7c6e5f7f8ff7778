import { parseQuantityText, type EditableLine, type LineErrors } from '@renderer/ui';
import type {
  ConversionFacts,
  ProductConversion,
  ProductSet,
  SetPart,
} from '@shared/domain/conversion/group-conversion';
import type { ConversionRowsPlan } from '@shared/domain/conversion/plan-conversion-rows';
import type { ProgramProductId } from '@shared/domain/program/program';
import { err, ok, type Result } from '@shared/kernel/result';
import type { GroupRow } from './group-rows';

export const YES = '是';
export const NO = '否';

/** How a product is counted, as staff choose it. */
export const WAYS = ['自动', '直接换算', '整套', '系统部件'] as const;
const [AUTOMATIC, DIRECT, WHOLE, PART] = WAYS;

/** A conversion as it is typed in. */
export type ConversionDraft = {
  readonly agreedUnit: string;
  readonly fromYear: number;
  readonly reason: string;
  readonly parts: readonly EditableLine[];
  readonly products: readonly EditableLine[];
};

export function draftOf(
  { units, products, conversion }: GroupRow,
  fromYear: number,
): ConversionDraft {
  const stated = new Map((conversion?.products ?? []).map((one) => [one.productId, one]));
  const parts = (conversion?.sets ?? []).flatMap((set) =>
    set.parts.map((part, index) => ({
      id: `${set.name}/${index}`,
      values: {
        set: set.name,
        role: part.role,
        perSet: String(part.perSet),
        required: part.isRequired ? YES : NO,
        leading: part.isLeading ? YES : NO,
      },
    })),
  );
  return {
    ...{ agreedUnit: units.agreedUnit, fromYear, reason: '', parts },
    products: products.map(({ id }) => ({ id, values: valuesOf(stated.get(id)) })),
  };
}

function valuesOf(conversion: ProductConversion | undefined): EditableLine['values'] {
  const empty = { way: AUTOMATIC, agreedUnits: '', baseUnits: '', set: '', role: '' };
  if (conversion === undefined) return empty;
  if (conversion.kind === 'part') {
    const { set, role } = conversion;
    return { ...empty, way: PART, set, role };
  }
  const { agreedUnits, baseUnits, set } = conversion;
  return set === null
    ? { ...empty, way: DIRECT, agreedUnits: String(agreedUnits), baseUnits: String(baseUnits) }
    : { ...empty, way: WHOLE, set };
}

export function newPart(): EditableLine {
  return {
    id: crypto.randomUUID(),
    values: { set: '', role: '', perSet: '1', required: YES, leading: NO },
  };
}

/** The draft with what a file says: its products' lines are replaced, parts it brings are added or counted anew. */
export function withRows(
  draft: ConversionDraft,
  { products, parts }: Pick<ConversionRowsPlan, 'products' | 'parts'>,
): ConversionDraft {
  const stated = new Map<string, ProductConversion>(products.map((one) => [one.productId, one]));
  const isPart = (line: EditableLine, part: ConversionRowsPlan['parts'][number]) =>
    line.values['set']?.trim() === part.set && line.values['role']?.trim() === part.role;
  const counted = draft.parts.map((line) => {
    const part = parts.find((one) => isPart(line, one));
    if (part === undefined) return line;
    return { ...line, values: { ...line.values, perSet: String(part.perSet) } };
  });
  const added = parts
    .filter((part) => !draft.parts.some((line) => isPart(line, part)))
    .map(({ set, role, perSet }) => {
      const line = newPart();
      return { ...line, values: { ...line.values, set, role, perSet: String(perSet) } };
    });
  return {
    ...draft,
    parts: [...counted, ...added],
    products: draft.products.map((line) => {
      const conversion = stated.get(line.id);
      return conversion === undefined ? line : { ...line, values: valuesOf(conversion) };
    }),
  };
}

/** What of a line cannot be read as a whole number: line id and column. */
export type UnreadNumber = { readonly lineId: string; readonly column: string };

/** @errors the numbers that cannot be read */
export function factsOf(
  { group }: Pick<GroupRow, 'group'>,
  draft: ConversionDraft,
): Result<ConversionFacts, readonly UnreadNumber[]> {
  const unread: UnreadNumber[] = [];
  const numberIn = (line: EditableLine, column: string): number => {
    const parsed = parseQuantityText(line.values[column] ?? '');
    if (parsed.ok) return parsed.value;
    unread.push({ lineId: line.id, column });
    return 0;
  };
  const sets = setsOf(draft.parts.filter(isFilled), numberIn);
  const products = draft.products.flatMap((line) => productOf(line, numberIn));
  if (unread.length > 0) return err(unread);
  const { agreedUnit, fromYear } = draft;
  const { id: groupId, programId } = group;
  return ok({ programId, groupId, fromYear, agreedUnit: agreedUnit.trim(), sets, products });
}

function isFilled({ values }: EditableLine): boolean {
  return ['set', 'role'].some((key) => (values[key] ?? '').trim() !== '');
}

type ReadNumber = (line: EditableLine, column: string) => number;

/** Rows of one name are one set; a part that is counted by makes it a set that goes by its leading part. */
function setsOf(lines: readonly EditableLine[], numberIn: ReadNumber): readonly ProductSet[] {
  const byName = new Map<string, SetPart[]>();
  for (const line of lines) {
    const { set = '', role = '', required, leading } = line.values;
    const parts = byName.get(set.trim()) ?? [];
    byName.set(set.trim(), parts);
    parts.push({
      role: role.trim(),
      perSet: numberIn(line, 'perSet'),
      isRequired: required !== NO,
      isLeading: leading === YES,
    });
  }
  return [...byName].map(([name, parts]) => ({
    name,
    method: parts.some(({ isLeading }) => isLeading) ? 'leading-part' : 'complete-set',
    parts,
  }));
}

function productOf(line: EditableLine, numberIn: ReadNumber): readonly ProductConversion[] {
  const productId = line.id as ProgramProductId;
  const { way, set = '', role = '' } = line.values;
  switch (way) {
    case PART:
      return [{ kind: 'part', productId, set: set.trim(), role: role.trim() }];
    case WHOLE:
      return [{ kind: 'direct', productId, agreedUnits: 1, baseUnits: 1, set: set.trim() }];
    case DIRECT: {
      const agreedUnits = numberIn(line, 'agreedUnits');
      const baseUnits = numberIn(line, 'baseUnits');
      return [{ kind: 'direct', productId, agreedUnits, baseUnits, set: null }];
    }
    default:
      return [];
  }
}

export function errorsOf(unread: readonly UnreadNumber[], words: string): LineErrors {
  const errors: Record<string, Record<string, string>> = {};
  for (const { lineId, column } of unread) errors[lineId] = { ...errors[lineId], [column]: words };
  return errors;
}
