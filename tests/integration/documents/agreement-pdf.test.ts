import { agreementDocument } from '@shared/formats/documents/agreement/agreement-document';
import { renderAgreementDocx } from '@shared/formats/documents/agreement/render-agreement-docx';
import { renderAgreementHtml } from '@shared/formats/documents/agreement/render-agreement-html';
import { describe, expect, it } from 'vitest';
import {
  convertWithOffice,
  hasChromium,
  hasPoppler,
  hasSoffice,
  pdfPages,
  plainText,
  printWithChromium,
} from './office';
import { aSampleAgreement } from './sample-agreement';

const canPrint = hasChromium && hasPoppler;
const canConvert = hasSoffice && hasPoppler;

describe('an agreement printed by Chromium (skipped without Chromium and poppler)', () => {
  it.skipIf(!canPrint).each([1, 42, 300])(
    'holds all of %i products, each row whole',
    async (count) => {
      const document = agreementDocument(aSampleAgreement(count));
      const pages = await pdfPages(await printWithChromium(renderAgreementHtml(document)));
      const annex = pages.filter((page) => plainText(page).includes('医保编码注册证编号'));
      expect(annex.length).toBe(
        pages.length -
          pages.findIndex((page) =>
            plainText(page).startsWith(
              plainText(`${document.title}协议编号：${document.number}附件一`),
            ),
          ),
      );
      for (const row of document.annex.rows) {
        const model = row[5] ?? '';
        expect(annex.filter((page) => new RegExp(`${model}(?!\\d)`, 'u').test(page))).toHaveLength(
          1,
        );
      }
      expect(plainText(pages.at(-1) ?? '')).toContain(plainText(document.annex.totals[12] ?? ''));
    },
  );

  it.skipIf(!canPrint)(
    'numbers its pages and keeps the signatures with the last article',
    async () => {
      const document = agreementDocument(aSampleAgreement(42));
      const pages = (await pdfPages(await printWithChromium(renderAgreementHtml(document)))).map(
        plainText,
      );
      pages.forEach((page, index) => {
        expect(page).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
      });
      const signed = pages.filter((page) => page.includes('甲方(公章)'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain('第十四条');
      expect(signed[0]).toContain('丙方(公章)');
    },
  );

  it.skipIf(!canPrint)('holds every clause and party', async () => {
    const input = aSampleAgreement(1, { state: 'awaiting-signatures', copy: 'signing' });
    const document = agreementDocument(input);
    const pages = await pdfPages(await printWithChromium(renderAgreementHtml(document)));
    expectAllText(pages, document);
  });
});

describe('an agreement as .docx, read by LibreOffice (skipped without LibreOffice and poppler)', () => {
  it.skipIf(!canConvert).each([1, 42])(
    'holds every clause, party and product of %i',
    async (count) => {
      const document = agreementDocument(
        aSampleAgreement(count, { state: 'awaiting-signatures', copy: 'signing' }),
      );
      const docx = await renderAgreementDocx(document);
      const pages = await pdfPages(
        await convertWithOffice(docx, { fileName: 'agreement.docx', filter: 'pdf' }),
      );
      expectAllText(pages, document);
      const text = pages.join('\n');
      for (const row of document.annex.rows) expect(text).toContain(row[5]);
      const signed = pages.map(plainText).filter((page) => page.includes('甲方(公章)'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain('第十四条');
    },
  );

  it.skipIf(!canConvert)('repeats the annex header and says 草稿 while a draft', async () => {
    const docx = await renderAgreementDocx(agreementDocument(aSampleAgreement(42)));
    const pages = (
      await pdfPages(await convertWithOffice(docx, { fileName: 'draft.docx', filter: 'pdf' }))
    ).map(plainText);
    const annex = pages.filter((page) => page.includes('注册证编号产品名称'));
    expect(annex.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.includes('【草稿】'))).toBe(true);
  });
});

function expectAllText(pages: readonly string[], document: ReturnType<typeof agreementDocument>) {
  const margins = /^.*(?:协议编号：XY-2024-0001-主|第\s*\d+\s*页\s*共\s*\d+\s*页).*$/gmu;
  // The head repeats the number in its first line, so headers go and the head's own line with them.
  const text = plainText(
    pages
      .map((page) =>
        page.normalize('NFKC').replace(new RegExp(margins.source.normalize('NFKC'), 'gmu'), ''),
      )
      .join('\n'),
  );
  for (const { heading, paragraphs } of document.articles) {
    expect(text).toContain(plainText(heading));
    for (const paragraph of paragraphs) expect(text).toContain(plainText(paragraph));
  }
  for (const { facts } of document.parties)
    for (const { value } of facts) expect(text).toContain(plainText(value));
}
