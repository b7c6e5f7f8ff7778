import type { AgreementState } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { quantity } from '@shared/domain/quantity/quantity';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { agreementDocument } from '@shared/formats/documents/agreement/agreement-document';
import { renderAgreementDocx } from '@shared/formats/documents/agreement/render-agreement-docx';
import { renderAgreementHtml } from '@shared/formats/documents/agreement/render-agreement-html';
import {
  supplementDocument,
  type SupplementDocumentInput,
} from '@shared/formats/documents/agreement/supplement-document';
import { integrityDocument } from '@shared/formats/documents/integrity/integrity-document';
import { renderIntegrityDocx } from '@shared/formats/documents/integrity/render-integrity-docx';
import { renderIntegrityHtml } from '@shared/formats/documents/integrity/render-integrity-html';
import { renderSheetDocx } from '@shared/formats/documents/sheet/render-sheet-docx';
import { renderSheetHtml } from '@shared/formats/documents/sheet/render-sheet-html';
import { mergePdfs } from '@shared/formats/pdf/merge-pdfs';
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

const ENDING = '本条末尾文字';

/** An agreement whose last article has so many paragraphs of so many letters: the signatures move over the page. */
function withLastArticle(paragraphs: number, letters: number) {
  const long = '本协议未尽事宜由三方另行协商。'.repeat(Math.ceil(letters / 15)).slice(0, letters);
  const own = Array.from({ length: paragraphs }, (_, at) =>
    at === paragraphs - 1 ? `${long}${ENDING}` : long,
  );
  const ownArticles = [{ key: 'effect', role: 'main', paragraphs: own } as const];
  return agreementDocument(
    aSampleAgreement(2, { state: 'awaiting-signatures', copy: 'signing', ownArticles }),
  );
}

const LENGTHS = [
  [1, 20],
  [9, 300],
  [2, 1_400],
] as const;

/** The one page that has the three stamps, as plain text; it must hold the last words too. */
function expectSignaturesInCompany(pages: readonly string[]) {
  const signed = pages.map(plainText).filter((page) => page.includes('丙方(公章)'));
  expect(signed).toHaveLength(1);
  expect(signed[0]).toContain('甲方(公章)');
  expect(signed[0]).toContain(ENDING);
}

