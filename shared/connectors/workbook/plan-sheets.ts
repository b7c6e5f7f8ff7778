import type { DocumentLine, OrderDocument } from '../../domain/exchange/order-document';
import type { PortalCell, PortalSheet } from '../../domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '../../domain/exchange/workbook-template';
import { err, ok, type Result } from '../../kernel/result';
import type { ConnectorFields } from '../connector';
import { columnKind, columnValue } from './column-value';
import type { PortalValueRefusal } from './portal-refusal';

type PlanRequest = {
  readonly documents: readonly OrderDocument[];
  readonly template: WorkbookTemplate;
  readonly fields: ConnectorFields;
};

type PlannedLine = { readonly document: OrderDocument; readonly line: DocumentLine };

/**
 * The workbooks that carry these orders to a portal, lines in the order of the documents.
 *
 * An order stays in one workbook where it fits; only one that is longer than a workbook may be is
 * cut. Nothing is planned while any value cannot be given.
 */
export function planSheets(
  request: PlanRequest,
): Result<readonly PortalSheet[], readonly PortalValueRefusal[]> {
  const refusals: PortalValueRefusal[] = [];
  const sheets = splitLines(request).map((lines) => sheetOf(lines, request, refusals));
  return refusals.length === 0 ? ok(sheets) : err(refusals);
}

function splitLines({ documents, template }: PlanRequest): readonly (readonly PlannedLine[])[] {
  const most = template.maxLines ?? Number.POSITIVE_INFINITY;
  const parts: PlannedLine[][] = [];
  for (const document of documents) {
    const last = parts.at(-1);
    const hasRoom = last !== undefined && last.length + document.lines.length <= most;
    let part: PlannedLine[] = hasRoom ? last : [];
    if (!hasRoom && document.lines.length > 0) parts.push(part);
    for (const line of document.lines) {
      if (part.length >= most) {
        part = [];
        parts.push(part);
      }
      part.push({ document, line });
    }
  }
  return parts;
}

function sheetOf(
  lines: readonly PlannedLine[],
  { template, fields }: PlanRequest,
  refusals: PortalValueRefusal[],
): PortalSheet {
  return {
    sheetName: template.sheetName,
    titleRows: template.titleRows,
    columns: template.columns.map((column) => ({
      header: column.header,
      kind: columnKind(column),
    })),
    ourLineIds: lines.map(({ line }) => line.ourLineId),
    rows: lines.map(({ document, line }) =>
      template.columns.map((column): PortalCell => {
        const cell = columnValue(column, { document, line, fields });
        if (cell.ok) return cell.value;
        const { header, field } = column;
        const { ourLineId, productName } = line;
        const { orderNumber } = document;
        refusals.push({ orderNumber, ourLineId, productName, header, field, ...cell.error });
        return null;
      }),
    ),
  };
}
