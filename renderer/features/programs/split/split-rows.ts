import { parseQuantityText, type EditableLine } from '@renderer/ui';
import type { AgreedPart, AgreedSplit } from '@shared/domain/program/agreed-split';
import type { CampusId, DepartmentId, Hospital } from '@shared/domain/hospital/hospital';
import { err, ok, type Result } from '@shared/kernel/result';

/** A campus, or a department with its campus, under a name that no other has. */
export type Place = {
  readonly name: string;
  readonly campusId: CampusId | null;
  readonly departmentId: DepartmentId | null;
};

export type UnreadPart = {
  readonly kind: 'place-missing' | 'quantity-invalid';
  readonly position: number;
};

export function placesOf({ campuses, departments }: Hospital): readonly Place[] {
  const campusName = (id: CampusId | null) => campuses.find((one) => one.id === id)?.name;
  return [
    ...campuses.map(({ id, name }) => ({ name, campusId: id, departmentId: null })),
    ...departments.map(({ id, name, campusId }) => {
      const campus = campusName(campusId);
      return {
        name: campus === undefined ? name : `${campus}　${name}`,
        campusId,
        departmentId: id,
      };
    }),
  ];
}

/** The stored parts as they are typed in. */
export function typedParts(
  split: AgreedSplit | undefined,
  places: readonly Place[],
): readonly EditableLine[] {
  return (split?.parts ?? []).map(({ campusId, departmentId, quantity }, index) => {
    const place = places.find((one) =>
      departmentId === null
        ? one.departmentId === null && one.campusId === campusId
        : one.departmentId === departmentId,
    );
    const values = { place: place?.name ?? '', quantity: String(quantity) };
    return { id: `part-${index + 1}`, values };
  });
}

/** Lines without anything typed are left out. @errors the first line that cannot be read */
export function readParts(
  rows: readonly EditableLine[],
  places: readonly Place[],
): Result<readonly AgreedPart[], UnreadPart> {
  const parts: AgreedPart[] = [];
  for (const [index, { values }] of rows.entries()) {
    const [name = '', typed = ''] = [values['place'], values['quantity']];
    if (name === '' && typed === '') continue;
    const place = places.find((one) => one.name === name);
    if (place === undefined) return err({ kind: 'place-missing', position: index + 1 });
    const read = parseQuantityText(typed);
    if (!read.ok) return err({ kind: 'quantity-invalid', position: index + 1 });
    const { campusId, departmentId } = place;
    parts.push({ campusId, departmentId, quantity: read.value });
  }
  return ok(parts);
}

/** What is typed so far; what cannot be read counts nothing. */
export function sumTyped(rows: readonly EditableLine[]): number {
  return rows.reduce((total, { values }) => {
    const read = parseQuantityText(values['quantity'] ?? '');
    return total + (read.ok ? read.value : 0);
  }, 0);
}
