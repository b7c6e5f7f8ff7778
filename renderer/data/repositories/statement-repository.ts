import { endOfMonth, startOfMonth, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { checkStatement } from '@shared/domain/reconciliation/check-statement';
import { composeStatement } from '@shared/domain/reconciliation/compose-statement';
import type {
  IssuedStatement,
  IssuedStatementId,
} from '@shared/domain/reconciliation/issued-statement';
import type { Statement } from '@shared/domain/reconciliation/statement';
import type { StatementRows } from '@shared/domain/reconciliation/statement-rows';
import { err } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { getRows } from './read-rows';

export type StatementRepository = ReturnType<typeof createStatementRepository>;

export type StatementPeriod = { readonly distributorId: EnterpriseId; readonly month: LocalDate };

/** Month's statements with distributors, composed from the ledgers each time. */
export function createStatementRepository(db: HospitalDatabase, commands: CommandQueue) {
  async function compose({ distributorId, month }: StatementPeriod, number: string) {
    const [distributor, hospital] = await Promise.all([
      db.enterprises.get(distributorId),
      db.hospitals.toCollection().first(),
    ]);
    if (distributor === undefined || hospital === undefined) return undefined;
    const head = {
      number,
      hospital: partyOf(hospital),
      distributor: partyOf(distributor),
      distributorId,
      month,
    };
    return composeStatement(head, await readStatementRows(db, { distributorId, month }));
  }

  return {
    /** The statement as it stands, without a number: for the screen. */
    find(period: StatementPeriod): Promise<Statement | undefined> {
      return compose(period, '');
    },

    /** What was sent to a distributor for a month, last one first. */
    async listIssued({
      distributorId,
      month,
    }: StatementPeriod): Promise<readonly IssuedStatement[]> {
      const issued = await db.issuedStatements
        .where('[distributorId+from]')
        .equals([distributorId, startOfMonth(month)])
        .sortBy('number');
      return issued.reverse();
    },

    /**
     * Gives the statement its number and keeps its sums, for a copy that leaves the house.
     *
     * @errors `distributor-not-found`, `statement-does-not-add-up`
     */
    issue(period: StatementPeriod) {
      return commands.run('statement:issue', async (entry) => {
        const statement = await compose(period, await entry.takeNumber('statement'));
        if (statement === undefined) return err({ kind: 'distributor-not-found' } as const);
        const checked = checkStatement(statement);
        if (!checked.ok) return checked;
        const { number, from, to, unpaid, uninvoiced } = statement;
        entry.put('issuedStatements', {
          id: entry.newId() as IssuedStatementId,
          revision: 1,
          number,
          distributorId: period.distributorId,
          from,
          to,
          issuedOn: entry.today,
          issuedBy: entry.operator,
          unpaid,
          uninvoiced,
        });
        return checked;
      });
    },
  };
}

function partyOf({
  name,
  creditCode,
  bankAccount,
}: Pick<Enterprise, 'name' | 'creditCode' | 'bankAccount'>): Statement['distributor'] {
  return { name, creditCode: creditCode ?? '', bankAccount: bankAccount ?? '' };
}

async function readStatementRows(
  db: HospitalDatabase,
  { distributorId, month }: StatementPeriod,
): Promise<StatementRows> {
  const [from, to] = [startOfMonth(month), endOfMonth(month)];
  const upToEnd = [[distributorId, ''], [distributorId, to], true, true] as const;
  const inMonth = [[distributorId, from], [distributorId, to], true, true] as const;
  const [entries, payables, invoices, payments, receiptLines, returns] = await Promise.all([
    db.payableEntries
      .where('[distributorId+on]')
      .between(...upToEnd)
      .toArray(),
    db.payables.where('distributorId').equals(distributorId).toArray(),
    db.invoices
      .where('[distributorId+receivedOn]')
      .between(...upToEnd)
      .toArray(),
    db.payments
      .where('[distributorId+paidOn]')
      .between(...upToEnd)
      .toArray(),
    db.receiptLines
      .where('[distributorId+acceptedOn]')
      .between(...inMonth)
      .toArray(),
    db.goodsReturns
      .where('[distributorId+returnedOn]')
      .between(...inMonth)
      .toArray(),
  ]);
  // Invoices, payments and returns may name receipts of earlier months.
  const receipts = await db.receipts
    .where('[distributorId+acceptedOn]')
    .between(...upToEnd)
    .toArray();
  const returnedLineIds = returns.flatMap(({ lines }) => lines.map((line) => line.receiptLineId));
  const knownIds = new Set<string>(receiptLines.map(({ id }) => id));
  const returnedLines = await getRows(
    db.receiptLines,
    [...new Set(returnedLineIds)].filter((id) => !knownIds.has(id)),
  );
  const orders = await getRows(db.orders, [...new Set(receipts.map(({ orderId }) => orderId))]);
  const agreements = await getRows(db.agreements, [
    ...new Set(orders.map(({ agreementId }) => agreementId)),
  ]);
  return {
    entries,
    payables,
    invoices,
    payments,
    receipts,
    receiptLines: [...receiptLines, ...returnedLines],
    returns,
    orders,
    rolesByAgreementId: new Map(agreements.map(({ id, role }) => [id, role])),
  };
}
