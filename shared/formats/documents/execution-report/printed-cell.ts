import { fen, unitPrice } from '../../../domain/money/money';
import { formatMoney, formatQuantity, formatUnitPrice } from '../figures';
import type { CellContent } from '../workbook/cell-value';
import type { ValueKind } from '../workbook/number-formats';

/** A cell as it is printed, rounded as the workbook shows it. */
export function printedCell(content: CellContent, kind: ValueKind): string {
  if (content === null) return '';
  if (typeof content === 'string') return content;
  switch (kind) {
    case 'money':
      return formatMoney(fen(content));
    case 'price':
      return formatUnitPrice(unitPrice(content));
    case 'share':
      return shareWords(content);
    default:
      return formatQuantity(content);
  }
}

/** 5,014 basis points as `50.1%`, half a tenth away from zero. */
function shareWords(points: number): string {
  const tenths = Math.floor((Math.abs(points) + 5) / 10);
  const sign = points < 0 && tenths > 0 ? '-' : '';
  return `${sign}${formatQuantity(Math.floor(tenths / 10))}.${String(tenths % 10)}%`;
}
