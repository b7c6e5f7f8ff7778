import type { ReadBackPreview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SectionTitle } from '@renderer/ui';
import type { PortalFileReading } from '@renderer/workers';
import { Button } from 'antd';
import { useMemo } from 'react';
import { changeColumns, refusalColumns } from './read-back-columns';

type ReadBackPreviewProps = {
  readonly fileName: string;
  readonly reading: PortalFileReading;
  readonly preview: ReadBackPreview;
  readonly onApply: () => void;
  readonly onDrop: () => void;
};

/** What a file would change, and which of its rows cannot be taken. */
export function ReadBackPreviewView(props: ReadBackPreviewProps) {
  const text = useText('exchange-portal');
  const { fileName, reading, preview } = props;
  const { changes, refusals, matched, skipped } = preview;
  const columns = useMemo(() => changeColumns(text), [text]);
  const refused = useMemo(() => refusalColumns(text), [text]);
  const rows = reading.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const sheets = reading.tables.map(({ sheet }) => sheet).join('、');
  return (
    <>
      <SectionTitle
        extra={
          <span className="ch-actions">
            <Button onClick={props.onDrop}>{text('read.cancel')}</Button>
            <Button type="primary" onClick={props.onApply}>
              {text('read.apply', { count: changes.length })}
            </Button>
          </span>
        }
      >
        {text('read.title', { file: fileName })}
      </SectionTitle>
      <ul role="status">
        <li>{text('read.found', { rows, sheets, skipped })}</li>
        {matched.deliveries.length > 0 && (
          <li>{text('read.deliveries', { count: matched.deliveries.length })}</li>
        )}
        {matched.unknown.length > 0 && (
          <li>{text('read.unknown', { count: matched.unknown.length })}</li>
        )}
        {matched.older.length > 0 && <li>{text('read.older', { count: matched.older.length })}</li>}
      </ul>
      <div className="ch-portal-grid">
        <DataGrid
          gridId="portal-read-back"
          caption={text('read.changes')}
          columns={columns}
          rows={changes}
          rowKey={({ before }) => before.id}
          hasSearch={false}
          emptyState={<EmptyState title={text('read.no-changes')} />}
        />
      </div>
      {refusals.length > 0 && (
        <>
          <SectionTitle>{text('read.refused')}</SectionTitle>
          <div className="ch-portal-grid">
            <DataGrid
              gridId="portal-read-refused"
              caption={text('read.refused')}
              columns={refused}
              rows={refusals}
              rowKey={({ sheet, row, field, rule }) => `${sheet} ${row} ${field} ${rule}`}
              hasSearch={false}
            />
          </div>
        </>
      )}
    </>
  );
}
