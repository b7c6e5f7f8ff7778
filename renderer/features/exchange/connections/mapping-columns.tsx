import type { EnterpriseMapping, ProductMapping, ProductMappingState } from '@renderer/data';
import { column, formatUnitPrice, StatusTag, type Column, type StatusTone } from '@renderer/ui';
import { unitPrice } from '@shared/domain/money/money';
import type { ConnectionsText } from './connection-words';

export type EnterpriseState = 'coded' | 'proposed' | 'open';

const PRODUCT_TONES = {
  'by-code': 'success',
  'by-hand': 'success',
  'by-national-code': 'success',
  gone: 'error',
  open: 'warning',
} as const satisfies Record<ProductMappingState, StatusTone>;

const ENTERPRISE_TONES = {
  coded: 'success',
  proposed: 'info',
  open: 'warning',
} as const satisfies Record<EnterpriseState, StatusTone>;

export function enterpriseStateOf({ code, proposal }: EnterpriseMapping): EnterpriseState {
  if (code !== null) return 'coded';
  return proposal === null ? 'open' : 'proposed';
}

export function productMappingColumns(text: ConnectionsText): readonly Column<ProductMapping>[] {
  return [...ourColumns(text), ...theirColumns(text)];
}

function ourColumns(text: ConnectionsText): readonly Column<ProductMapping>[] {
  return [
    column<ProductMapping>({
      key: 'name',
      title: text('mapping.column.name'),
      kind: 'text',
      width: 130,
      value: ({ product }) => product.name,
    }),
    column<ProductMapping>({
      key: 'specification',
      title: text('mapping.column.specification'),
      kind: 'text',
      width: 118,
      value: ({ product }) => `${product.specification} ${product.model}`.trim(),
    }),
    column<ProductMapping>({
      key: 'code',
      title: text('mapping.column.code'),
      kind: 'text',
      width: 218,
      value: ({ product }) => product.nationalCode,
    }),
    column<ProductMapping>({
      key: 'manufacturer',
      title: text('mapping.column.manufacturer'),
      kind: 'text',
      width: 120,
      value: ({ manufacturerName }) => manufacturerName,
    }),
    column<ProductMapping>({
      key: 'program',
      title: text('mapping.column.program'),
      kind: 'text',
      width: 160,
      hidden: true,
      filter: 'choice',
      value: ({ programName }) => programName,
    }),
    column<ProductMapping>({
      key: 'price',
      title: text('mapping.column.price'),
      kind: 'price',
      width: 92,
      value: ({ product }) => product.price,
    }),
  ];
}

function theirColumns(text: ConnectionsText): readonly Column<ProductMapping>[] {
  return [
    column<ProductMapping>({
      key: 'state',
      title: text('mapping.column.state'),
      kind: 'text',
      width: 104,
      filter: 'choice',
      value: ({ state }) => text(`mapping.state.${state}`),
      render: ({ state }) => (
        <StatusTag tone={PRODUCT_TONES[state]}>{text(`mapping.state.${state}`)}</StatusTag>
      ),
    }),
    column<ProductMapping>({
      key: 'item',
      title: text('mapping.column.item'),
      kind: 'text',
      width: 104,
      value: ({ link }) => link?.platformItemId ?? '',
    }),
    column<ProductMapping>({
      key: 'itemName',
      title: text('mapping.column.item-name'),
      kind: 'text',
      width: 110,
      value: ({ item }) => (item === null ? '' : `${item.name} ${item.specification}`.trim()),
    }),
    column<ProductMapping>({
      key: 'itemPrice',
      title: text('mapping.column.item-price'),
      kind: 'price',
      width: 92,
      value: ({ item }) => priceOf(item?.price ?? null),
      render: ({ item, product }) => {
        const price = priceOf(item?.price ?? null);
        if (price === null) return '';
        const words = formatUnitPrice(price);
        return price === product.price ? (
          words
        ) : (
          <span title={text('mapping.price-differs')}>
            <StatusTag tone="warning">{words}</StatusTag>
          </span>
        );
      },
    }),
  ];
}

function priceOf(price: number | null) {
  return price === null ? null : unitPrice(price);
}

export function enterpriseMappingColumns(
  text: ConnectionsText,
): readonly Column<EnterpriseMapping>[] {
  return [
    column<EnterpriseMapping>({
      key: 'name',
      title: text('mapping.column.enterprise'),
      kind: 'text',
      width: 280,
      value: ({ enterprise }) => enterprise.name,
    }),
    column<EnterpriseMapping>({
      key: 'state',
      title: text('mapping.column.state'),
      kind: 'text',
      width: 120,
      filter: 'choice',
      value: (row) => text(`mapping.state.${enterpriseStateOf(row)}`),
      render: (row) => {
        const state = enterpriseStateOf(row);
        return (
          <StatusTag tone={ENTERPRISE_TONES[state]}>{text(`mapping.state.${state}`)}</StatusTag>
        );
      },
    }),
    column<EnterpriseMapping>({
      key: 'code',
      title: text('mapping.column.enterprise-code'),
      kind: 'text',
      width: 220,
      value: ({ code, proposal }) => code?.code ?? proposal?.code ?? '',
    }),
    column<EnterpriseMapping>({
      key: 'platformName',
      title: text('mapping.column.enterprise-name'),
      kind: 'text',
      width: 280,
      value: ({ code, proposal }) => code?.name ?? proposal?.name ?? '',
    }),
  ];
}
