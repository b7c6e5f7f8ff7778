import type { Text } from '@renderer/i18n/create-text';
import { formatQuantity, toHalfWidth, type EditableColumn } from '@renderer/ui';
import type { NamedLine } from './receipt-lines';

/** Enough to choose from; typing more finds the rest. */
const MOST_FOUND = 20;

/** The columns of the form. The product is a lookup, so that a further lot is a further line. */
export function receiptLineColumns(
  text: Text<'receiving'>,
  linesByName: ReadonlyMap<string, NamedLine>,
): readonly EditableColumn[] {
  const named = [...linesByName.values()];
  const find = (product: string | undefined) => linesByName.get(product ?? '');
  return [
    {
      key: 'product',
      title: text('line.product'),
      kind: 'lookup',
      width: 190,
      isRequired: true,
      search: (words) => Promise.resolve(searchLines(named, words)),
    },
    {
      key: 'open',
      title: text('line.open'),
      kind: 'fixed',
      width: 44,
      align: 'right',
      show: ({ values }) => {
        const line = find(values['product']);
        return line === undefined ? '' : formatQuantity(line.open);
      },
    },
    {
      key: 'unit',
      title: text('line.unit'),
      kind: 'fixed',
      width: 36,
      show: ({ values }) => find(values['product'])?.line.facts.baseUnit ?? '',
    },
    { key: 'delivered', title: text('line.delivered'), kind: 'quantity', width: 56 },
    { key: 'accepted', title: text('line.accepted'), kind: 'quantity', width: 56 },
    { key: 'rejected', title: text('line.rejected'), kind: 'quantity', width: 50 },
    { key: 'lot', title: text('line.lot'), kind: 'text', width: 96 },
    { key: 'producedOn', title: text('line.produced-on'), kind: 'day', width: 84 },
    { key: 'expiresOn', title: text('line.expires-on'), kind: 'day', width: 84 },
    { key: 'rejectReason', title: text('line.reject-reason'), kind: 'text', width: 90 },
    { key: 'overReason', title: text('line.over-reason'), kind: 'text', width: 80 },
  ];
}

function searchLines(named: readonly NamedLine[], typed: string) {
  const words = fold(typed).split(' ');
  return named
    .filter(({ name, line }) => {
      const all = `${fold(name)} ${line.facts.nationalCode ?? ''}`;
      return words.every((word) => all.includes(word));
    })
    .slice(0, MOST_FOUND)
    .map(({ line, name }) => ({
      value: line.id,
      label: name,
      detail: line.facts.nationalCode ?? line.facts.registrationNumber,
    }));
}

function fold(text: string): string {
  return toHalfWidth(text).toUpperCase();
}
