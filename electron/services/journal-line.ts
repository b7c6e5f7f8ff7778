import { EMPTY_HEAD, type JournalHead } from '@shared/contracts/journal';
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const JOURNAL_FORMAT = 'caiheng-journal';
export const JOURNAL_VERSION = 1;
export const NEWLINE = 0x0a;
const SPACE = 0x20;
const HASH_CHARS = 64;

/** The first line of a segment: which journal it belongs to, and where in its chain it begins. */
const SegmentHeader = z.strictObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.literal(JOURNAL_VERSION),
  dataSet: z.string(),
  firstSequence: z.int().positive(),
  previousHash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type SegmentHeader = z.output<typeof SegmentHeader>;

const AnyVersion = z.looseObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.int().positive(),
});

export type EncodedEntry = { readonly head: JournalHead; readonly line: Buffer };

export function encodeHeader(dataSet: string, before: JournalHead): Buffer {
  const header: SegmentHeader = {
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    dataSet,
    firstSequence: before.sequence + 1,
    previousHash: before.hash,
  };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

/** The header, `'newer-version'` when another version of the program wrote it, or nothing when it is damaged. */
export function findHeader(line: Buffer): SegmentHeader | 'newer-version' | undefined {
  const json = parseJson(line.toString('utf8'));
  const any = AnyVersion.safeParse(json);
  if (any.success && any.data.version > JOURNAL_VERSION) return 'newer-version';
  return SegmentHeader.safeParse(json).data;
}

/** The head before the first entry of a segment, as the segment itself says. */
export function headBefore({ firstSequence, previousHash }: SegmentHeader): JournalHead {
  return firstSequence === 1 ? EMPTY_HEAD : { sequence: firstSequence - 1, hash: previousHash };
}

/** `<sha256> <sequence> <text>\n`, where the hash covers the hash before, the sequence and the text. */
export function encodeEntry(before: JournalHead, text: string): EncodedEntry {
  if (text.includes('\n')) throw new TypeError('A journal entry is one line');
  const sequence = before.sequence + 1;
  const body = Buffer.from(`${sequence} ${text}\n`);
  const bodyStart = `${sequence} `.length;
  const hash = hashEntry(before.hash, sequence, body.subarray(bodyStart, -1));
  return { head: { sequence, hash }, line: Buffer.concat([Buffer.from(`${hash} `), body]) };
}

/** The head after a line (without its newline), or nothing when the line does not follow `before`. */
export function findHeadAfter(line: Buffer, before: JournalHead): JournalHead | undefined {
  const sequence = before.sequence + 1;
  const prefix = ` ${sequence} `;
  const textStart = HASH_CHARS + prefix.length;
  if (line.length < textStart || line[HASH_CHARS] !== SPACE) return undefined;
  if (line.toString('latin1', HASH_CHARS, textStart) !== prefix) return undefined;
  const hash = hashEntry(before.hash, sequence, line.subarray(textStart));
  return line.toString('latin1', 0, HASH_CHARS) === hash ? { sequence, hash } : undefined;
}

/** Takes apart a line that was verified before. */
export function readEntry(line: Buffer): { readonly head: JournalHead; readonly text: string } {
  const sequenceEnd = line.indexOf(SPACE, HASH_CHARS + 1);
  return {
    head: {
      sequence: Number(line.toString('latin1', HASH_CHARS + 1, sequenceEnd)),
      hash: line.toString('latin1', 0, HASH_CHARS),
    },
    text: line.toString('utf8', sequenceEnd + 1),
  };
}

function hashEntry(previousHash: string, sequence: number, text: Buffer): string {
  return createHash('sha256').update(`${previousHash}\n${sequence}\n`).update(text).digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
