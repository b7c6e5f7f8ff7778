import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { keepSource } from '@renderer/bridge/keep-source';
import { readKeptFile } from '@renderer/bridge/read-kept-file';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, useNotify } from '@renderer/ui';
import {
  checkAttachmentFile,
  LARGEST_ATTACHMENT_BYTES,
  type Attachment,
  type AttachmentOwner,
  type AttachmentRefusal,
} from '@shared/domain/attachment/attachment';
import { useState } from 'react';

/** Keeps files with a document, opens them and takes them off its list. */
export function useAttachments(owner: AttachmentOwner, ownerId: string) {
  const text = useText('attachments');
  const dataText = useText('data');
  const notify = useNotify();
  const { host } = useHost();
  const saveExport = useSaveExport();
  const { repositories, author } = useHospitalData();
  const [isBusy, setBusy] = useState(false);

  const refuse = (refusal: AttachmentRefusal) =>
    notify.error(
      text(`refused.${refusal.kind}`, {
        name: refusal.fileName,
        most: formatQuantity(LARGEST_ATTACHMENT_BYTES / 1_000_000),
      }),
    );

  const addOne = async (file: File) => {
    const checked = checkAttachmentFile({ fileName: file.name, bytes: file.size });
    if (!checked.ok) {
      refuse(checked.error);
      return;
    }
    const kept = await keepSource(host, file);
    if (!kept.ok) {
      notify.error(file.name, text(`kept.${kept.error.kind}`));
      return;
    }
    const { sha256, bytes } = kept.value;
    const added = await repositories.attachments.add({
      ...{ owner, ownerId, sha256, bytes },
      fileName: file.name,
      addedBy: author().operator,
    });
    if (added.ok) notify.success(text('added', { name: file.name }));
    else if ('fileName' in added.error) refuse(added.error);
    else notify.error(file.name, dataText(`refusal.${added.error.kind}`));
  };

  return {
    isBusy,
    add: async (files: readonly File[]) => {
      setBusy(true);
      for (const file of files) await addOne(file);
      setBusy(false);
    },
    open: async ({ fileName, sha256 }: Attachment) => {
      const read = await readKeptFile(host, sha256);
      if (read.ok) await saveExport({ suggestedName: fileName, contents: read.value });
      else notify.error(fileName, text(`read.${read.error.kind}`));
    },
    remove: async ({ id, fileName }: Attachment, reason: string) => {
      const removed = await repositories.attachments.remove(id, reason);
      if (removed.ok) notify.success(text('removed', { name: fileName }));
      else notify.error(fileName, text('remove.failed'));
    },
  };
}
