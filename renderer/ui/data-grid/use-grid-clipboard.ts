import { useText } from '@renderer/i18n/use-text';
import type { ClipboardEvent } from 'react';
import { boundsOf } from './cell-position';
import { createClipboardTable, createGridExport } from './grid-export';
import { parseClipboardRows } from './parse-clipboard';
import type { GridModel } from './use-grid';

type ClipboardTable = { readonly text: string; readonly html: string };

/** Copies the selected block for a spreadsheet, and takes rows from one. */
export function useGridClipboard<Row>(grid: GridModel<Row>) {
  const text = useText('ui');
  return {
    copy: async (withHeader: boolean) => {
      const unitTitle = (column: string) => text('grid.unit-of', { column });
      const table = await readBlock(grid, withHeader, unitTitle);
      if (table !== null) writeClipboard(table);
    },
    onPaste: (event: ClipboardEvent) => {
      const { onPasteRows } = grid.props;
      const isInField = event.target !== event.currentTarget;
      if (!onPasteRows || isInField) return;
      event.preventDefault();
      onPasteRows(parseClipboardRows(event.clipboardData.getData('text/plain')));
    },
  };
}

async function readBlock<Row>(
  { cells, columns, rows }: GridModel<Row>,
  withHeader: boolean,
  unitTitle: (column: string) => string,
): Promise<ClipboardTable | null> {
  if (!cells.range || cells.range.focus.row < 0) return null;
  const { top, bottom, left, right } = boundsOf(cells.range);
  const shown = columns.shown.slice(left, right + 1);
  const loaded = await rows.loadRows(top, bottom + 1);
  return createClipboardTable(createGridExport(shown, loaded, unitTitle), withHeader);
}

function writeClipboard(table: ClipboardTable): void {
  const fill = (event: globalThis.ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', table.text);
    event.clipboardData?.setData('text/html', table.html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  // navigator.clipboard asks for a permission that the product's window never grants; this does not.
  (document as { readonly execCommand: (command: string) => boolean }).execCommand('copy');
  document.removeEventListener('copy', fill);
}
