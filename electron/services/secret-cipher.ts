import type { Result } from '@shared/kernel/result';

/** Turns secrets into bytes that only this computer's user can turn back. */
export type SecretCipher = {
  /** Kept beside what it made, so that each text is given back to the cipher that made it. */
  readonly name: string;
  readonly encrypt: (text: string) => Promise<Uint8Array>;
  readonly decrypt: (bytes: Uint8Array) => Promise<Result<string, { readonly kind: 'not-ours' }>>;
};
