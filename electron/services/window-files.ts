import { isMissing } from './file-errors';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export type WindowFile = { readonly bytes: Buffer; readonly type: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Finds a file of the window by the path in its address.
 *
 * A path without an extension is one of the window's own pages, so `index.html` answers it.
 */
export async function findWindowFile(
  root: string,
  pathname: string,
): Promise<WindowFile | undefined> {
  const name = extname(pathname) === '' ? 'index.html' : decodePath(pathname);
  if (name === undefined) return undefined;
  const path = normalize(join(root, name));
  if (!path.startsWith(`${normalize(root)}${sep}`)) return undefined;
  const type = types[extname(path)];
  if (type === undefined) return undefined;
  try {
    return { bytes: await readFile(path), type };
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}
