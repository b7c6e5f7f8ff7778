import type { Locator, Page } from '@playwright/test';

/** The page, or the part of it that the field is looked for in. */
export type Scope = Page | Locator;

/** Chooses from a field that opens a list. */
export async function choose(scope: Scope, label: string, option: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label, exact: true });
  await field.click();
  const page = 'goto' in scope ? scope : scope.page();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** Types into a field and leaves it, as the next Tab would: only then it says what it refuses. */
export async function type(scope: Scope, label: string, text: string): Promise<void> {
  const field = scope.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}
