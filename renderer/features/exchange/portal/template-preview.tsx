import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, formatQuantity, formatUnitPrice, SectionTitle } from '@renderer/ui';
import { columnKind, columnValue } from '@shared/connectors/workbook/column-value';
import type { Connection } from '@shared/domain/exchange/connection';
import type { PortalCell, PortalColumnKind } from '@shared/domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import { fen, unitPrice } from '@shared/domain/money/money';
import { valueRuleKey } from './use-portal-words';

const SHOWN_ROWS = 3;

type TemplatePreviewProps = {
  readonly connection: Connection;
  readonly template: WorkbookTemplate;
};

/** The first rows of what waits, as the template being edited would write them. */
export function TemplatePreview({ connection, template }: TemplatePreviewProps) {
  const text = useText('exchange-portal');
  const { portals } = useRepositories();
  const { id, fields } = connection;
  const waiting = useLiveQuery(() => portals.listWaiting(id), [portals, id]);
  const lines = (waiting ?? [])
    .flatMap(({ document }) => document.lines.map((line) => ({ document, line })))
    .slice(0, SHOWN_ROWS);
  return (
    <>
      <SectionTitle>{text('template.preview-title')}</SectionTitle>
      {lines.length === 0 ? (
        <p>{text('template.preview-none')}</p>
      ) : (
        <div className="ch-portal-preview">
          <table>
            <caption className="ch-visually-hidden">{text('template.preview-title')}</caption>
            <thead>
              <tr>
                {template.columns.map(({ header }, index) => (
                  <th key={`${header} ${index}`} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ document, line }) => (
                <tr key={line.ourLineId}>
                  {template.columns.map((column, index) => {
                    const cell = columnValue(column, { document, line, fields });
                    const shown = cell.ok
                      ? show(cell.value, columnKind(column))
                      : text(valueRuleKey(cell.error.rule, column.field), {
                          value: cell.error.value,
                        });
                    return <td key={`${column.header} ${index}`}>{shown}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function show(cell: PortalCell, kind: PortalColumnKind): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if (kind === 'price') return formatUnitPrice(unitPrice(cell));
  return kind === 'money' ? formatMoney(fen(cell)) : formatQuantity(cell);
}
