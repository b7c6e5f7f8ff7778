import { err, ok, type Result } from '../../kernel/result';

/** One object of a file, from its number to `endobj`. */
export type PdfObject = {
  readonly number: number;
  /** Everything before its stream: the only part in which other objects are named. */
  readonly words: string;
  /** From the word `stream` on; empty where it has none. */
  readonly stream: Uint8Array;
};

export type PdfFile = {
  readonly objectsByNumber: ReadonlyMap<number, PdfObject>;
  readonly pagesNumber: number;
};

export type UnreadablePdf = { readonly kind: 'unreadable-pdf' };

const unreadable = err({ kind: 'unreadable-pdf' } as const);

const ENTRY_BYTES = 20;
const TAIL_BYTES = 2_048;

/**
 * Reads a PDF as Chromium writes it: one classic table of offsets, nothing compressed but the streams.
 *
 * @errors `unreadable-pdf` for any other kind, encrypted ones and later additions included
 */
export function readPdf(bytes: Uint8Array): Result<PdfFile, UnreadablePdf> {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)));
  const startsAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1] ?? Number.NaN);
  if (!(startsAt < bytes.length)) return unreadable;
  const table = latin(bytes.subarray(startsAt));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/u.exec(table)?.[1] ?? '';
  const root = /\/Root\s+(\d+)\s+0\s+R/u.exec(trailer)?.[1];
  const offsets = offsetsOf(table);
  if (root === undefined || offsets === null || /\/(?:Prev|Encrypt)\b/u.test(trailer))
    return unreadable;
  const objectsByNumber = objectsAt(bytes, offsets, startsAt);
  const catalog = objectsByNumber?.get(Number(root))?.words ?? '';
  const pages = /\/Pages\s+(\d+)\s+0\s+R/u.exec(catalog)?.[1];
  if (objectsByNumber === null || pages === undefined) return unreadable;
  return ok({ objectsByNumber, pagesNumber: Number(pages) });
}

/** Offsets by object number; null when the table is not one run from 0 on. */
function offsetsOf(table: string): ReadonlyMap<number, number> | null {
  const head = /^xref\s+0\s+(\d+)\s*?\r?\n/u.exec(table);
  if (head === null) return null;
  const count = Number(head[1]);
  const offsets = new Map<number, number>();
  for (let number = 0; number < count; number += 1) {
    const from = head[0].length + number * ENTRY_BYTES;
    const entry = /^(\d{10}) \d{5} ([nf])/u.exec(table.slice(from, from + ENTRY_BYTES));
    if (entry === null) return null;
    if (entry[2] === 'n') offsets.set(number, Number(entry[1]));
  }
  return offsets;
}

/** Each object reaches to where the next one begins. */
function objectsAt(
  bytes: Uint8Array,
  offsets: ReadonlyMap<number, number>,
  end: number,
): ReadonlyMap<number, PdfObject> | null {
  const sorted = [...offsets].sort(([, one], [, other]) => one - other);
  const objects = new Map<number, PdfObject>();
  for (const [index, [number, from]] of sorted.entries()) {
    const object = objectIn(number, bytes.subarray(from, sorted[index + 1]?.[1] ?? end));
    if (object === null) return null;
    objects.set(number, object);
  }
  return objects;
}

function objectIn(number: number, bytes: Uint8Array): PdfObject | null {
  const text = latin(bytes);
  const head = /^(\d+) 0 obj\s/u.exec(text);
  const end = text.lastIndexOf('endobj');
  if (head === null || Number(head[1]) !== number || end < 0) return null;
  const streamAt = streamStart(text);
  const words = text.slice(head[0].length, streamAt ?? end).trim();
  const empty = new Uint8Array();
  return { number, words, stream: streamAt === null ? empty : bytes.slice(streamAt, end) };
}

/** Where the stream begins: the first such word that no text in brackets holds. */
function streamStart(text: string): number | null {
  const found = /\((?:\\[\s\S]|[^\\()])*\)|stream\r?\n/gu;
  for (const { 0: match, index } of text.matchAll(found)) if (match.startsWith('s')) return index;
  return null;
}

const CHUNK = 8_192;

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  return parts.join('');
}
