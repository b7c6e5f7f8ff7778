import { parseCreditCode } from '../enterprise/credit-code';
import { toHalfWidth, trimBlanks } from '../text/normalise';
import {
  type Campus,
  type Department,
  type Hospital,
  type HospitalId,
  type HospitalLevel,
  type OrderingSystem,
} from './hospital';

/** A hospital's profile as typed; campuses and departments one to a line. */
export type HospitalDraft = {
  readonly name: string;
  readonly insuranceCode: string;
  readonly creditCode: string;
  readonly bankAccount: string;
  readonly level: HospitalLevel | null;
  readonly orderingSystem: OrderingSystem | null;
  readonly campuses: string;
  readonly departments: string;
};

/** What is wrong in one field of the draft. `repeated` names what stands there twice. */
export type HospitalFinding =
  | { readonly kind: 'missing'; readonly field: keyof HospitalDraft }
  | { readonly kind: 'code-malformed'; readonly field: 'insuranceCode' }
  | { readonly kind: 'credit-code-malformed'; readonly field: 'creditCode' }
  | {
      readonly kind: 'repeated';
      readonly field: 'campuses' | 'departments';
      readonly repeated: string;
    };

/** Its form differs by region, from 11 digits to a letter and 11 digits: only what can never be one is refused. */
const INSURANCE_CODE = /^[0-9A-Z]{5,20}$/u;

/** Everything that keeps the profile from being saved, at most one finding a field. */
export function checkHospitalDraft(draft: HospitalDraft): readonly HospitalFinding[] {
  const found: HospitalFinding[] = [];
  const required = ['name', 'insuranceCode', 'level', 'orderingSystem', 'campuses'] as const;
  for (const field of required)
    if (trimBlanks(draft[field] ?? '') === '') found.push({ kind: 'missing', field });
  const code = normaliseCode(draft.insuranceCode);
  if (code !== '' && !INSURANCE_CODE.test(code))
    found.push({ kind: 'code-malformed', field: 'insuranceCode' });
  const creditCode = parseCreditCode(draft.creditCode);
  if (!creditCode.ok && creditCode.error.kind !== 'empty')
    found.push({ kind: 'credit-code-malformed', field: 'creditCode' });
  for (const field of ['campuses', 'departments'] as const) {
    const names = parseNames(draft[field]);
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined) found.push({ kind: 'repeated', field, repeated });
  }
  return found;
}

/** One name to a line; blank lines and blanks around names are left out. */
export function parseNames(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map(trimBlanks)
    .filter((name) => name !== '');
}

/**
 * The profile to save. Campuses and departments that keep their name keep their id.
 *
 * Throws on a draft that `checkHospitalDraft` finds something in.
 */
export function applyHospitalDraft(
  draft: HospitalDraft,
  stored: Hospital | null,
  newId: () => string,
): Hospital {
  const { level, orderingSystem } = draft;
  if (checkHospitalDraft(draft).length > 0 || level === null || orderingSystem === null)
    throw new Error('A draft with findings is not saved');
  const creditCode = parseCreditCode(draft.creditCode);
  const campusesByName = new Map(stored?.campuses.map((campus) => [campus.name, campus]));
  const departmentsByName = new Map(stored?.departments.map((one) => [one.name, one]));
  const campuses = parseNames(draft.campuses).map(
    (name): Campus => campusesByName.get(name) ?? { id: newId() as Campus['id'], name },
  );
  const campusIds = new Set(campuses.map(({ id }) => id));
  const departments = parseNames(draft.departments).map((name): Department => {
    const known = departmentsByName.get(name);
    if (known === undefined) return { id: newId() as Department['id'], name, campusId: null };
    const isKept = known.campusId !== null && campusIds.has(known.campusId);
    return { ...known, campusId: isKept ? known.campusId : null };
  });
  return {
    id: stored?.id ?? (newId() as HospitalId),
    revision: stored?.revision ?? 0,
    name: trimBlanks(draft.name),
    insuranceCode: normaliseCode(draft.insuranceCode),
    creditCode: creditCode.ok ? creditCode.value : null,
    bankAccount: trimBlanks(draft.bankAccount) || null,
    level,
    orderingSystem,
    approvalAbove: stored?.approvalAbove ?? null,
    campuses,
    departments,
  };
}

export function draftOf(hospital: Hospital | null): HospitalDraft {
  const lines = (rows: readonly { readonly name: string }[] | undefined) =>
    (rows ?? []).map(({ name }) => name).join('\n');
  return {
    name: hospital?.name ?? '',
    insuranceCode: hospital?.insuranceCode ?? '',
    creditCode: hospital?.creditCode ?? '',
    bankAccount: hospital?.bankAccount ?? '',
    level: hospital?.level ?? null,
    orderingSystem: hospital?.orderingSystem ?? null,
    campuses: lines(hospital?.campuses),
    departments: lines(hospital?.departments),
  };
}

function normaliseCode(text: string): string {
  return trimBlanks(toHalfWidth(text)).toUpperCase();
}