describe('signature blocks (skipped without Chromium and poppler)', () => {
  it.skipIf(!canPrint).each(LENGTHS)(
    'stand with the last words when the last article has %i paragraphs of %i letters',
    async (paragraphs, letters) => {
      const document = withLastArticle(paragraphs, letters);
      expectSignaturesInCompany(
        await pdfPages(await printWithChromium(renderAgreementHtml(document))),
      );
    },
  );

  it.skipIf(!canPrint).each([40, 75])(
    'of an integrity contract stand with its last article after %i articles',
    async (count) => {
      const articles = Array.from({ length: count }, (_, at) => `第${at + 1}项承诺。`);
      const document = integrityPaper([...articles, ENDING]);
      const pages = await pdfPages(await printWithChromium(renderIntegrityHtml(document)));
      const signed = pages.map(plainText).filter((page) => page.includes('乙方(公章)'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain(ENDING);
    },
  );

  it.skipIf(!canPrint).each([18, 19])(
    'of a supplement stand with its notes and totals after %i lines',
    async (count) => {
      const document = supplementDocument(aSupplement(count, 'awaiting-signatures'));
      const pages = await pdfPages(await printWithChromium(renderSheetHtml(document)));
      const signed = pages.map(plainText).filter((page) => page.includes('丙方(公章)'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain('价格仍执行中选价格');
      expect(signed[0]).toContain('合计');
    },
  );
});

describe('a batch as one PDF (skipped without Chromium and poppler)', () => {
  it.skipIf(!canPrint)('holds every agreement with page numbers of its own', async () => {
    const numbers = ['XY-2024-1', 'XY-2024-2'];
    const papers: Uint8Array[] = [];
    for (const [index, number] of numbers.entries()) {
      const document = agreementDocument(aSampleAgreement(index * 20 + 1, { number }));
      papers.push(await printWithChromium(renderAgreementHtml(document)));
    }
    const counts: number[] = [];
    for (const paper of papers) counts.push((await pdfPages(paper)).length);
    const merged = mergePdfs(papers);
    if (!merged.ok) throw new Error(merged.error.kind);
    const pages = (await pdfPages(merged.value)).map(plainText);
    expect(pages).toHaveLength(counts.reduce((total, count) => total + count, 0));
    let at = 0;
    for (const [index, number] of numbers.entries()) {
      const count = counts[index] ?? 0;
      for (let page = 1; page <= count; page += 1, at += 1) {
        expect(pages[at]).toContain(`第${String(page)}页共${String(count)}页`);
        expect(pages[at]).toContain(plainText(number));
        // The watermark lies across the page, so that its two characters are not read side by side.
        expect(pages[at]).toContain('稿');
      }
    }
  });
});

describe('supplements and integrity contracts as .docx (skipped without LibreOffice and poppler)', () => {
  it.skipIf(!canConvert).each([24])('hold a supplement of %i lines', async (count) => {
    const document = supplementDocument(aSupplement(count, 'draft'));
    const docx = await renderSheetDocx(document);
    const pages = await pdfPages(
      await convertWithOffice(docx, { fileName: 'supplement.docx', filter: 'pdf' }),
    );
    const text = plainText(pages.join('\n'));
    expect(text).toContain('【草稿】');
    for (const cells of document.rows)
      for (const cell of cells) expect(text).toContain(plainText(cell));
    const signed = pages.map(plainText).filter((page) => page.includes('丙方(公章)'));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain('价格仍执行中选价格');
  });

  it.skipIf(!canConvert)('hold an integrity contract in the hospital’s wording', async () => {
    const document = integrityPaper([
      '{{配送企业}}不得给付回扣。',
      `合同至{{合同止}}止。${ENDING}`,
    ]);
    const docx = await renderIntegrityDocx(document);
    const pages = await pdfPages(
      await convertWithOffice(docx, { fileName: 'integrity.docx', filter: 'pdf' }),
    );
    const text = plainText(pages.join('\n'));
    expect(text).toContain(plainText('1．国药配送公司不得给付回扣。'));
    expect(text).toContain(plainText('合同至2025年3月24日止。'));
    expect(text).toContain('乙方(公章)');
  });

  it.skipIf(!canConvert)('keep an agreement’s long last article with its signatures', async () => {
    const docx = await renderAgreementDocx(withLastArticle(9, 300));
    expectSignaturesInCompany(
      await pdfPages(await convertWithOffice(docx, { fileName: 'long.docx', filter: 'pdf' })),
    );
  });
});

function integrityPaper(ownArticles: readonly string[]) {
  return integrityDocument({
    hospitalName: '天山医院',
    distributorName: '国药配送公司',
    from: '2024-03-25' as LocalDate,
    to: '2025-03-24' as LocalDate,
    ownArticles,
  });
}

function aSupplement(count: number, state: AgreementState): SupplementDocumentInput {
  return {
    supplement: {
      number: 'XY-2024-1-B1',
      kind: 'three-party',
      startsOn: '2024-10-01' as LocalDate,
      reason: '病区增加',
      state,
      changes: Array.from({ length: count }, (_, at) => ({
        agreedLineId: `line-${at}` as AgreedLineId,
        productId: `product-${at}` as ProgramProductId,
        before: quantity(100 + at),
        after: quantity(130 + at),
      })),
      signatures: { hospital: null, manufacturer: null, distributor: null },
    },
    copy: 'signing',
    agreementNumber: 'XY-2024-1',
    hospitalName: '天山医院',
    manufacturerName: '河北瑞鹤医疗器械有限公司',
    distributorName: '国药配送公司',
    newDistributorName: null,
    programName: '关节骨水泥',
    products: Array.from({ length: count }, (_, at) => ({ name: `骨水泥BC${at}R`, unit: '袋' })),
  };
}
