import type { Result } from '@shared/kernel/result';
import type { WriteError } from './file-errors';

/** Turns secrets into bytes that only this computer's user can turn back. */
export type SecretCipher = {
  /** Kept beside what it made, so that each text is given back to the cipher that made it. */
  readonly name: string;
  /** Asked when it is first needed: some systems take long to say so. */
  readonly isUsable: () => Promise<boolean>;
  readonly encrypt: (text: string) => Promise<Result<Uint8Array, WriteError>>;
  readonly decrypt: (bytes: Uint8Array) => Promise<Result<string, { readonly kind: 'not-ours' }>>;
};
