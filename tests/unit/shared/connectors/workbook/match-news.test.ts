import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import { matchNews } from '@shared/connectors/workbook/match-news';
import { readPortalRows } from '@shared/connectors/workbook/read-rows';
import type { Exchange, PlatformLine } from '@shared/domain/exchange/exchange';
import type { PortalRow, PortalTable } from '@shared/domain/exchange/portal-workbook';
import type { ExportField } from '@shared/domain/exchange/workbook-template';
import { anExchange, anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const NUMBER = 'CG-2024-A1B2C3-00001';
const FIRST = `${NUMBER}-001`;
const SECOND = `${NUMBER}-002`;

describe("the rows of a portal's export", () => {
  it('refuse an unknown word, lost digits and figures that cannot be read, each in its place', () => {
    const { refusals, lines } = read([
      { 'line-id': FIRST, 'line-state': '莫名其妙' },
      { 'line-id': SECOND, 'line-state': '已确认', 'ordered-quantity': '二十' },
    ]);
    expect(lines).toEqual([]);
    expect(refusals).toMatchObject([
      { row: 2, columnTitle: '明细状态', value: '莫名其妙', rule: 'state-unknown' },
      { row: 3, columnTitle: '采购数量', value: '二十', rule: 'not-a-quantity' },
    ]);
    const lost = {
      ...row({ 'platform-line-id': '12300000000000000000' }, 2),
      lost: ['platform-line-id'],
    };
    expect(readTables([lost as PortalRow]).refusals).toMatchObject([{ rule: 'digits-lost' }]);
  });

  it('leave a line out whole when two rows of it say different things', () => {
    const { refusals, lines } = read([
      { 'line-id': FIRST, 'line-state': '已确认' },
      { 'line-id': FIRST, 'line-state': '已拒绝' },
      { 'line-id': SECOND, 'line-state': '已确认' },
    ]);
    expect(lines.map(({ ourLineId }) => ourLineId)).toEqual([SECOND]);
    expect(refusals).toMatchObject([{ row: 3, rule: 'contradicts' }]);
  });

  it('skip sums and remarks, and refuse figures that name no line', () => {
    const { refusals, skipped } = readTables([
      { ...row({ 'ordered-quantity': '60' }, 2), raw: { 序号: '合计', 采购数量: '60' } },
      row({ 'platform-item-id': '0007', 'ordered-quantity': '3' }, 3),
    ]);
    expect(skipped).toBe(1);
    expect(refusals).toMatchObject([{ row: 3, rule: 'no-line-id' }]);
  });

  it('add up the deliveries of a line, the same one named twice only once', () => {
    const delivery = (id: string, quantity: string) => ({
      'line-id': FIRST,
      'line-state': '部分发货',
      'delivery-id': id,
      'delivered-quantity': quantity,
      lot: 'A1',
    });
    const { lines } = read([delivery('P1', '5'), delivery('P2', '7'), delivery('P1', '5')]);
    expect(lines[0]).toMatchObject({ deliveredQuantity: 12 });
    expect(lines[0]?.deliveries.map(({ deliveryLineId }) => deliveryLineId)).toEqual(['P1', 'P2']);
  });
});

describe('matching what a portal says', () => {
  const exchange = anExchange({ document: anOrderDocumentOf(1, 2), state: 'exported' });

  it('goes by our line id alone: a row of the same product and quantity without it is not ours', () => {
    const matched = match([
      { 'platform-line-id': 'MX9', 'line-state': '已确认', 'ordered-quantity': '20' },
    ]);
    expect(matched.exchanges).toEqual([]);
    expect(matched.unknown).toHaveLength(1);
  });

  it('goes by the portal’s id where we hold it', () => {
    const [line, other] = exchange.progress.lines;
    if (line === undefined || other === undefined) throw new Error('two lines');
    const lines = [{ ...line, standing: 'sent' as const, platformLineId: 'MX9' }, other];
    const known = { ...exchange, progress: { ...exchange.progress, lines } };
    const matched = match([{ 'platform-line-id': 'MX9', 'line-state': '已确认' }], known);
    expect(matched.lines).toMatchObject([{ ourLineId: FIRST, state: 'accepted' }]);
  });

  it('names the lines that the portal has not shown', () => {
    const matched = match([{ 'line-id': FIRST, 'line-state': '待确认' }]);
    expect(matched.exchanges).toMatchObject([{ missing: [SECOND] }]);
  });

  it('refuses a row whose order number is another', () => {
    const matched = match([
      { 'line-id': FIRST, 'order-number': 'CG-2024-A1B2C3-00002', 'line-state': '已确认' },
    ]);
    expect(matched.refusals).toMatchObject([{ rule: 'other-order' }]);
    expect(matched.exchanges).toEqual([]);
  });

  it('leaves out what an older download says', () => {
    const told = {
      platformLineId: 'MX1',
      orderLineId: exchange.document.lines[0]?.orderLineId,
      state: 'shipped',
    } as PlatformLine;
    const matched = match(
      [{ 'line-id': FIRST, 'platform-line-id': 'MX1', 'line-state': '待确认' }],
      exchange,
      [told],
    );
    expect(matched.older).toHaveLength(1);
    expect(matched.lines).toEqual([]);
  });

  function match(
    rows: readonly PortalRow['values'][],
    known: Exchange = exchange,
    platformLines: readonly PlatformLine[] = [],
  ) {
    return matchNews(read(rows).lines, { exchanges: [known], platformLines });
  }
});

function read(rows: readonly PortalRow['values'][]) {
  return readTables(rows.map((values, index) => row(values, index + 2)));
}

function readTables(rows: readonly PortalRow[]) {
  const { exportHeaders } = portalTemplates.xinjiang;
  const columns = Object.entries(exportHeaders).map(([field, title]) => [
    field,
    { letters: 'A', title },
  ]);
  const table: PortalTable = {
    sheet: '订单',
    headerRow: 1,
    columns: Object.fromEntries(columns) as PortalTable['columns'],
    rows,
  };
  return readPortalRows([table], portalTemplates.xinjiang);
}

function row(values: Readonly<Partial<Record<ExportField, string>>>, number: number): PortalRow {
  return { sheet: '订单', row: number, values, lost: [], raw: { ...values } };
}
