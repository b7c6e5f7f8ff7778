import type { ProgramDetail } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { ProgramProduct } from '@shared/domain/program/program';

export function codeWords(text: Text<'programs'>, product: ProgramProduct): string {
  return product.nationalCode ?? text('uncoded');
}

export function ProductCode(props: { readonly product: ProgramProduct; readonly uncoded: string }) {
  const { product, uncoded } = props;
  return product.nationalCode ?? <StatusTag tone="warning">{uncoded}</StatusTag>;
}

export function productColumns(
  text: Text<'programs'>,
  { groupsById, enterprisesById }: ProgramDetail,
): readonly Column<ProgramProduct>[] {
  const plain = (key: 'name' | 'specification' | 'model' | 'registrationNumber', width: number) =>
    column<ProgramProduct>({
      key,
      title: text(`product.${key}`),
      kind: 'text',
      width,
      value: (product) => product[key],
    });
  return [
    column<ProgramProduct>({
      key: 'group',
      title: text('product.group'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ groupId }) => groupsById.get(groupId)?.name ?? '',
    }),
    column<ProgramProduct>({
      key: 'code',
      title: text('product.code'),
      kind: 'text',
      width: 214,
      isWhole: true,
      value: (product) => codeWords(text, product),
      render: (product) => <ProductCode product={product} uncoded={text('uncoded')} />,
    }),
    plain('name', 150),
    plain('specification', 106),
    plain('model', 88),
    column<ProgramProduct>({
      key: 'manufacturer',
      title: text('product.manufacturer'),
      kind: 'text',
      width: 172,
      value: ({ manufacturerId }) => enterprisesById.get(manufacturerId)?.name ?? '',
    }),
    { ...plain('registrationNumber', 150), hidden: true },
    column<ProgramProduct>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 50,
      isWhole: true,
      value: ({ unit }) => unit.baseUnit,
    }),
    column<ProgramProduct>({
      key: 'price',
      title: text('product.price'),
      kind: 'price',
      width: 104,
      value: ({ price }) => price,
    }),
    column<ProgramProduct>({
      key: 'selection',
      title: text('product.selection'),
      kind: 'text',
      width: 80,
      filter: 'choice',
      value: ({ selection }) => text(`selection.${selection}`),
    }),
  ];
}
