import { ok, type Result } from '../../kernel/result';
import { readPdf, type PdfFile, type PdfObject, type UnreadablePdf } from './read-pdf';

const CATALOG = 1;
const PAGES = 2;
const FIRST_FREE = 3;

/**
 * Puts PDFs one behind the other into one file, their pages as they were, page numbers on them included.
 *
 * Only what pages need goes over: outlines, tags and facts of the single files do not.
 *
 * @errors `unreadable-pdf` when a file is not one that Chromium has written
 */
export function mergePdfs(files: readonly Uint8Array[]): Result<Uint8Array, UnreadablePdf> {
  const objects: PdfObject[] = [];
  const kids: number[] = [];
  let pages = 0;
  let next = FIRST_FREE;
  for (const bytes of files) {
    const read = readPdf(bytes);
    if (!read.ok) return read;
    const numbers = renumber(read.value, next);
    next += numbers.size;
    const top = numbers.get(read.value.pagesNumber) ?? PAGES;
    kids.push(top);
    for (const [from, number] of numbers) {
      const object = read.value.objectsByNumber.get(from);
      if (object === undefined) continue;
      const words = withNumbers(object.words, numbers);
      if (number === top) pages += Number(/\/Count\s+(\d+)/u.exec(words)?.[1] ?? 0);
      const placed = number === top ? words.replace('<<', `<</Parent ${PAGES} 0 R `) : words;
      objects.push({ ...object, number, words: placed });
    }
  }
  const kidWords = kids.map((number) => `${number} 0 R`).join(' ');
  return ok(
    fileOf([
      { number: CATALOG, words: `<</Type /Catalog /Pages ${PAGES} 0 R>>`, stream: NO_STREAM },
      {
        number: PAGES,
        words: `<</Type /Pages /Count ${pages} /Kids [${kidWords}]>>`,
        stream: NO_STREAM,
      },
      ...objects,
    ]),
  );
}

const NO_STREAM = new Uint8Array();
/** Texts in brackets, which are left alone, and references, which are not. */
const TEXT_OR_REFERENCE = /\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/gu;

/** New numbers of all that the pages of a file reach. */
function renumber({ objectsByNumber, pagesNumber }: PdfFile, first: number): Map<number, number> {
  const numbers = new Map<number, number>([[pagesNumber, first]]);
  const open = [pagesNumber];
  for (let number = open.pop(); number !== undefined; number = open.pop())
    for (const [, named] of (objectsByNumber.get(number)?.words ?? '').matchAll(
      TEXT_OR_REFERENCE,
    )) {
      if (named === undefined || numbers.has(Number(named))) continue;
      numbers.set(Number(named), first + numbers.size);
      open.push(Number(named));
    }
  return numbers;
}

function withNumbers(words: string, numbers: ReadonlyMap<number, number>): string {
  return words.replace(TEXT_OR_REFERENCE, (whole, named: string | undefined) =>
    named === undefined ? whole : `${numbers.get(Number(named)) ?? 0} 0 R`,
  );
}

function fileOf(objects: readonly PdfObject[]): Uint8Array {
  const parts: Uint8Array[] = [bytesOf('%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: string[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const { number, words, stream } of [...objects].sort((a, b) => a.number - b.number)) {
    offsets.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    add(bytesOf(`${number} 0 obj\n${words}${stream.length === 0 ? '' : ' '}`));
    add(stream);
    add(bytesOf('\nendobj\n'));
  }
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${size} /Root ${CATALOG} 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  add(bytesOf(`${table}${trailer}`));
  const whole = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

function bytesOf(words: string): Uint8Array {
  return Uint8Array.from(words, (sign) => sign.charCodeAt(0));
}
