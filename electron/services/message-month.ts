import { open, readFile, stat, truncate, type FileHandle } from 'node:fs/promises';
import { isMissing } from './file-errors';

const SCAN_BYTES = 1_048_576;
const LINE_FEED = 0x0a;

/** Where one message stands in its month's file, and what it is about. */
export type MessagePlace = {
  readonly offset: number;
  readonly length: number;
  readonly key: string;
};

/** What a message is found by. */
export function messageKeyOf(connectionId: string, subject: string): string {
  return JSON.stringify([connectionId, subject]);
}

/**
 * One month's messages: a file of lines, and beside it a small file that says where each stands.
 *
 * The second is only a help: it is made again from the first where it is missing or behind.
 */
export function createMessageMonth(path: string, keyOf: (line: string) => string | null) {
  const indexPath = `${path}.index`;
  let places: MessagePlace[] | undefined;

  /** Knows every whole line of the file; a torn last one is cut off. */
  async function getPlaces(): Promise<MessagePlace[]> {
    if (places !== undefined) return places;
    const known = await readIndex(indexPath);
    const size = await sizeOf(path);
    const sound = known.filter(({ offset, length }) => offset + length <= size);
    const end = endOf(sound);
    const scanned = size > end ? await scan(path, end, keyOf) : { places: [], end };
    if (scanned.end < size) await truncate(path, scanned.end);
    if (sound.length < known.length || scanned.places.length > 0)
      await appendLines(indexPath, [...sound, ...scanned.places].map(formatPlace), true);
    places = [...sound, ...scanned.places];
    return places;
  }

  return {
    async append(messages: readonly { readonly key: string; readonly line: string }[]) {
      const all = await getPlaces();
      let offset = endOf(all);
      const added = messages.map(({ key, line }) => {
        const length = Buffer.byteLength(line) + 1;
        offset += length;
        return { offset: offset - length, length, key };
      });
      try {
        await appendLines(
          path,
          messages.map(({ line }) => line),
        );
        await appendLines(indexPath, added.map(formatPlace));
      } catch (cause) {
        // What is there now is found again by reading.
        places = undefined;
        throw cause;
      }
      all.push(...added);
    },

    /** The last lines of a key, oldest first. */
    async read(key: string, limit: number): Promise<readonly string[]> {
      const wanted = (await getPlaces()).filter((place) => place.key === key).slice(-limit);
      if (wanted.length === 0) return [];
      const file = await open(path, 'r');
      try {
        const lines: string[] = [];
        for (const place of wanted) lines.push(await readAt(file, place));
        return lines;
      } finally {
        await file.close();
      }
    },
  };
}

function endOf(places: readonly MessagePlace[]): number {
  const last = places.at(-1);
  return last === undefined ? 0 : last.offset + last.length;
}

function formatPlace({ offset, length, key }: MessagePlace): string {
  return `${offset} ${length} ${key}`;
}

async function readIndex(path: string): Promise<readonly MessagePlace[]> {
  const text = await readText(path);
  const places: MessagePlace[] = [];
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const [, offset, length, key] = /^(\d+) (\d+) (\[.*\])$/u.exec(line) ?? [];
    if (offset === undefined || length === undefined || key === undefined) break;
    const place = { offset: Number(offset), length: Number(length), key };
    // Behind a gap nothing is certain.
    if (place.offset !== endOf(places)) break;
    places.push(place);
  }
  return places;
}

/** Reads the lines from an offset on; a last one without its end is left out. */
async function scan(path: string, from: number, keyOf: (line: string) => string | null) {
  const places: MessagePlace[] = [];
  const file = await open(path, 'r');
  const buffer = Buffer.alloc(SCAN_BYTES);
  let rest = Buffer.alloc(0);
  let end = from;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, SCAN_BYTES, end + rest.length);
      if (bytesRead === 0) return { places, end };
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      for (let at = rest.indexOf(LINE_FEED); at !== -1; at = rest.indexOf(LINE_FEED)) {
        const key = keyOf(rest.toString('utf8', 0, at)) ?? '[]';
        places.push({ offset: end, length: at + 1, key });
        end += at + 1;
        rest = rest.subarray(at + 1);
      }
    }
  } finally {
    await file.close();
  }
}

async function appendLines(path: string, lines: readonly string[], isNew = false): Promise<void> {
  const file = await open(path, isNew ? 'w' : 'a');
  try {
    await file.writeFile(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, { offset, length }: MessagePlace): Promise<string> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, offset);
  return bytes.toString('utf8').trimEnd();
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    return '';
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    return 0;
  }
}
