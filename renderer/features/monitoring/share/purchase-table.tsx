import { useText } from '@renderer/i18n/use-text';
import { DateText, formatQuantity } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { agreedUnitsOf, type OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import type { ReceivedUse } from '@shared/domain/monitoring/received-use';

/** One purchase behind a share: a row of the register, or a receipt. */
export type SharePurchase = {
  readonly id: string;
  readonly on: LocalDate;
  readonly product: string;
  readonly department: string;
  /** In agreed units. */
  readonly units: number;
};

type PurchaseTableProps = {
  readonly caption: string;
  readonly rows: readonly SharePurchase[];
};

/** Purchases that a share counts or leaves out, in agreed units. */
export function PurchaseTable({ caption, rows }: PurchaseTableProps) {
  const text = useText('monitoring');
  if (rows.length === 0) return <p className="ch-monitoring-note">{text('share.nothing')}</p>;
  return (
    <table className="ch-monitoring-table">
      <caption className="ch-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('outside.bought-on')}</th>
          <th scope="col">{text('outside.product')}</th>
          <th scope="col">{text('outside.department')}</th>
          <th scope="col" className="is-number">
            {text('outside.agreed-units')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, on, product, department, units }) => (
          <tr key={id}>
            <td>
              <DateText value={on} />
            </td>
            <td>{product}</td>
            <td>{department}</td>
            <td className="is-number">{formatQuantity(units)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function registeredPurchase(row: OutsidePurchase): SharePurchase {
  const { id, boughtOn, product, department } = row;
  return { id, on: boughtOn, product, department, units: agreedUnitsOf(row) ?? 0 };
}

export function receivedPurchase({ receipt, on, units }: ReceivedUse): SharePurchase {
  return { id: receipt.id, on, product: receipt.subject, department: '', units };
}
