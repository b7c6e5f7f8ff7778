import type { Locator } from '@playwright/test';
import type { Scope } from './fields';

/** The list of a page, by its caption. */
export function grid(scope: Scope, caption: string) {
  const table = scope.getByRole('grid', { name: caption, exact: true });
  const row = (...words: readonly string[]): Locator =>
    words.reduce(
      (rows, hasText) => rows.filter({ hasText }),
      table.locator('tbody').getByRole('row'),
    );
  return {
    table,
    rows: table.locator('tbody').getByRole('row'),
    row,

    /** The cell of a row under a header. */
    async cell(ofRow: Locator, header: string): Promise<Locator> {
      const at = await table
        .getByRole('columnheader')
        .filter({ hasText: header })
        .first()
        .getAttribute('aria-colindex');
      return ofRow.locator(`[aria-colindex="${at ?? ''}"]`);
    },

    async open(...words: readonly string[]): Promise<void> {
      await row(...words)
        .locator('[data-column="0"]')
        .dblclick();
    },
  };
}
