import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SECRET_BYTES = 32;

export type Session = ReturnType<typeof createSession>;

/** The two secrets of one start: the token in the printed address, and the cookie it is exchanged for. */
export function createSession(port: number) {
  const token = randomBytes(SECRET_BYTES).toString('base64url');
  const cookie = randomBytes(SECRET_BYTES).toString('base64url');
  // Cookies do not tell ports apart: another data folder's program must not overwrite ours.
  const cookieName = `caiheng_${port}`;
  return {
    token,
    isToken: (text: string) => isSame(text, token),
    hasCookie: (request: IncomingMessage) => isSame(findCookie(request, cookieName) ?? '', cookie),
    setCookie: `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function findCookie({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Takes the same time wherever the two texts differ. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
