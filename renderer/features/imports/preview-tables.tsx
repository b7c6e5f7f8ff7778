import { useText } from '@renderer/i18n/use-text';
import { DataGrid } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import { Tabs } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import './imports.css';
import { addedColumns, changedColumns, notedColumns, refusedColumns } from './preview-columns';
import { countsOf, reportOf, type ImportPreview } from './preview';
import {
  listAddedRows,
  listChangedRows,
  listRefusedRows,
  listSkipped,
  listWarnings,
} from './preview-rows';

type TableKey = 'refused' | 'changed' | 'added' | 'warnings' | 'skipped';

type PreviewTablesProps = { readonly kind: ImportKind; readonly preview: ImportPreview };

/** Row by row: what is refused, changed, added, remarked on and left out. */
export function PreviewTables({ kind, preview }: PreviewTablesProps) {
  const text = useText('imports');
  const lists = useMemo(
    () => ({
      refused: listRefusedRows(text, reportOf(preview).refusals, preview),
      changed: listChangedRows(text, preview),
      added: listAddedRows(preview),
      warnings: listWarnings(preview),
      skipped: listSkipped(text, preview),
    }),
    [text, preview],
  );
  const counts = countsOf(preview);
  const shownCounts: Readonly<Record<TableKey, number>> = {
    refused: counts.refused,
    changed: counts.changed,
    added: counts.added,
    warnings: lists.warnings.length,
    skipped: lists.skipped.length,
  };
  const keys = (['refused', 'changed', 'added', 'warnings', 'skipped'] as const).filter(
    (key) => key !== 'added' || kind !== 'national-codes',
  );
  const [chosen, setChosen] = useState<TableKey>(
    () => keys.find((key) => lists[key].length > 0) ?? 'skipped',
  );
  const grid = (key: TableKey): ReactNode => {
    const settings = { gridId: `import-${key}`, caption: text(`table.${key}`) };
    switch (key) {
      case 'refused':
        return (
          <DataGrid
            {...settings}
            columns={refusedColumns(text)}
            rows={lists.refused}
            rowKey={keyOf}
          />
        );
      case 'changed':
        return (
          <DataGrid
            {...settings}
            columns={changedColumns(text)}
            rows={lists.changed}
            rowKey={keyOf}
          />
        );
      case 'added':
        return (
          <DataGrid
            {...settings}
            columns={addedColumns(text, kind)}
            rows={lists.added}
            rowKey={keyOf}
          />
        );
      case 'warnings':
      case 'skipped':
        return (
          <DataGrid {...settings} columns={notedColumns(text)} rows={lists[key]} rowKey={keyOf} />
        );
    }
  };
  return (
    <>
      <Tabs
        size="small"
        activeKey={chosen}
        // The keys of the tabs are those given below.
        onChange={(key) => setChosen(key as TableKey)}
        items={keys.map((key) => ({
          key,
          label: text('table.tab', { title: text(`table.${key}`), count: shownCounts[key] }),
        }))}
      />
      <div className="ch-import-grid" key={chosen}>
        {grid(chosen)}
      </div>
    </>
  );
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}
