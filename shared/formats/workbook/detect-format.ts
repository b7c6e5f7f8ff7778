import { damaged, WorkbookRefused, type FileLook } from './refusal';

export type FileFormat = 'zip' | 'compound' | 'html' | 'xml-2003' | 'delimited';

const SIGNATURES: readonly (readonly [start: string, look: FileFormat | FileLook])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52617221', 'archive'],
  ['377abcaf', 'archive'],
  ['1f8b08', 'archive'],
  ['fd377a58', 'archive'],
];
const FORMATS: ReadonlySet<string> = new Set(['zip', 'compound']);
const SAMPLE_BYTES = 4_096;
const SHORTEST_ZIP = 22;

/** Finds out what a file is by its content: names lie, an .xls may be a web page. */
export async function detectFormat(file: Blob): Promise<FileFormat> {
  const start = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  if (start.length === 0) throw new WorkbookRefused({ kind: 'empty' });
  const hex = Array.from(start.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Two letters of a zip file and no more: what is left of a broken download.
  if (hex.startsWith('504b') && start.length < SHORTEST_ZIP) throw damaged('文件', 'truncated');
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1];
  if (known !== undefined && isTextThatOnlyBeginsSo(known, hex, start)) return 'delimited';
  if (known !== undefined) return formatOrRefuse(known);
  return textFormat(start);
}

function formatOrRefuse(look: FileFormat | FileLook): FileFormat {
  if (FORMATS.has(look)) return look as FileFormat;
  throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: look as FileLook });
}

/** `BM` begins a bitmap, but also a table whose first header is "BM编码". */
function isTextThatOnlyBeginsSo(look: string, hex: string, start: Uint8Array): boolean {
  return look === 'image' && hex.startsWith('424d') && !start.includes(0);
}

function textFormat(start: Uint8Array): FileFormat {
  const isUtf16 =
    (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (isUtf16) return 'delimited';
  if (start.includes(0)) throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'binary' });
  // Markup is ASCII in every encoding that holds Chinese, so any single-byte reading shows it.
  const text = new TextDecoder('windows-1252')
    .decode(start)
    .replace(/^(?:\u00ef\u00bb\u00bf|\s)+/u, '');
  if (text === '' && start.length < SAMPLE_BYTES) throw new WorkbookRefused({ kind: 'empty' });
  if (/^mime-version:/iu.test(text))
    throw new WorkbookRefused({ kind: 'unsupported', format: 'mhtml' });
  if (!text.startsWith('<')) return 'delimited';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && text.startsWith('<?xml'))
    return 'xml-2003';
  if (/<(?:!doctype html|html|head|meta|body|table|style|div)[\s>]/iu.test(text)) return 'html';
  if (text.startsWith('<?xml'))
    throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'xml' });
  return 'delimited';
}
