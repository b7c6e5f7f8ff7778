import { useText } from '@renderer/i18n/use-text';
import { DateText, MoneyText, StatusTag } from '@renderer/ui';
import type { PrepaymentYear } from '@shared/domain/prepayment/prepayment-years';
import type { PrepaymentReconciliation } from '@shared/domain/prepayment/reconcile-prepayment';

const SUMS = ['notified', 'received', 'offset', 'refund', 'balance'] as const;

/** The ledger by agreement year, where a notice prepays each year. */
export function PrepaymentYears({ years }: { readonly years: readonly PrepaymentYear[] }) {
  const text = useText('prepayments');
  if (years.length === 0) return null;
  return (
    <table className="ch-payables-steps">
      <caption>{text('years.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('years.year')}</th>
          {SUMS.map((name) => (
            <th key={name} scope="col">
              {text(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, sums }) => (
          <tr key={year.number}>
            <td>{text('years.nth', year)}</td>
            {SUMS.map((name) => (
              <td key={name} className="ch-payables-figure">
                <MoneyText value={sums[name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the fund stated last, beside our balance of that day. */
export function FundBalance({ found }: { readonly found: PrepaymentReconciliation | null }) {
  const text = useText('prepayments');
  if (found === null) return <p className="ch-payables-quiet">{text('fund-balance.none')}</p>;
  const { on, fund, own, difference, documentNumber } = found;
  return (
    <p role="status">
      <DateText value={on} /> {text('fund-balance.fund')} <MoneyText value={fund} />，
      {text('fund-balance.own')} <MoneyText value={own} />，
      {difference === 0 ? (
        <StatusTag tone="success">{text('fund-balance.agrees')}</StatusTag>
      ) : (
        <StatusTag tone="error">
          {text('fund-balance.differs')} <MoneyText value={difference} />
        </StatusTag>
      )}{' '}
      <small>{documentNumber}</small>
    </p>
  );
}
