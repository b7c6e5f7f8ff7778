import { MAX_COLUMNS } from './limits';

/** What a file that is no workbook looks like. */
export type FileLook =
  'pdf' | 'image' | 'word-document' | 'presentation' | 'archive' | 'web-page' | 'xml' | 'binary';

export type UnsupportedFormat = 'opendocument' | 'xlsb' | 'mhtml' | 'numbers';

export type SizeMeasure = 'file-bytes' | 'inflated-bytes' | 'columns' | 'rows' | 'strings';

/** Why a file cannot be read as a workbook, with the facts that a sentence about it needs. */
export type WorkbookRefusal =
  | { readonly kind: 'not-a-workbook'; readonly looksLike: FileLook }
  | { readonly kind: 'password-protected' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'too-large';
      readonly measure: SizeMeasure;
      readonly limit: number;
      readonly place: string;
    }
  | { readonly kind: 'inflates-too-much'; readonly place: string; readonly limitBytes: number }
  | { readonly kind: 'damaged'; readonly place: string; readonly reason: DamageReason }
  | { readonly kind: 'unsupported'; readonly format: UnsupportedFormat }
  | { readonly kind: 'cancelled' };

export type DamageReason =
  | 'truncated'
  | 'checksum'
  | 'bad-compression'
  | 'bad-xml'
  | 'doctype'
  | 'missing-part'
  | 'bad-reference'
  | 'unreadable';

/**
 * Carries a refusal out of a parser's callbacks. It never leaves `shared/formats/workbook`:
 * the functions others call answer with a Result.
 */
export class WorkbookRefused extends Error {
  readonly refusal: WorkbookRefusal;

  constructor(refusal: WorkbookRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

export function damaged(place: string, reason: DamageReason): WorkbookRefused {
  return new WorkbookRefused({ kind: 'damaged', place, reason });
}

/** A value stands further right than tables go. */
export function tooWide(place: string): WorkbookRefused {
  return new WorkbookRefused({ kind: 'too-large', measure: 'columns', limit: MAX_COLUMNS, place });
}

/** The refusal inside an error; rethrows what is a bug of ours. */
export function refusalOf(error: unknown): WorkbookRefusal {
  if (error instanceof WorkbookRefused) return error.refusal;
  throw error;
}
