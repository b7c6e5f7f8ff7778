import { err, ok, type Result } from '@shared/kernel/result';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './atomic-file';
import { isMissing, isSystemError, writeErrorOf, type WriteError } from './file-errors';
import type { SecretCipher } from './secret-cipher';
import { setFileAside } from './set-aside';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const OWNER_ONLY = 0o600;

/** AES-256-GCM with a key in a file that its owner alone may read. Where the system keeps no secrets. */
export function createKeyFileCipher(path: string): SecretCipher {
  return {
    name: 'key-file',
    isUsable: () => Promise.resolve(true),

    async encrypt(text) {
      const key = await getKey(path);
      if (!key.ok) return key;
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key.value, iv);
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return ok(Buffer.concat([iv, cipher.getAuthTag(), data]));
    },

    async decrypt(bytes) {
      const key = await readKey(path);
      if (key === 'missing' || key === 'damaged') return err({ kind: 'not-ours' });
      return decryptWith(key, Buffer.from(bytes));
    },
  };
}

function decryptWith(key: Buffer, bytes: Buffer): Result<string, { readonly kind: 'not-ours' }> {
  if (bytes.length < IV_BYTES + TAG_BYTES) return err({ kind: 'not-ours' });
  const cipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const data = cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return ok(Buffer.concat([data, cipher.final()]).toString('utf8'));
  } catch (cause) {
    // What another key has made, or someone has changed, does not pass the tag.
    if (!(cause instanceof Error)) throw cause;
    return err({ kind: 'not-ours' });
  }
}

async function getKey(path: string): Promise<Result<Buffer, WriteError>> {
  try {
    const found = await readKey(path);
    if (found === 'damaged') await setFileAside(path);
    return ok(found === 'missing' || found === 'damaged' ? await makeKey(path) : found);
  } catch (cause) {
    return err(writeErrorOf(cause));
  }
}

async function readKey(path: string): Promise<Buffer | 'missing' | 'damaged'> {
  try {
    const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
    await chmod(path, OWNER_ONLY);
    return key.length === KEY_BYTES ? key : 'damaged';
  } catch (cause) {
    if (isMissing(cause)) return 'missing';
    if (isSystemError(cause)) return 'damaged';
    throw cause;
  }
}

/** Never open to others, not even while it is being written. */
async function makeKey(path: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const draft = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
  return key;
}
