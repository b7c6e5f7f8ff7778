import { err, ok, type Result } from '@shared/kernel/result';
import type { IncomingMessage } from 'node:http';

/** Reads a request's body, but never more of it than the limit. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Result<Buffer, { readonly kind: 'too-large' }>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return err({ kind: 'too-large' });
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) return err({ kind: 'too-large' });
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}
