import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';

/** What a file may be kept with. */
export type AttachmentOwner =
  | 'agreement'
  | 'supplement'
  | 'integrity-contract'
  | 'policy-pack'
  | 'demand-report'
  | 'supply-complaint';

/** A file kept with a document, such as its signed scan. Its bytes lie with the host under their SHA-256. */
export type Attachment = Stored<string> & {
  readonly owner: AttachmentOwner;
  readonly ownerId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly addedOn: LocalDate;
  readonly addedBy: string;
  /** When and why it was taken off the list; the bytes stay. Null while it stands. */
  readonly removal: { readonly on: LocalDate; readonly reason: string } | null;
};

/** Larger files would not fit a workstation's daily snapshot. Our number. */
export const LARGEST_ATTACHMENT_BYTES = 100_000_000;

export type AttachmentRefusal =
  | { readonly kind: 'file-empty'; readonly fileName: string }
  | { readonly kind: 'file-too-large'; readonly fileName: string; readonly bytes: number }
  | { readonly kind: 'attached-already'; readonly fileName: string };

/**
 * Checks a file before it is kept.
 *
 * @errors `file-empty`, `file-too-large`
 */
export function checkAttachmentFile(file: {
  readonly fileName: string;
  readonly bytes: number;
}): Result<void, AttachmentRefusal> {
  const { fileName, bytes } = file;
  if (bytes === 0) return err({ kind: 'file-empty', fileName });
  if (bytes > LARGEST_ATTACHMENT_BYTES) return err({ kind: 'file-too-large', fileName, bytes });
  return ok(undefined);
}
