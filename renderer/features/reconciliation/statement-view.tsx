import type { StatementPeriod } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, formatMoney, SectionTitle, StatusTag } from '@renderer/ui';
import { checkStatement } from '@shared/domain/reconciliation/check-statement';
import type { Statement } from '@shared/domain/reconciliation/statement';
import { StatementDetail } from './statement-detail';
import { SumsTable } from './sums-table';

type StatementViewProps = { readonly statement: Statement; readonly period: StatementPeriod };

const UNPAID = ['opening', 'accepted', 'returned', 'adjusted', 'paid', 'closing'] as const;
const UNINVOICED = ['opening', 'acceptedNet', 'invoicedBlue', 'invoicedRed', 'closing'] as const;
const AGEING = ['notDue', 'late1To30', 'late31To60', 'lateOver60'] as const;

/** The statement as it will be sent: roll-forwards, proof, ageing, then what they are made of. */
export function StatementView({ statement, period }: StatementViewProps) {
  const text = useText('reconciliation');
  const { from, to, unpaid, uninvoiced, ageing } = statement;
  return (
    <>
      <SectionTitle>
        {statement.distributor.name} · {text('period', { from, to })}
      </SectionTitle>
      <Refusal statement={statement} />
      <div className="ch-reconciliation-blocks">
        <SumsTable
          title={text('unpaid.title')}
          hasTotal
          rows={UNPAID.map((row) => ({ label: text(`unpaid.${row}`), amount: unpaid[row] }))}
        />
        <SumsTable
          title={text('uninvoiced.title')}
          hasTotal
          rows={UNINVOICED.map((row) => ({
            label: text(`uninvoiced.${row}`),
            amount: uninvoiced[row],
          }))}
        />
        <Proof statement={statement} />
        <SumsTable
          title={text('ageing.title')}
          rows={AGEING.map((row) => ({ label: text(`ageing.${row}`), amount: ageing[row] }))}
        />
      </div>
      <StatementDetail statement={statement} period={period} />
    </>
  );
}

function Proof({ statement }: Pick<StatementViewProps, 'statement'>) {
  const text = useText('reconciliation');
  const { unpaid, uninvoiced, invoicedUnpaid } = statement;
  const agrees = checkStatement(statement).ok;
  return (
    <SumsTable
      title={text('check.title')}
      hasTotal
      rows={[
        { label: text('check.invoiced-unpaid'), amount: invoicedUnpaid },
        { label: text('check.estimate'), amount: uninvoiced.closing },
        { label: text('check.closing'), amount: unpaid.closing },
      ]}
    >
      <StatusTag tone={agrees ? 'success' : 'error'}>
        {text(agrees ? 'check.agrees' : 'check.differs')}
      </StatusTag>
    </SumsTable>
  );
}

function Refusal({ statement }: Pick<StatementViewProps, 'statement'>) {
  const text = useText('reconciliation');
  const checked = checkStatement(statement);
  if (checked.ok) return null;
  const mismatches = checked.error.mismatches.map(({ rule, expected, found }) =>
    text('check.mismatch', {
      rule: text(`rule.${rule}`),
      expected: formatMoney(expected),
      found: formatMoney(found),
    }),
  );
  return <ErrorPanel title={text('check.refused')}>{mismatches.join('；')}</ErrorPanel>;
}
