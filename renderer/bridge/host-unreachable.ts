/** The host did not answer: it has stopped, or the page was opened without its token. */
export class HostUnreachableError extends Error {
  override readonly name = 'HostUnreachableError';
}
