import type { AgreementDetail } from '@renderer/data';
import {
  describeNumberRefusal,
  formatUnitPrice,
  parsePriceText,
  parseQuantityText,
  type EditableLine,
  type LineErrors,
} from '@renderer/ui';
import type { Text } from '@renderer/i18n/create-text';
import type { AgreementLine } from '@shared/domain/agreement/agreement';
import { err, ok, type Result } from '@shared/kernel/result';

/** The products of the lines, in words and in their order. */
export function lineNames({ agreement, productsById }: AgreementDetail): readonly string[] {
  return agreement.lines.map(({ productId }) => {
    const product = productsById.get(productId);
    return product === undefined ? '' : `${product.name} ${product.specification}`;
  });
}

/** The lines of a draft as they are typed in. */
export function lineDrafts(detail: AgreementDetail, uncoded: string): readonly EditableLine[] {
  const { agreement, productsById, agreedLinesById } = detail;
  return agreement.lines.map(({ agreedLineId, productId, quantity, unitPrice }) => {
    const product = productsById.get(productId);
    return {
      id: agreedLineId,
      values: {
        code: product?.nationalCode ?? uncoded,
        product: [product?.name, product?.specification, product?.model].join(' '),
        unit: product?.unit.baseUnit ?? '',
        agreed: String(agreedLinesById.get(agreedLineId)?.agreed ?? ''),
        selected: product ? formatUnitPrice(product.price) : '',
        quantity: String(quantity),
        price: formatUnitPrice(unitPrice),
      },
    };
  });
}

/**
 * Reads the typed lines.
 *
 * @errors the cells that are no numbers, in words
 */
export function parseLines(
  lines: readonly AgreementLine[],
  drafts: readonly EditableLine[],
  text: Text<'ui'>,
): Result<readonly AgreementLine[], LineErrors> {
  const errors: Record<string, Record<string, string>> = {};
  const note = (line: string, key: string, words: string) => {
    errors[line] = { ...errors[line], [key]: words };
  };
  const read = drafts.flatMap((draft): AgreementLine[] => {
    const line = lines.find(({ agreedLineId }) => agreedLineId === draft.id);
    if (line === undefined) return [];
    const { quantity: typedQuantity = '', price: typedPrice = '' } = draft.values;
    const quantity = parseQuantityText(typedQuantity);
    const price = parsePriceText(typedPrice);
    if (!quantity.ok)
      note(draft.id, 'quantity', describeNumberRefusal(text, quantity.error, typedQuantity));
    if (!price.ok) note(draft.id, 'price', describeNumberRefusal(text, price.error, typedPrice));
    if (!quantity.ok || !price.ok) return [];
    return [{ ...line, quantity: quantity.value, unitPrice: price.value }];
  });
  return Object.keys(errors).length === 0 ? ok(read) : err(errors);
}
