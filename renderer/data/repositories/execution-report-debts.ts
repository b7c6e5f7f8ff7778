import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ReportedDebt } from '@shared/domain/execution-report/payment-section';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { Invoice, PayableEntry } from '@shared/domain/payment/payable';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import type { AskedReport } from './execution-report-pace';
import { indexInvoices } from './payable-views';
import { mapById } from './read-rows';

/** What the program owes each distributor, by the ledgers. */
export async function readReportedDebts(
  db: HospitalDatabase,
  { program, period }: AskedReport,
): Promise<readonly ReportedDebt[]> {
  const payables = await db.payables.where('programId').equals(program.id).toArray();
  const known = payables.filter(({ acceptedOn }) => acceptedOn <= period.cutOn);
  const ids = [...new Set(known.map(({ distributorId }) => distributorId))];
  const [entries, enterprises, invoices] = await Promise.all([
    readEntries(db, ids, period.cutOn),
    db.enterprises.toArray(),
    readInvoices(db, ids),
  ]);
  const names = mapById(enterprises);
  const entriesById = groupBy(entries, ({ payableId }) => payableId);
  const invoicesOf = indexInvoices(invoices.filter(({ receivedOn }) => receivedOn <= period.cutOn));
  return ids
    .map((id): ReportedDebt => {
      const own = known.filter(({ distributorId }) => distributorId === id);
      return {
        distributor: names.get(id)?.name ?? '',
        payables: own,
        entries: own.flatMap((payable) => entriesById.get(payable.id) ?? []),
        withoutInvoice: new Set(
          own
            .filter(({ receiptId }) => invoicesOf(receiptId).state !== 'received')
            .map((payable) => payable.id),
        ),
      };
    })
    .sort((one, other) => one.distributor.localeCompare(other.distributor, 'zh-CN'));
}

/** One range for each distributor: a program may owe for thousands of receipts. */
async function readEntries(
  db: HospitalDatabase,
  ids: readonly EnterpriseId[],
  until: LocalDate,
): Promise<readonly PayableEntry[]> {
  const found = await Promise.all(
    ids.map((id) =>
      db.payableEntries
        .where('[distributorId+on]')
        .between([id, ''], [id, until], true, true)
        .toArray(),
    ),
  );
  return found.flat();
}

async function readInvoices(
  db: HospitalDatabase,
  ids: readonly EnterpriseId[],
): Promise<readonly Invoice[]> {
  const found = await Promise.all(
    ids.map((id) =>
      db.invoices.where('[distributorId+receivedOn]').between([id, ''], [id, '\uffff']).toArray(),
    ),
  );
  return found.flat();
}
