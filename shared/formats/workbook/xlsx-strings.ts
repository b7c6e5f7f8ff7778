import { decodeXml } from './xml-text';
import { createXmlReader, type XmlHandlers } from './xml-reader';
import { WorkbookRefused } from './refusal';
import { findPart, type XlsxPackage } from './xlsx-package';
import { readZipPart } from './zip-part';

export const MAX_SHARED_STRINGS_BYTES = 1024 * 1024 * 1024;
const MAX_SHARED_STRINGS = 16_000_000;
const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/gu;

/** Reads the table of strings that cells point into; held whole, as any cell may want any of them. */
export async function readSharedStrings(
  pack: XlsxPackage,
  path: string | undefined,
): Promise<readonly string[]> {
  const entry = path === undefined ? undefined : findPart(pack, path);
  if (entry === undefined) return [];
  const strings: string[] = [];
  const collector = createStringCollector('si', (text) => {
    if (strings.length >= MAX_SHARED_STRINGS)
      throw new WorkbookRefused({
        kind: 'too-large',
        measure: 'strings',
        limit: MAX_SHARED_STRINGS,
        place: entry.name,
      });
    strings.push(text);
  });
  const xml = createXmlReader(entry.name, collector);
  const chunks = readZipPart(pack.file, entry, {
    reading: pack.reading,
    maxBytes: MAX_SHARED_STRINGS_BYTES,
    verify: true,
  });
  for await (const text of decodeXml(chunks, entry.name)) xml.write(text);
  xml.close();
  return strings;
}

/**
 * Puts the runs of one rich text together (`si` in the shared table, `is` inside a cell),
 * leaving out the readings (`rPh`) that East Asian versions keep beside it.
 */
export function createStringCollector(
  element: 'si' | 'is',
  onText: (text: string) => void,
): Required<XmlHandlers> {
  let text = '';
  let isInText = false;
  let isInReading = false;
  return {
    open: (name) => {
      if (name === element) text = '';
      else if (name === 'rPh') isInReading = true;
      else if (name === 't') isInText = !isInReading;
    },
    text: (part) => {
      if (isInText) text += part;
    },
    close: (name) => {
      if (name === 't') isInText = false;
      else if (name === 'rPh') isInReading = false;
      else if (name === element) onText(unescapeText(text));
    },
  };
}

/** Spreadsheets write characters that XML may not hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_CHARACTER, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
