import { Card, MoneyText } from '@renderer/ui';
import type { Fen } from '@shared/domain/money/money';
import type { ReactNode } from 'react';

type SumsTableProps = {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly amount: Fen }[];
  /** The last row is their result. */
  readonly hasTotal?: boolean;
  readonly children?: ReactNode;
};

/** Amounts under each other, as a statement prints them. */
export function SumsTable({ title, rows, hasTotal = false, children }: SumsTableProps) {
  return (
    <Card>
      <table className="ch-reconciliation-sums">
        <caption>{title}</caption>
        <tbody>
          {rows.map(({ label, amount }, index) => (
            <tr key={label} className={hasTotal && index === rows.length - 1 ? 'is-total' : ''}>
              <th scope="row">{label}</th>
              <td>
                <MoneyText value={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </Card>
  );
}
