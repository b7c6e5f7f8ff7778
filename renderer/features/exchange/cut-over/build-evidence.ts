import type { CutOverEvidence } from '@renderer/data';
import type { PlatformMessage } from '@shared/contracts/platform';
import { joinBytes, writeZip, type ZipPart } from '@shared/formats/archive/write-zip';

export type EvidenceNames = {
  readonly book: string;
  readonly manifest: string;
  readonly messages: string;
};

export type HashedPart = { readonly name: string; readonly sha256: string; readonly bytes: number };

export type EvidenceFile = {
  readonly contents: Uint8Array;
  readonly sha256: string;
  readonly parts: readonly HashedPart[];
};

type Content = {
  readonly evidence: CutOverEvidence;
  readonly messages: readonly PlatformMessage[];
  readonly book: Uint8Array;
  /** What the file is about, for the manifest. */
  readonly about: Readonly<Record<string, string>>;
};

/** Rows turned into text at once: a long list never stands in memory as one string. */
const ROWS_AT_ONCE = 500;

/**
 * One archive: a JSON file for each table and for the messages, the workbook for people, and a manifest
 * with the hash of every part. Its own hash is that of the whole.
 */
export async function buildEvidence(content: Content, names: EvidenceNames): Promise<EvidenceFile> {
  const files: readonly ZipPart[] = [
    { name: names.book, bytes: content.book },
    ...content.evidence.parts.map(({ name, rows }) => ({
      name: `${name}.json`,
      bytes: jsonBytes(rows),
    })),
    { name: names.messages, bytes: jsonBytes(content.messages) },
  ];
  const parts: HashedPart[] = [];
  for (const { name, bytes } of files)
    parts.push({ name, sha256: await sha256Of(bytes), bytes: bytes.length });
  const manifest = new TextEncoder().encode(JSON.stringify({ ...content.about, parts }, null, 1));
  const contents = await writeZip([{ name: names.manifest, bytes: manifest }, ...files]);
  return { contents, sha256: await sha256Of(contents), parts };
}

/** A JSON array with one row a line, so that it can be read and compared by people. */
function jsonBytes(rows: readonly object[]): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [encoder.encode('[\n')];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const lines = rows.slice(at, at + ROWS_AT_ONCE).map((row) => JSON.stringify(row));
    const end = at + ROWS_AT_ONCE < rows.length ? ',\n' : '\n';
    chunks.push(encoder.encode(lines.join(',\n') + end));
  }
  chunks.push(encoder.encode(']\n'));
  return joinBytes(chunks);
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
