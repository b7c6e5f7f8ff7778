import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import { readPortalExport } from '@shared/formats/portal/read-portal-export';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const CSV = [
  '医用耗材采购订单明细表,,,,',
  '序号,医院采购单号,医院明细编号,采购数量,明细状态',
  '1,CG-2024-A1B2C3-00001,CG-2024-A1B2C3-00001-001,20,已确认',
  '合计,,,20,',
].join('\r\n');

describe("reading a portal's export", () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(CSV)],
    ['GBK', execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: CSV })],
  ])('takes delimited text in %s, under its title', async (_, bytes) => {
    const tables = await read(bytes);
    if (!tables.ok) throw new Error(JSON.stringify(tables.error));
    const [table] = tables.value;
    expect(table?.headerRow).toBe(2);
    expect(table?.columns['line-state']).toEqual({ letters: 'E', title: '明细状态' });
    expect(table?.rows[0]?.values).toEqual({
      'order-number': 'CG-2024-A1B2C3-00001',
      'line-id': 'CG-2024-A1B2C3-00001-001',
      'ordered-quantity': '20',
      'line-state': '已确认',
    });
  });

  it('refuses the workbook of another portal with what is missing and what was found', async () => {
    const other = '订单流水,耗材名称,医院采购单号,采购数量\r\n1,支架,CG-1,20\r\n';
    expect(await read(new TextEncoder().encode(other))).toMatchObject({
      ok: false,
      error: {
        kind: 'other-workbook',
        missing: ['医院明细编号', '明细状态'],
        found: { row: 1, titles: ['订单流水', '耗材名称', '医院采购单号', '采购数量'] },
      },
    });
  });

  it('refuses a table that has none of the headers with all of them', async () => {
    const other = '姓名,科室\r\n张敏,采购科\r\n';
    const refused = await read(new TextEncoder().encode(other));
    if (refused.ok || refused.error.kind !== 'other-workbook') throw new Error('read');
    expect(refused.error.missing).toContain('医院明细编号');
    expect(refused.error.found.titles).toEqual(['姓名', '科室']);
  });
});

async function read(bytes: Uint8Array) {
  const opened = await openWorkbook(new Blob([bytes.slice()]));
  if (!opened.ok) throw new Error(opened.error.kind);
  return readPortalExport(opened.value, portalTemplates.xinjiang);
}
