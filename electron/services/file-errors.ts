export type WriteError = { readonly kind: 'disk-full' | 'not-writable' };

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Says why the computer refused a write, so that the window can say it in words.
 *
 * Only the computer's own refusals are answered; anything else is our mistake and is thrown on.
 */
export function writeErrorOf(cause: unknown): WriteError {
  if (!isSystemError(cause)) throw cause;
  return { kind: FULL.has(cause.code) ? 'disk-full' : 'not-writable' };
}

/** True for what the operating system refused, as opposed to a mistake of ours. */
export function isSystemError(cause: unknown): cause is Error & { readonly code: string } {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause;
}

export function isMissing(cause: unknown): boolean {
  return isSystemError(cause) && cause.code === 'ENOENT';
}
