import { protocol, type Session } from 'electron';
import { findWindowFile } from '../services/window-files';
import { APP_HOST, APP_SCHEME } from './app-origin';
import { windowHeaders } from './window-headers';

/** Before the app is ready: only then does `app://` become an origin with storage of its own. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the built window at `app://caiheng/`. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === APP_HOST ? await findWindowFile(root, pathname) : undefined;
    if (file === undefined) return new Response('', { status: 404, headers: windowHeaders });
    const headers = { ...windowHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-cache' };
    return new Response(new Uint8Array(file.bytes), { headers });
  });
}
