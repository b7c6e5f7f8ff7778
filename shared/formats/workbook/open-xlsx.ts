import { err, ok } from '@shared/kernel/result';
import type { Reading } from './reading';
import { damaged, refusalOf, WorkbookRefused, type FileLook } from './refusal';
import type { RowBatch, Sheet, WorkbookSource } from './workbook';
import { decodeXml } from './xml-text';
import { surveySheet, MAX_SHEET_BYTES } from './xlsx-merges';
import { findPart, readWorkbookParts, type SheetPart, type XlsxPackage } from './xlsx-package';
import type { SheetContext } from './xlsx-cells';
import { createRowReader } from './xlsx-rows';
import { readSharedStrings } from './xlsx-strings';
import { readCellFormats } from './xlsx-styles';
import { readZipDirectory, type ZipDirectory } from './zip-directory';
import { readZipPart } from './zip-part';

type SheetSettings = Omit<SheetContext, 'place' | 'merges'>;

/** Opens a zip file that should be an Office workbook; its sheets are read later, as streams. */
export async function openXlsx(file: Blob, reading: Reading): Promise<WorkbookSource> {
  const directory = await readZipDirectory(file);
  refuseOtherZips(directory);
  const pack: XlsxPackage = { file, directory, reading };
  const parts = await readWorkbookParts(pack);
  for (const { path } of parts.sheets) {
    // Every sheet is inflated twice: once to prove it whole and find its merged cells, once for its rows.
    const size = Math.min(findPart(pack, path)?.size ?? 0, MAX_SHEET_BYTES);
    reading.expect(2 * size);
  }
  let settings: SheetSettings | undefined = {
    date1904: parts.date1904,
    formats: await readCellFormats(pack, parts.stylesPath),
    strings: await readSharedStrings(pack, parts.sharedStringsPath),
  };
  const sheets = parts.sheets.map((part): Sheet => ({
    name: part.name,
    hidden: part.hidden,
    rows: () => {
      if (settings === undefined) throw new Error('The workbook was closed');
      return readRows(pack, part, settings);
    },
  }));
  return {
    kind: 'xlsx',
    sheets,
    close: () => {
      settings = undefined;
    },
  };
}

async function* readRows(
  pack: XlsxPackage,
  part: SheetPart,
  settings: SheetSettings,
): AsyncGenerator<RowBatch, void> {
  const place = `工作表「${part.name}」`;
  try {
    const entry = findPart(pack, part.path);
    if (entry === undefined) throw damaged(place, 'missing-part');
    const merges = await surveySheet(pack, entry);
    const rows = createRowReader({ ...settings, place, merges });
    const options = { reading: pack.reading, maxBytes: MAX_SHEET_BYTES, verify: false };
    for await (const text of decodeXml(readZipPart(pack.file, entry, options), place)) {
      rows.write(text);
      const batch = rows.take();
      if (batch.length > 0) yield ok(batch);
    }
    rows.close();
  } catch (error) {
    yield err(refusalOf(error));
  }
}

function refuseOtherZips(directory: ZipDirectory): void {
  const names = [...directory.keys()];
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if ([...directory.values()].some(({ encrypted }) => encrypted))
    throw new WorkbookRefused({ kind: 'password-protected' });
  if (directory.has('xl/workbook.bin'))
    throw new WorkbookRefused({ kind: 'unsupported', format: 'xlsb' });
  if (directory.has('mimetype') && directory.has('content.xml'))
    throw new WorkbookRefused({ kind: 'unsupported', format: 'opendocument' });
  if (directory.has('index/document.iwa'))
    throw new WorkbookRefused({ kind: 'unsupported', format: 'numbers' });
  if (has('xl/')) return;
  // Some writers put the workbook elsewhere and say so in the package's relations.
  const isOffice = directory.has('[content_types].xml') && directory.has('_rels/.rels');
  if (isOffice && !has('word/') && !has('ppt/')) return;
  throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: lookOf(has) });
}

function lookOf(has: (start: string) => boolean): FileLook {
  if (has('word/')) return 'word-document';
  return has('ppt/') ? 'presentation' : 'archive';
}
