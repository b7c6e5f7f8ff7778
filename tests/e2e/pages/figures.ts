import { expect, type Page } from '@playwright/test';
import { agreements } from './agreements';
import { grid } from './grid';
import { receiving } from './receiving';
import { shell } from './shell';

/** How many rows are drawn depends on the height that banners leave: the count and the first rows do not. */
const COMPARED_ROWS = 8;
const SETTLED_AFTER_MS = 200;

/** What the lists of every area say now, row by row: the same before and after a kill, or something was lost. */
export async function readFigures(page: Page): Promise<Readonly<Record<string, string>>> {
  const figures: Record<string, string> = {};
  const look = async (caption: string) => {
    const { table, rows } = grid(page, caption);
    const texts = await rows.allInnerTexts();
    return [await table.getAttribute('aria-rowcount'), ...texts.slice(0, COMPARED_ROWS)].join('\n');
  };
  const read = async (caption: string) => {
    await expect(grid(page, caption).rows.first()).toBeVisible();
    // A list that is still reading its rows is looked at again, until it says the same twice.
    await expect(async () => {
      figures[caption] = await look(caption);
      await page.waitForTimeout(SETTLED_AFTER_MS);
      expect(await look(caption)).toBe(figures[caption]);
    }).toPass();
  };
  await shell(page).open('目录');
  await read('目录');
  await shell(page).open('集采');
  await read('集采项目');
  await agreements(page).openList();
  await read('采购协议');
  await shell(page).open('订单');
  await read('订单');
  await receiving(page).openPosted();
  await read('验收记录');
  await shell(page).open('库存');
  await read('库存');
  await shell(page).open('结算');
  await read('应付');
  await page.getByRole('tab', { name: '发票' }).click();
  await read('发票');
  await page.getByRole('tab', { name: '付款' }).click();
  await read('付款');
  await shell(page).open('工作台');
  await read('待办');
  return figures;
}
