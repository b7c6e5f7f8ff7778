import type { AgreementDetail } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import {
  describeNumberRefusal,
  formatQuantity,
  parseQuantityText,
  type EditableColumn,
  type EditableLine,
  type LineErrors,
} from '@renderer/ui';
import type { AgreedLineId } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import { err, ok, type Result } from '@shared/kernel/result';
import { lineNames } from '../line-drafts';

export function supplementColumns(text: Text<'supplements'>): readonly EditableColumn[] {
  return [
    { key: 'product', title: text('line.product'), width: 360, kind: 'fixed' },
    { key: 'unit', title: text('line.unit'), width: 60, kind: 'fixed' },
    { key: 'before', title: text('line.before'), width: 110, kind: 'fixed', align: 'right' },
    { key: 'quantity', title: text('line.after'), width: 120, kind: 'quantity' },
  ];
}

export function supplementDrafts(detail: AgreementDetail): readonly EditableLine[] {
  const names = lineNames(detail);
  return detail.agreement.lines.map(({ agreedLineId, productId, quantity }, index) => ({
    id: agreedLineId,
    values: {
      product: names[index] ?? '',
      unit: detail.productsById.get(productId)?.unit.baseUnit ?? '',
      before: formatQuantity(quantity),
      quantity: String(quantity),
    },
  }));
}

/** @errors the cells that are no numbers, in words */
export function parseQuantities(
  { agreement }: AgreementDetail,
  drafts: readonly EditableLine[],
  text: Text<'ui'>,
): Result<ReadonlyMap<AgreedLineId, Quantity>, LineErrors> {
  const errors: Record<string, Record<string, string>> = {};
  const quantitiesById = new Map<AgreedLineId, Quantity>();
  for (const { agreedLineId } of agreement.lines) {
    const typed = drafts.find(({ id }) => id === agreedLineId)?.values.quantity ?? '';
    const parsed = parseQuantityText(typed);
    if (parsed.ok) quantitiesById.set(agreedLineId, parsed.value);
    else errors[agreedLineId] = { quantity: describeNumberRefusal(text, parsed.error, typed) };
  }
  return Object.keys(errors).length === 0 ? ok(quantitiesById) : err(errors);
}
