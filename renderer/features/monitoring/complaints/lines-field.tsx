import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { QuantityField } from '@renderer/ui';
import type { ShortLine } from '@shared/domain/monitoring/supply-complaint';
import type { ProgramProductId } from '@shared/domain/program/program';
import { Select } from 'antd';
import type { TypedLine } from './complaint-form';

type LinesFieldProps = {
  readonly productId: ProgramProductId;
  readonly lines: readonly TypedLine[];
  readonly isUnread: boolean;
  readonly onChange: (lines: readonly TypedLine[]) => void;
};

const NONE: readonly ShortLine[] = [];

/** The order lines of the product that were not delivered, each with the quantity complained of. */
export function LinesField({ productId, lines, isUnread, onChange }: LinesFieldProps) {
  const text = useText('monitoring');
  const { supplyRegister } = useRepositories();
  const offered =
    useLiveQuery(() => supplyRegister.listShortLines(productId), [supplyRegister, productId]) ??
    NONE;
  const wordsOf = ({ orderNumber, promisedOn, ordered, open }: ShortLine) =>
    text('complaint.line-words', { order: orderNumber, day: promisedOn, ordered, open });
  const choose = (ids: readonly string[]) =>
    onChange(
      offered
        .filter(({ orderLineId }) => ids.includes(orderLineId))
        .map((line) => lines.find(isOf(line)) ?? typedLine(line)),
    );
  return (
    <>
      <div className="ch-field">
        <label htmlFor="complaint-lines">{text('complaint.lines')}</label>
        <Select
          id="complaint-lines"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount={2}
          value={lines.map(({ orderLineId }) => orderLineId)}
          onChange={choose}
          notFoundContent={text('complaint.no-lines')}
          options={offered.map((line) => ({ value: line.orderLineId, label: wordsOf(line) }))}
        />
      </div>
      {offered
        .filter((line) => lines.some(isOf(line)))
        .map((line) => {
          const value = lines.find(isOf(line))?.quantity ?? '';
          return (
            <QuantityField
              key={line.orderLineId}
              label={text('complaint.line-quantity', { order: line.orderNumber })}
              help={wordsOf(line)}
              isRequired
              value={value}
              onChange={(quantity) =>
                onChange(lines.map((one) => (isOf(line)(one) ? { ...one, quantity } : one)))
              }
              error={isUnread && value.trim() === '' ? text('form.missing') : undefined}
            />
          );
        })}
    </>
  );
}

function isOf({ orderLineId }: ShortLine) {
  return (line: TypedLine) => line.orderLineId === orderLineId;
}

/** What is open is offered; of a line that has come since, nothing. */
function typedLine({ orderId, orderLineId, open }: ShortLine): TypedLine {
  return { orderId, orderLineId, quantity: open > 0 ? String(open) : '' };
}
