import { receiptDocument } from '@shared/formats/documents/receipt/receipt-document';
import { orderDocument } from '@shared/formats/documents/order/order-document';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { describe, expect, it } from 'vitest';
import { hasChromium, hasPoppler, pdfPages, plainText, printWithChromium } from './office';
import { aSampleOrder, aSampleReceipt } from './sample-forms';

const canPrint = hasChromium && hasPoppler;

describe('forms printed by Chromium (skipped without Chromium and poppler)', () => {
  it.skipIf(!canPrint)(
    'show an order of 60 lines with its promised day on every line once',
    async () => {
      const pages = await pdfPages(
        await printWithChromium(renderSheetHtml(orderDocument(aSampleOrder(60)))),
      );
      expect(pages.length).toBeGreaterThan(1);
      const [first = ''] = pages.map(plainText);
      expect(first).toContain('约定到货日:2024年4月8日');
      expect(first).toContain('平台状态:待报送');
      for (let line = 1; line <= 60; line += 1)
        expect(
          pages.filter((page) => new RegExp(`BC-${String(line)}R`, 'u').test(page)),
        ).toHaveLength(1);
      for (const page of pages) expect(plainText(page)).toContain('医保编码产品名称');
    },
  );

  it.skipIf(!canPrint)(
    'show a receipt with lot, expiry, inspector, rejects and due day',
    async () => {
      const pages = await pdfPages(
        await printWithChromium(renderSheetHtml(receiptDocument(aSampleReceipt(3)))),
      );
      expect(pages).toHaveLength(1);
      const text = plainText(pages.join());
      for (const words of [
        'LOT<1>&2',
        '2027-02-28',
        '验收人:古丽',
        '第1行拒收1:外包装破损',
        '部分合格',
        '未报送',
        '应付日:2024年5月31日(依据:新医保发〔2024〕13号五(一))',
      ])
        expect(text).toContain(words);
    },
  );
});
