import type { OrderItem } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  ChoiceField,
  EditableGrid,
  FindingList,
  formatMoney,
  type EditableLine,
} from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import { promisedOn } from '@shared/domain/order/order-lateness';
import type { ProgramProductId } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { BasketLine } from './basket';
import { useBasket } from './basket-state';
import { reviewColumns } from './order-line-columns';
import { OrderReasonFields } from './order-reasons';
import type { CheckedPart } from './review-parts';
import { agreementWords } from './use-orderable-agreements';

type ReviewPartProps = {
  readonly part: CheckedPart;
  readonly number: number;
  readonly items: readonly OrderItem[];
  readonly enterprises: readonly Enterprise[];
};

/** One order of the basket: whom it goes to, through which platform, its lines and what the rules say. */
export function ReviewPart({ part, number, items, enterprises }: ReviewPartProps) {
  const text = useText('orders');
  const basket = useBasket();
  const columns = useMemo(() => reviewColumns(text), [text]);
  const { agreementId, context, lines } = part;
  const namesById = new Map(enterprises.map(({ id, name }) => [id, name]));
  const caption = text('review.part', {
    number,
    distributor: context ? (namesById.get(context.agreement.distributorId) ?? '') : '',
  });
  const sources = sourcesOf(part, items);
  const remove = () => {
    for (const { id } of lines) basket.remove(id as ProgramProductId);
  };
  return (
    <Card>
      <section className="ch-order-basket" aria-label={caption}>
        <div className="ch-order-basket-title">
          <h2>{caption}</h2>
          <span>
            {text('review.part-facts', {
              lines: lines.length,
              amount: formatMoney(part.amount),
              day: promisedDay(part),
              connection: context?.connection?.name ?? 'none',
            })}
          </span>
          <Button size="small" onClick={remove}>
            {text('review.part-remove')}
          </Button>
        </div>
        {sources.length === 1 &&
          sources.map((agreement) => (
            <span key={agreement.id}>{agreementWords(text, agreement, namesById)}</span>
          ))}
        {sources.length > 1 && (
          <ChoiceField<AgreementId>
            label={text('create.agreement')}
            value={agreementId}
            choices={sources.map((agreement) => ({
              value: agreement.id,
              label: agreementWords(text, agreement, namesById),
            }))}
            onChange={(to) => basket.moveTo(agreementId, to)}
          />
        )}
        <EditableGrid
          caption={caption}
          columns={columns}
          lines={lines}
          onChange={(changed) =>
            basket.setLines(withTyped(basket.lines, { agreementId, lines: changed }))
          }
          errors={part.errors}
          canRemove={() => true}
        />
        <OrderReasonFields
          asked={part.asked}
          reasons={part.reasons}
          onChange={(change) => basket.setReasons(agreementId, change)}
        />
        {part.shown.length > 0 && (
          <FindingList label={`${caption} ${text('create.findings')}`} findings={part.shown} />
        )}
      </section>
    </Card>
  );
}

function promisedDay({ draft, context }: CheckedPart): string {
  if (!draft || !context) return '';
  return promisedOn(draft.orderedOn, context.agreement.terms.deliveryDays);
}

/** Agreements that have every product of the order: main and backup may be changed for each other. */
function sourcesOf({ context, lines }: CheckedPart, items: readonly OrderItem[]) {
  if (context === undefined) return [];
  const [first] = lines;
  const offered = items.find(({ product }) => product.id === first?.id)?.sources ?? [];
  const whole = offered.filter((agreement) =>
    lines.every(({ id }) => agreement.lines.some(({ productId }) => productId === id)),
  );
  return whole.some(({ id }) => id === context.agreement.id)
    ? whole
    : [context.agreement, ...whole];
}

/** The basket after one of its orders was typed in; lines that are not in the grid any more are gone. */
function withTyped(
  basket: readonly BasketLine[],
  typed: { readonly agreementId: AgreementId; readonly lines: readonly EditableLine[] },
): readonly BasketLine[] {
  const valuesById = new Map<string, EditableLine['values']>(
    typed.lines.map(({ id, values }) => [id, values]),
  );
  return basket.flatMap((line) => {
    if (line.agreementId !== typed.agreementId) return [line];
    const values = valuesById.get(line.productId);
    if (values === undefined) return [];
    const { quantity = '', price = '', reason = '' } = values;
    return [{ ...line, quantity, price, priceReason: reason }];
  });
}
