import type { Reading } from './reading';
import { damaged, WorkbookRefused } from './refusal';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Finds out how a text file is written: by its byte order mark, else UTF-8 where every byte
 * agrees, else GB18030, which holds GBK and GB2312 and which Chinese programs write.
 */
export async function detectEncoding(file: Blob, reading: Reading): Promise<TextEncodingName> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (await isWhole(file, 'utf-8', reading)) return 'utf-8';
  if (await isWhole(file, 'gb18030', reading)) return 'gb18030';
  throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'binary' });
}

/** Decodes a file with one decoder from start to end; a byte order mark is dropped. */
export async function* decodeText(
  file: Blob,
  encoding: TextEncodingName,
  reading: Reading,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunksOf(file, reading))
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    // A fatal decoder throws a TypeError for bytes that are no text.
    if (error instanceof TypeError) throw damaged('文本', 'unreadable');
    throw error;
  }
}

async function isWhole(file: Blob, encoding: TextEncodingName, reading: Reading): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunksOf(file, reading)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* chunksOf(file: Blob, reading: Reading): AsyncGenerator<Uint8Array, void> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return;
      reading.stopIfCancelled();
      reading.advance(value.length);
      yield value;
    }
  } finally {
    reader.cancel().then(undefined, () => undefined);
  }
}
