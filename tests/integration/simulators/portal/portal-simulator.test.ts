import { planSheets } from '@shared/connectors/workbook/plan-sheets';
import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import { writePortalWorkbook } from '@shared/formats/portal/write-portal-workbook';
import {
  aDocumentLine,
  anOrderDocument,
  anOrderDocumentOf,
} from '@tests/builders/exchange-builders';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import { unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { cementItem } from '@tests/integration/exchange/portal/cement-item';
import { startPortalSimulator } from '@tests/simulators/portal/portal-simulator';
import { visitPortal, type PortalVisitor } from '@tests/simulators/portal/portal-visitor';
import type { Simulator } from '@tests/simulators/kit/simulator';
import ExcelJs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const DAY_MS = 86_400_000;

let clock = Date.parse('2024-04-01T02:00:00Z');
let portal: Simulator;
let visitor: PortalVisitor;

beforeEach(async () => {
  clock = Date.parse('2024-04-01T02:00:00Z');
  portal = await startPortalSimulator({ items: [cementItem()], now: () => clock });
  visitor = await visitPortal(portal);
});
afterEach(() => portal.close());

describe('the portal', () => {
  it('lets nobody in with a wrong password', async () => {
    const credentials = { user: 'hospital', password: 'wrong' };
    await expect(visitPortal({ ...portal, credentials })).rejects.toThrow('let nobody in');
  });

  it('takes our workbook, each line once, however often it is uploaded', async () => {
    const bytes = await workbookOf(anOrderDocumentOf(1, 3));
    const first = await visitor.upload(bytes);
    expect(first.page).toContain('共3行，成功3行，失败0行');
    const again = await visitor.upload(bytes);
    expect(again.page).toContain('成功0行，失败3行');
    expect(again.page).toContain('医院明细编号重复，已导入');
    expect(portal.book.listLines().map(({ ourLineId }) => ourLineId)).toEqual([
      'CG-2024-A1B2C3-00001-001',
      'CG-2024-A1B2C3-00001-002',
      'CG-2024-A1B2C3-00001-003',
    ]);
  });

  it('refuses one row in its own words and takes the others', async () => {
    const document = anOrderDocument({
      lines: [
        aDocumentLine(),
        aDocumentLine({ position: 2, platformItemId: '09999999999999999999' }),
        aDocumentLine({ position: 3, unitPrice: unitPrice(12_800_001) }),
      ],
    });
    const { page } = await visitor.upload(await workbookOf(document));
    expect(page).toContain('成功1行，失败2行');
    expect(page).toContain('产品编码“09999999999999999999”不在挂网目录内');
    expect(page).toContain('采购单价高于挂网价1280.00');
  });

  it('refuses a workbook whose columns stand in another order', async () => {
    const { xinjiang } = portalTemplates;
    const columns = [...xinjiang.columns].reverse();
    const planned = planSheets({
      documents: [anOrderDocument()],
      template: { ...xinjiang, columns },
      fields: {},
    });
    if (!planned.ok || planned.value[0] === undefined) throw new Error('not planned');
    const { status, page } = await visitor.upload(await writePortalWorkbook(planned.value[0]));
    expect(status).toBe(400);
    expect(page).toContain('第1列应为“医院采购单号”');
    expect(portal.book.listLines()).toEqual([]);
  });

  it('refuses codes that are numbers and cells that are formulas', async () => {
    const asNumber = await changeCell(await workbookOf(anOrderDocument()), 'C2', 1234567);
    expect((await visitor.upload(asNumber)).page).toContain('“产品编码”必须为文本格式');
    const asFormula = await changeCell(await workbookOf(anOrderDocument()), 'J2', {
      formula: '10+10',
      result: 20,
    });
    expect((await visitor.upload(asFormula)).page).toContain('“采购数量”不能使用公式');
    expect(portal.book.listLines()).toEqual([]);
  });

  it('voids what nobody ships for more than seven days, and not a moment before', async () => {
    await visitor.upload(await workbookOf(anOrderDocumentOf(1, 2)));
    const [first, second] = portal.book.listLines();
    portal.book.ship(first?.platformLineId ?? '', {
      quantity: 1,
      lot: 'A1',
      expiresOn: '2026-01-01',
    });
    clock += 7 * DAY_MS;
    await visitor.download();
    expect(portal.book.listLines().map(({ standing }) => standing)).toEqual(['sent', 'sent']);
    clock += 1;
    await visitor.download();
    const standings = portal.book.listLines().map(({ standing }) => standing);
    expect(standings).toEqual(['sent', 'void']);
    expect(await visitor.press(`/lines/${second?.platformLineId ?? ''}/ship`)).toBe(404);
  });
});

async function workbookOf(document: OrderDocument): Promise<Uint8Array> {
  expect(document.lines.every((line) => line.quantity === quantity(20))).toBe(true);
  const { xinjiang } = portalTemplates;
  const planned = planSheets({ documents: [document], template: xinjiang, fields: {} });
  if (!planned.ok || planned.value[0] === undefined) throw new Error('not planned');
  return writePortalWorkbook(planned.value[0]);
}

async function changeCell(
  bytes: Uint8Array,
  address: string,
  value: ExcelJs.CellValue,
): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const cell = workbook.worksheets[0]?.getCell(address);
  if (cell === undefined) throw new Error('no sheet');
  cell.value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
