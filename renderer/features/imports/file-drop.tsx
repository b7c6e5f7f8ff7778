import { InboxOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { useId, useState, type DragEvent } from 'react';
import './imports.css';

type FileDropProps = {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
};

const BYTES_PER_KB = 1_000;

/** Takes a workbook by choosing or dropping it. What it is is told by its content, so any file may be tried. */
export function FileDrop({ file, onChoose }: FileDropProps) {
  const text = useText('imports');
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const dropped = event.dataTransfer.files[0];
      if (dropped) onChoose(dropped);
    },
  };
  return (
    <div className={isOver ? 'ch-file-drop is-over' : 'ch-file-drop'} {...drop}>
      <label htmlFor={id}>
        <InboxOutlined aria-hidden="true" />
        <strong>{text('file.choose')}</strong>
        <span>{text('file.choose-help')}</span>
      </label>
      <input
        id={id}
        type="file"
        className="ch-visually-hidden"
        accept=".xlsx,.xls,.et,.csv,.txt,.xlsm,.htm,.html,.xml"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChoose(chosen);
        }}
      />
      <p role="status">
        {file === null
          ? text('file.none')
          : text('file.chosen', { name: file.name, size: Math.ceil(file.size / BYTES_PER_KB) })}
      </p>
    </div>
  );
}
