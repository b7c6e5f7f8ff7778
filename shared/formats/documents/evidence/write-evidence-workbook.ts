import type { ExchangeEvent } from '../../../domain/exchange/exchange';
import { createExcelWorkbook, workbookBytes } from '../workbook/excel-workbook';
import { addTableSheet } from '../workbook/table-sheet';
import {
  deliverySheet,
  eventSheet,
  frozenSheet,
  lineSheet,
  messageSheet,
  type EvidenceInput,
} from './evidence-sheets';

/**
 * What an inspector asks for about one order: what the platforms have of it, what happened and when, the
 * raw messages without secrets, and the frozen text with its hash.
 */
export async function writeEvidenceWorkbook(
  input: EvidenceInput,
  wordsOf: (event: ExchangeEvent) => string,
): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  const order = input.exchanges[0]?.exchange;
  const note = `${input.hospitalName}　采购单 ${order?.orderNumber ?? ''}　配送企业 ${input.distributorName}`;
  const sheets = [
    lineSheet(input),
    eventSheet(input, wordsOf),
    deliverySheet(input),
    messageSheet(input),
  ];
  for (const sheet of sheets) addTableSheet(workbook, { ...sheet, note, print: { pagesWide: 1 } });
  addTableSheet(workbook, { ...frozenSheet(input), print: { pagesWide: 1 } });
  return workbookBytes(workbook);
}
