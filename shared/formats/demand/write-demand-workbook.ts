import {
  demandCells,
  isNumberField,
  type DemandTemplate,
  type ExportedLine,
} from '../../domain/demand/demand-template';
import { writePortalWorkbook } from '../portal/write-portal-workbook';

/** The workbook that the platform imports: the template's columns, one row for each line and nothing else. */
export function writeDemandWorkbook(
  lines: readonly ExportedLine[],
  template: DemandTemplate,
  hospitalName: string,
): Promise<Uint8Array> {
  return writePortalWorkbook({
    sheetName: template.sheetName,
    titleRows: [],
    columns: template.columns.map(({ header, field }) => ({
      header: header.trim(),
      kind: isNumberField(field) ? 'quantity' : 'text',
    })),
    rows: lines.map((line) => demandCells(line, template, hospitalName)),
    ourLineIds: [],
  });
}
