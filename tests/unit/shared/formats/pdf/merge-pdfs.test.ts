import { mergePdfs } from '@shared/formats/pdf/merge-pdfs';
import { readPdf } from '@shared/formats/pdf/read-pdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A small file as Chromium writes them: one classic table, text in brackets that looks like a reference. */
function aPdf(pages: number, words = '(not 3 0 R \\) but text)'): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index * 2 + 3} 0 R`).join(' ');
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${pages} /Kids [${kids}]>>`,
    ...Array.from({ length: pages }, (_, index) => [
      `<</Type /Page /Parent 2 0 R /Note ${words} /Contents ${index * 2 + 4} 0 R>>`,
      '<</Length 11>> stream\nBT 3 0 R ET\nendstream',
    ]).flat(),
  ];
  let text = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = bodies.length + 1;
  const startsAt = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${startsAt}\n%%EOF\n`;
  return bytesOf(text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function read(bytes: Uint8Array) {
  const file = readPdf(bytes);
  if (!file.ok) throw new Error(file.error.kind);
  return file.value;
}

describe('merging PDFs', () => {
  it('keeps every page, its text and its stream, under new numbers', () => {
    const merged = mergePdfs([aPdf(1), aPdf(2)]);
    if (!merged.ok) throw new Error(merged.error.kind);
    const { objectsByNumber, pagesNumber } = read(merged.value);
    expect(objectsByNumber.get(pagesNumber)?.words).toContain('/Count 3');
    const pages = [...objectsByNumber.values()].filter(({ words }) => words.includes('/Page '));
    expect(pages).toHaveLength(3);
    for (const { words } of pages) {
      expect(words).toContain('(not 3 0 R \\) but text)');
      const contents = Number(/\/Contents (\d+) 0 R/u.exec(words)?.[1]);
      const stream = objectsByNumber.get(contents)?.stream ?? new Uint8Array();
      expect(String.fromCharCode(...stream)).toContain('BT 3 0 R ET');
      const parent = Number(/\/Parent (\d+) 0 R/u.exec(words)?.[1]);
      expect(objectsByNumber.get(parent)?.words).toContain(`/Parent ${pagesNumber} 0 R`);
    }
  });

  it('has as many pages as its files together, whatever they are', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (pages) => {
        const merged = mergePdfs(pages.map((count) => aPdf(count)));
        if (!merged.ok) throw new Error(merged.error.kind);
        const { objectsByNumber, pagesNumber } = read(merged.value);
        const all = [...objectsByNumber.values()];
        const total = pages.reduce((sum, count) => sum + count, 0);
        expect(objectsByNumber.get(pagesNumber)?.words).toContain(`/Count ${total} `);
        expect(all.filter(({ words }) => words.includes('/Page '))).toHaveLength(total);
      }),
    );
  });

  it('refuses what Chromium does not write', () => {
    const torn = aPdf(1).slice(0, 200);
    expect(mergePdfs([aPdf(1), torn])).toMatchObject({ error: { kind: 'unreadable-pdf' } });
    expect(mergePdfs([bytesOf('')])).toMatchObject({ error: { kind: 'unreadable-pdf' } });
    const later = String.fromCharCode(...aPdf(1)).replace('/Root 1 0 R', '/Root 1 0 R /Prev 9');
    expect(mergePdfs([bytesOf(later)])).toMatchObject({ error: { kind: 'unreadable-pdf' } });
  });
});
