import { err, ok } from '@shared/kernel/result';
import { safeStorage } from 'electron';
import type { SecretCipher } from '../services/secret-cipher';

/** What the system keeps for its user: DPAPI, Keychain, a keyring. */
export function createSafeStorageCipher(): SecretCipher {
  return {
    name: 'safe-storage',
    isUsable: isSafe,
    encrypt: async (text) => ok(await safeStorage.encryptStringAsync(text)),
    decrypt: async (bytes) => {
      try {
        return ok((await safeStorage.decryptStringAsync(Buffer.from(bytes))).result);
      } catch (cause) {
        // Electron throws a bare error for what another user or computer has encrypted.
        if (!(cause instanceof Error)) throw cause;
        return err({ kind: 'not-ours' });
      }
    },
  };
}

/** Without a keyring Linux encrypts with a password that every Chromium knows: our own key file is better. */
async function isSafe(): Promise<boolean> {
  // The oldest runtime that the tests start does not have it.
  if (!('isAsyncEncryptionAvailable' in safeStorage)) return false;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
