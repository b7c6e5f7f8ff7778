import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  formatQuantity,
  ReasonDialog,
  SectionTitle,
  StatusTag,
  type AttachmentsProps,
} from '@renderer/ui';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useAttachments } from './use-attachments';
import { useFileStates, type FileState } from './use-file-states';

const NONE: readonly Attachment[] = [];
const TONES = {
  checking: 'neutral',
  whole: 'success',
  missing: 'error',
  changed: 'error',
} as const;

/** The files kept with a document; each is compared with its SHA-256 when the panel opens. */
export function AttachmentsPanel({ owner, ownerId, title, none }: AttachmentsProps) {
  const text = useText('attachments');
  const { attachments } = useRepositories();
  const input = useRef<HTMLInputElement>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const { add, open, remove, isBusy } = useAttachments(owner, ownerId);
  const files = useLiveQuery(() => attachments.listOf(ownerId), [attachments, ownerId]) ?? NONE;
  const states = useFileStates(files);
  return (
    <Card>
      <SectionTitle
        extra={
          <Button loading={isBusy} onClick={() => input.current?.click()}>
            {text('add')}
          </Button>
        }
      >
        {title ?? text('title')}
      </SectionTitle>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text('add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {files.length === 0 && <p>{none ?? text('none')}</p>}
      <ul className="ch-attachments">
        {files.map((file) => (
          <AttachmentRow
            key={file.id}
            file={file}
            state={states.get(file.sha256) ?? 'checking'}
            onOpen={() => void open(file)}
            onRemove={() => setRemoving(file)}
          />
        ))}
      </ul>
      <ReasonDialog
        isOpen={removing !== null}
        title={text('remove.title', { name: removing?.fileName ?? '' })}
        confirm={text('remove')}
        name=""
        onCancel={() => setRemoving(null)}
        onGive={({ reason, name }) => {
          if (removing !== null) void remove(removing, text('remove.reason', { reason, name }));
          setRemoving(null);
        }}
      />
    </Card>
  );
}

type AttachmentRowProps = {
  readonly file: Attachment;
  readonly state: FileState;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

function AttachmentRow({ file, state, onOpen, onRemove }: AttachmentRowProps) {
  const text = useText('attachments');
  const { fileName, bytes, addedOn, addedBy, sha256 } = file;
  return (
    <li>
      <span>
        <strong>{fileName}</strong>{' '}
        <StatusTag tone={TONES[state]}>{text(`state.${state}`)}</StatusTag>
        <br />
        {text('facts', {
          size: formatQuantity(Math.ceil(bytes / 1000)),
          day: addedOn,
          by: addedBy,
          hash: sha256.slice(0, 12),
        })}
      </span>
      <span>
        <Button size="small" onClick={onOpen}>
          {text('open')}
        </Button>{' '}
        <Button size="small" danger onClick={onRemove}>
          {text('remove')}
        </Button>
      </span>
    </li>
  );
}
