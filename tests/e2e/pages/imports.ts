import type { Page } from '@playwright/test';
import { basename } from 'node:path';
import { shell } from './shell';

export type OfferedFile = { readonly name: string; readonly bytes: Uint8Array };

const TITLES = {
  'national-codes': '导入国家医保耗材编码',
  'selected-results': '导入中选结果',
  'agreed-quantities': '导入约定采购量',
} as const;

export type ImportTitle = keyof typeof TITLES;

/** The import wizard, from the choice of a file to its result. */
export function imports(page: Page) {
  const next = page.getByRole('button', { name: '下一步' });
  return {
    next,
    back: page.getByRole('button', { name: '上一步' }),
    confirm: page.getByRole('button', { name: '确认导入' }),
    cancel: page.getByRole('button', { name: '取消' }),
    /** Why the import cannot go on. */
    problem: page.getByRole('alert').filter({ hasText: '不能继续' }),
    /** What still keeps the next step back. */
    note: page.locator('.ch-wizard-footer').getByRole('status'),
    heading: (kind: ImportTitle) => page.getByRole('heading', { level: 1, name: TITLES[kind] }),

    /** From the page that the import is for. */
    async start(kind: ImportTitle): Promise<void> {
      await shell(page).open(kind === 'national-codes' ? '目录' : '集采');
      await page.getByRole('main').getByRole('button', { name: TITLES[kind] }).first().click();
      await page.getByRole('heading', { level: 1, name: TITLES[kind] }).waitFor();
    },

    async offer(file: OfferedFile, sender: string): Promise<void> {
      await page.locator('input[type="file"]').setInputFiles({
        name: file.name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(file.bytes),
      });
      await this.goOn(file.name, sender);
    },

    /** The same for a file on disk: what is handed over as bytes may have 50 MB at most. */
    async offerAt(path: string, sender: string): Promise<void> {
      await page.locator('input[type="file"]').setInputFiles(path);
      await this.goOn(basename(path), sender);
    },

    async goOn(file: string, sender: string): Promise<void> {
      await page.getByText(`已选择：${file}`).waitFor();
      await page.getByRole('combobox', { name: '来源单位' }).fill(sender);
      await next.click();
    },

    /** Resolves once the columns of the file are shown. */
    columns: page.getByRole('heading', { name: /^列的对应/u }),
    programStep: page.getByRole('heading', { name: '文件属于哪个集采项目' }),

    /** 新增, 修改, 不变, 拒绝, 跳过: how many rows, as the preview or the result shows them. */
    async count(label: string): Promise<string> {
      return page
        .locator('.ch-figure')
        .filter({ hasText: label })
        .locator('dd')
        .first()
        .innerText();
    },

    done: (file: string) => page.getByRole('heading', { name: `已导入：${file}` }),
  };
}
