import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '@shared/domain/money/money';
import { useText } from '@renderer/i18n/use-text';
import { formatDate, formatMoney, formatQuantity, formatShare, formatUnitPrice } from './format';

/** An amount with its unit: 1,234.50 元. */
export function MoneyText({ value }: { readonly value: Fen }) {
  const text = useText('ui');
  return (
    <data className="ch-number" value={value}>
      {text('value.money', { amount: formatMoney(value) })}
    </data>
  );
}

/** A price per smallest unit, two to four decimals: 96.50 元/支. */
export function UnitPriceText(props: { readonly value: UnitPrice; readonly unit?: string }) {
  const text = useText('ui');
  const price = formatUnitPrice(props.value);
  return (
    <data className="ch-number" value={props.value}>
      {props.unit === undefined
        ? text('value.money', { amount: price })
        : text('value.price', { price, unit: props.unit })}
    </data>
  );
}

/** A quantity with its unit: 1,200 支. */
export function QuantityText(props: { readonly value: number; readonly unit: string }) {
  const text = useText('ui');
  return (
    <data className="ch-number" value={props.value}>
      {text('value.quantity', { quantity: formatQuantity(props.value), unit: props.unit })}
    </data>
  );
}

/** A day: 2024-03-25. */
export function DateText({ value }: { readonly value: LocalDate }) {
  return (
    <time className="ch-number" dateTime={value}>
      {formatDate(value)}
    </time>
  );
}

/** A share of a whole: 50.1 %. */
export function ShareText({ value }: { readonly value: BasisPoints }) {
  return (
    <data className="ch-number" value={value}>
      {formatShare(value)}
    </data>
  );
}
