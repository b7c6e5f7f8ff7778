import type { IncomingMessage } from 'node:http';

export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export type ReadAnswer =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken-off' };

/** Reads an answer whole, but stops at once where it grows beyond what a platform may send. */
export function readAnswer(answer: IncomingMessage): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    const refuse = () => {
      resolve({ kind: 'too-large' });
      answer.destroy();
    };
    if (Number(answer.headers['content-length'] ?? 0) > MAX_ANSWER_BYTES) {
      refuse();
      return;
    }
    answer.on('data', (part: Buffer) => {
      length += part.length;
      if (length > MAX_ANSWER_BYTES) refuse();
      else parts.push(part);
    });
    answer.on('end', () => {
      resolve(
        answer.complete
          ? { kind: 'whole', bytes: Buffer.concat(parts, length) }
          : { kind: 'broken-off' },
      );
    });
    // `end` does not come for an answer that was cut off.
    answer.on('close', () => {
      resolve({ kind: 'broken-off' });
    });
    answer.on('error', () => {
      resolve({ kind: 'broken-off' });
    });
  });
}
