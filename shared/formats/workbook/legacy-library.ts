import { read, set_cptable, type CellObject, type WorkBook } from 'xlsx';
import { damaged, WorkbookRefused } from './refusal';

/** Code pages of Excel 5 and 95 files; later files are Unicode. */
const ENCODINGS_BY_CODE_PAGE: Readonly<Partial<Record<number, string>>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1251: 'windows-1251',
  1252: 'windows-1252',
  65001: 'utf-8',
};

const OPTIONS = {
  dense: true,
  raw: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
} as const;

registerCodePages();

/** Reads the workbook stream of the old binary format. */
export function readBinaryWorkbook(bytes: Uint8Array): WorkBook {
  return attempt(() => read(bytes, { type: 'array', ...OPTIONS }));
}

/** Reads a table of HTML or of the XML of 2003 that is decoded already; values stay text. */
export function readTextWorkbook(text: string): WorkBook {
  return attempt(() => read(text, { type: 'string', ...OPTIONS }));
}

export function cellsOf(
  workbook: WorkBook,
  sheetName: string,
): readonly (readonly (CellObject | undefined)[] | undefined)[] {
  return workbook.Sheets[sheetName]?.['!data'] ?? [];
}

/** The library throws plain errors for whatever it cannot read, and no other code runs inside. */
function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(words)) throw new WorkbookRefused({ kind: 'password-protected' });
    throw damaged('文件', 'unreadable');
  }
}

function registerCodePages(): void {
  // Only what reading needs; the library's own tables would add 700 kB.
  const decode = (codePage: number | string, data: unknown): string => {
    const label = ENCODINGS_BY_CODE_PAGE[Number(codePage)] ?? 'windows-1252';
    return new TextDecoder(label).decode(bytesOf(data));
  };
  const hascp = (codePage: number) => codePage in ENCODINGS_BY_CODE_PAGE;
  const encode = (): never => {
    throw new Error('Writing old formats is not supported');
  };
  set_cptable({ utils: { decode, encode, hascp } });
}

function bytesOf(data: unknown): Uint8Array {
  if (typeof data === 'string')
    return Uint8Array.from(data, (character) => character.charCodeAt(0));
  return Uint8Array.from(data as ArrayLike<number>);
}
