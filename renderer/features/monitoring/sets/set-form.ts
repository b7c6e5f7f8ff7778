import type { ProgramDetail } from '@renderer/data';
import {
  parseDay,
  parsePriceText,
  parseQuantityText,
  type EditableLine,
  type LineErrors,
} from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { ProcedureSetFacts, SetLine } from '@shared/domain/monitoring/procedure-set';
import type { ProgramId } from '@shared/domain/program/program';
import { v7 as uuidv7 } from 'uuid';

/** A 跟台单 as it stands in the form. */
export type SetForm = {
  readonly programId: ProgramId | null;
  readonly number: string;
  readonly usedOn: string;
  readonly department: string;
  readonly distributorId: EnterpriseId | null;
  readonly lines: readonly EditableLine[];
};

export function newSetLine(): EditableLine {
  return { id: uuidv7(), values: {} };
}

/** How the two kinds of part are called in the list of lines. */
export type SetWords = { readonly selected: string; readonly wrong: string };

/** Cells that cannot be read, by line. */
export function setLineErrors(form: SetForm, detail: ProgramDetail, words: SetWords): LineErrors {
  return Object.fromEntries(
    form.lines.map((line) => [
      line.id,
      Object.fromEntries(wrongCells(line, detail).map((key) => [key, words.wrong])),
    ]),
  );
}

/** Null while something cannot be read. */
export function readSetForm(
  form: SetForm,
  detail: ProgramDetail | undefined,
  words: SetWords,
): ProcedureSetFacts | null {
  const usedOn = parseDay(form.usedOn);
  if (detail === undefined || !usedOn.ok || usedOn.value === null) return null;
  const lines = form.lines.map((line) => readLine(line, detail, words));
  const read = lines.filter((line) => line !== null);
  if (read.length < lines.length) return null;
  const { distributorId } = form;
  return {
    programId: detail.program.id,
    number: form.number.trim(),
    usedOn: usedOn.value,
    department: form.department.trim(),
    distributorId,
    distributorName:
      distributorId === null ? '' : (detail.enterprisesById.get(distributorId)?.name ?? ''),
    lines: read,
  };
}

function groupNamed(name: string, { groupsById }: ProgramDetail) {
  return [...groupsById.values()].find((group) => group.name === name);
}

function wrongCells({ values }: EditableLine, detail: ProgramDetail): readonly string[] {
  return [
    ...(groupNamed(values['group'] ?? '', detail) === undefined ? ['group'] : []),
    ...((values['product'] ?? '').trim() === '' ? ['product'] : []),
    ...((values['kind'] ?? '') === '' ? ['kind'] : []),
    ...(parseQuantityText(values['quantity'] ?? '').ok ? [] : ['quantity']),
    ...(parsePriceText(values['unitPrice'] ?? '').ok ? [] : ['unitPrice']),
  ];
}

function readLine(
  { values }: EditableLine,
  detail: ProgramDetail,
  { selected }: SetWords,
): SetLine | null {
  const group = groupNamed(values['group'] ?? '', detail);
  const quantity = parseQuantityText(values['quantity'] ?? '');
  const unitPrice = parsePriceText(values['unitPrice'] ?? '');
  const kind = values['kind'] ?? '';
  if (group === undefined || kind === '' || !quantity.ok || !unitPrice.ok) return null;
  return {
    groupId: group.id,
    product: (values['product'] ?? '').trim(),
    isSelected: kind === selected,
    quantity: quantity.value,
    unitPrice: unitPrice.value,
  };
}
