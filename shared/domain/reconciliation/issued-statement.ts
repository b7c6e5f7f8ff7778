import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { Stored } from '../record/record';
import type { Statement, UninvoicedRollForward, UnpaidRollForward } from './statement';

export type IssuedStatementId = Brand<string, 'IssuedStatementId'>;

/** What of a statement left the house under its number: written once, so that a later change of the ledgers shows. */
export type IssuedStatement = Stored<IssuedStatementId> & {
  readonly number: string;
  readonly distributorId: EnterpriseId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly issuedOn: LocalDate;
  readonly issuedBy: string;
  readonly unpaid: UnpaidRollForward;
  readonly uninvoiced: UninvoicedRollForward;
};

/** Whether the ledgers still say what was sent: postings of the month made afterwards change it. */
export function isStillAsIssued(
  issued: Pick<IssuedStatement, 'unpaid' | 'uninvoiced'>,
  now: Pick<Statement, 'unpaid' | 'uninvoiced'>,
): boolean {
  return (
    sumsOf(issued.unpaid) === sumsOf(now.unpaid) &&
    sumsOf(issued.uninvoiced) === sumsOf(now.uninvoiced)
  );
}

function sumsOf(roll: UnpaidRollForward | UninvoicedRollForward): string {
  return Object.entries(roll)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, amount]) => `${name} ${String(amount)}`)
    .join();
}
