import type { Text } from '@renderer/i18n/create-text';
import { column, formatQuantity, StatusTag, type Column } from '@renderer/ui';
import { splitDifference, type AgreedSplit } from '@shared/domain/program/agreed-split';
import type { AgreedLine, AgreedLineId } from '@shared/domain/program/program';

/** Into how many parts a line is split, or by how much they do not make up the whole any more. */
export function splitColumn<Row extends { readonly line: AgreedLine }>(
  text: Text<'program-life'>,
  splits: ReadonlyMap<AgreedLineId, AgreedSplit>,
): Column<Row> {
  const differenceOf = ({ line }: Row) => splitDifference(line, splits.get(line.id));
  const words = (row: Row) => {
    const difference = differenceOf(row);
    if (difference === null) return '';
    return difference === 0
      ? text('split.whole', { count: splits.get(row.line.id)?.parts.length ?? 0 })
      : text('split.differs', { units: formatQuantity(difference) });
  };
  return column<Row>({
    key: 'split',
    title: text('split.column'),
    kind: 'text',
    width: 70,
    value: words,
    render: (row) => {
      const difference = differenceOf(row);
      return difference === null || difference === 0 ? (
        words(row)
      ) : (
        <StatusTag tone="warning">{words(row)}</StatusTag>
      );
    },
  });
}
