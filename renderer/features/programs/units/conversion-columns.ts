import type { Text } from '@renderer/i18n/create-text';
import type { EditableColumn } from '@renderer/ui';
import type { ProgramDetail } from '@renderer/data';
import type { ProgramProduct } from '@shared/domain/program/program';
import { NO, WAYS, YES } from './conversion-draft';

type Words = Text<'program-units'>;

export function partColumns(text: Words): readonly EditableColumn[] {
  return [
    { key: 'set', title: text('part.set'), width: 220, kind: 'text', isRequired: true },
    { key: 'role', title: text('part.role'), width: 160, kind: 'text', isRequired: true },
    { key: 'perSet', title: text('part.per-set'), width: 100, kind: 'quantity', isRequired: true },
    {
      ...{ key: 'required', title: text('part.required'), width: 90 },
      ...{ kind: 'choice', choices: [YES, NO] },
    },
    {
      ...{ key: 'leading', title: text('part.leading'), width: 110 },
      ...{ kind: 'choice', choices: [NO, YES] },
    },
  ];
}

/** One row for each product of the group; what it is stands fixed before what is typed. */
export function productUnitColumns(
  text: Words,
  products: readonly ProgramProduct[],
  { enterprisesById }: Pick<ProgramDetail, 'enterprisesById'>,
): readonly EditableColumn[] {
  const byId = new Map<string, ProgramProduct>(products.map((product) => [product.id, product]));
  const fixed = (
    key: string,
    width: number,
    show: (product: ProgramProduct) => string,
  ): EditableColumn => ({
    ...{ key, width, kind: 'fixed', title: text(`product.${key as 'name' | 'maker' | 'unit'}`) },
    show: ({ id }) => {
      const product = byId.get(id);
      return product === undefined ? '' : show(product);
    },
  });
  return [
    fixed('name', 210, productWords),
    fixed('maker', 130, ({ manufacturerId }) => enterprisesById.get(manufacturerId)?.name ?? ''),
    fixed('unit', 96, unitWords),
    {
      ...{ key: 'way', title: text('product.way'), width: 104 },
      ...{ kind: 'choice', choices: WAYS },
    },
    { key: 'agreedUnits', title: text('product.agreed-units'), width: 84, kind: 'quantity' },
    { key: 'baseUnits', title: text('product.base-units'), width: 84, kind: 'quantity' },
    { key: 'set', title: text('part.set'), width: 150, kind: 'text' },
    { key: 'role', title: text('part.role'), width: 110, kind: 'text' },
  ];
}

export function productWords({ name, specification, model }: ProgramProduct): string {
  return [name, specification, model].filter((part) => part !== '').join(' ');
}

function unitWords({ unit }: ProgramProduct): string {
  return unit.packUnit === null
    ? unit.baseUnit
    : `${unit.baseUnit}（${unit.basePerPack}/${unit.packUnit}）`;
}
