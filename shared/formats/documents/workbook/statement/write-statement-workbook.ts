import type { Statement } from '../../../../domain/reconciliation/statement';
import { createExcelWorkbook, workbookBytes } from '../excel-workbook';
import { addDetailSheet } from './detail-sheet';
import { addInvoiceSheet, addPaymentSheet } from './ledger-sheets';
import { movementAmounts } from './statement-amounts';
import { writeSummarySheet } from './summary-sheet';

/**
 * A month's statement as a workbook to print, sign and send: 对账单, 明细, 发票, 付款.
 *
 * Sums are formulas with the results we computed, so that a program that does not calculate shows the same.
 */
export async function writeStatementWorkbook(statement: Statement): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  // First, because it is what opens; filled last, because it refers to the others.
  const summary = workbook.addWorksheet('对账单');
  const detail = addDetailSheet(workbook, statement);
  const invoices = addInvoiceSheet(workbook, statement);
  const payments = addPaymentSheet(workbook, statement);
  writeSummarySheet(summary, statement, movementAmounts(statement, { detail, invoices, payments }));
  return workbookBytes(workbook);
}
