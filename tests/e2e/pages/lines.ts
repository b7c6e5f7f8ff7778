import type { Locator } from '@playwright/test';
import type { Scope } from './fields';

/** The lines of a form, by their place and the title of their column. */
export function lines(scope: Scope) {
  return {
    cell: (line: number, column: string): Locator =>
      scope.getByLabel(`第 ${String(line)} 行 ${column}`, { exact: true }),

    async fill(line: number, values: Readonly<Record<string, string>>): Promise<void> {
      for (const [column, value] of Object.entries(values)) {
        const cell = this.cell(line, column);
        await cell.fill(value);
        await cell.press('Tab');
      }
    },
  };
}
