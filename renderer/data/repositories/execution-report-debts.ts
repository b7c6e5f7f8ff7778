import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ReportedDebt } from '@shared/domain/execution-report/payment-section';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { invoiceStateOf } from '@shared/domain/payment/invoice-state';
import type { Invoice, InvoiceId, Payable, PayableEntry } from '@shared/domain/payment/payable';
import type { HospitalDatabase } from '../database';
import type { AskedReport } from './execution-report-pace';
import { groupRows, mapById } from './read-rows';

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
  const entriesById = groupRows(entries, ({ payableId }) => payableId);
  const stateOf = invoiceReader(invoices.filter(({ receivedOn }) => receivedOn <= period.cutOn));
  return ids
    .map((id): ReportedDebt => {
      const own = known.filter(({ distributorId }) => distributorId === id);
      return {
        distributor: names.get(id)?.name ?? '',
        payables: own,
        entries: own.flatMap((payable) => entriesById.get(payable.id) ?? []),
        withoutInvoice: new Set(
          own.filter((payable) => stateOf(payable) !== 'received').map((payable) => payable.id),
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

function invoiceReader(invoices: readonly Invoice[]) {
  const blues = new Map<string, Invoice[]>();
  const reds = new Map<InvoiceId, Invoice[]>();
  for (const invoice of invoices) {
    if (invoice.redOfInvoiceId !== null)
      reds.set(invoice.redOfInvoiceId, [...(reds.get(invoice.redOfInvoiceId) ?? []), invoice]);
    if (invoice.kind === 'blue')
      for (const id of invoice.receiptIds) blues.set(id, [...(blues.get(id) ?? []), invoice]);
  }
  return ({ receiptId }: Payable) => invoiceStateOf(blues.get(receiptId) ?? [], reds);
}
