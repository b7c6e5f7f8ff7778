import type { OrderItem } from '@renderer/data';
import { formatQuantity, formatUnitPrice, toHalfWidth, type LineLookupOption } from '@renderer/ui';

/** An item with everything it is found by. */
export type IndexedItem = { readonly item: OrderItem; readonly words: string };

/** The first letters of how a text is read: 骨水泥 is gsn. */
export type ReadInitials = (text: string) => string;

/** More than this nobody looks through: type another word. */
const MOST_FOUND = 20;

/** By name, specification, model, code, manufacturer, distributor, registration number and pinyin initials. */
export function indexItems(
  items: readonly OrderItem[],
  readInitials: ReadInitials,
): readonly IndexedItem[] {
  return items.map((item) => {
    const { product, manufacturerName, distributorName, programName } = item;
    const texts = [
      product.name,
      product.specification,
      product.model,
      product.nationalCode ?? '',
      product.registrationNumber,
      manufacturerName,
      distributorName,
      programName,
    ];
    const initials = [product.name, manufacturerName].map(readInitials);
    return { item, words: fold([...texts, ...initials].join(' ')) };
  });
}

/** Items in which every word stands. */
export function findItems(index: readonly IndexedItem[], typed: string): readonly OrderItem[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return index
    .filter((one) => words.every((word) => one.words.includes(word)))
    .slice(0, MOST_FOUND)
    .map(({ item }) => item);
}

/** An item in the list that is shown while typing, and what picking it writes into the line. */
export function itemOption(item: OrderItem): LineLookupOption {
  const { product, manufacturerName, distributorName, open } = item;
  const specification = `${product.specification} ${product.model}`.trim();
  const label = `${product.name} ${specification}`.trim();
  return {
    value: product.id,
    label,
    detail: [product.nationalCode ?? '', manufacturerName, distributorName]
      .filter((part) => part !== '')
      .join(' · '),
    fill: {
      productId: product.id,
      pickedLabel: label,
      code: product.nationalCode ?? '',
      manufacturer: manufacturerName,
      distributor: distributorName,
      unit: product.unit.baseUnit,
      open: formatQuantity(open),
      price: formatUnitPrice(product.price),
    },
  };
}

function fold(text: string): string {
  return toHalfWidth(text).toLowerCase();
}
