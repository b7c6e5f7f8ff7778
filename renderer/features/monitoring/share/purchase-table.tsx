import { useText } from '@renderer/i18n/use-text';
import { DateText, formatQuantity } from '@renderer/ui';
import { agreedUnitsOf, type OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';

type PurchaseTableProps = {
  readonly caption: string;
  readonly rows: readonly OutsidePurchase[];
};

/** Purchases of the register, in agreed units. */
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
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <DateText value={row.boughtOn} />
            </td>
            <td>{row.product}</td>
            <td>{row.department}</td>
            <td className="is-number">{formatQuantity(agreedUnitsOf(row) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
