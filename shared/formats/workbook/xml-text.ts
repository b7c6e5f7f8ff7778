import { damaged } from './refusal';

/** Decodes the chunks of one XML part with a single decoder: a character may lie across two chunks. */
export async function* decodeXml(
  chunks: AsyncIterable<Uint8Array>,
  place: string,
): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder !== undefined) yield decoder.decode();
  } catch (error) {
    // A fatal decoder throws a TypeError for bytes that are no text.
    if (error instanceof TypeError) throw damaged(place, 'bad-xml');
    throw error;
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
