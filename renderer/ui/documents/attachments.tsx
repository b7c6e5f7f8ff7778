import type { AttachmentOwner } from '@shared/domain/attachment/attachment';
import { createContext, Suspense, useContext, type ComponentType } from 'react';

export type AttachmentsProps = {
  readonly owner: AttachmentOwner;
  readonly ownerId: string;
  /** Heading, and what is said while there is no file, where they are not those of an agreement. */
  readonly title?: string;
  readonly none?: string;
};

/** The panel that keeps files; the shell gives it, so that every feature can show it. */
export const AttachmentsContext = createContext<ComponentType<AttachmentsProps> | null>(null);

/** The files kept with a document. Nothing where the shell gives no panel. */
export function Attachments(props: AttachmentsProps) {
  const Panel = useContext(AttachmentsContext);
  if (Panel === null) return null;
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}
