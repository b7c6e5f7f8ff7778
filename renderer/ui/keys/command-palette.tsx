import { useText } from '@renderer/i18n/use-text';
import { Input, Modal, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import '../dialogs/dialogs.css';
import { usePaletteCommands, type PaletteCommand } from './palette-registry';

type CommandPaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every page and every action that is offered now, found by typing. Opened with Ctrl+K. */
export function CommandPalette(props: CommandPaletteProps) {
  return props.isOpen ? <OpenPalette {...props} /> : null;
}

function OpenPalette({ onClose }: CommandPaletteProps) {
  const text = useText('ui');
  const inputRef = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const [marked, setMarked] = useState(0);
  const found = findCommands(usePaletteCommands(), words);
  const at = Math.min(marked, found.length - 1);
  useEffect(() => inputRef.current?.focus(), []);
  const run = (command: PaletteCommand | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setMarked(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, at - 1));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={560} style={{ top: 80 }}>
      <div className="ch-palette">
        <Input
          ref={inputRef}
          role="combobox"
          aria-expanded
          aria-controls="ch-palette-list"
          aria-activedescendant={`ch-palette-${at}`}
          aria-label={text('palette.label')}
          placeholder={text('palette.label')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
        />
        <PaletteList found={found} at={at} run={run} />
      </div>
    </Modal>
  );
}

type PaletteListProps = {
  readonly found: readonly PaletteCommand[];
  readonly at: number;
  readonly run: (command: PaletteCommand) => void;
};

function PaletteList({ found, at, run }: PaletteListProps) {
  const text = useText('ui');
  const list = { role: 'listbox' } as const;
  // The keys go to the search box, which names the marked entry: a listbox of the combobox pattern.
  const entryOf = (command: PaletteCommand, index: number) => ({
    role: 'option',
    id: `ch-palette-${index}`,
    'aria-selected': index === at,
    onMouseDown: () => run(command),
  });
  if (found.length === 0) return <p className="ch-palette-none">{text('palette.none')}</p>;
  return (
    <ul {...list} id="ch-palette-list" aria-label={text('palette.label')}>
      {found.map((command, index) => (
        <li {...entryOf(command, index)} key={command.key}>
          <span>{command.title}</span>
          <span className="ch-palette-group">{command.group}</span>
        </li>
      ))}
    </ul>
  );
}

function findCommands(commands: readonly PaletteCommand[], words: string) {
  const wanted = words.normalize('NFKC').trim().toLowerCase();
  return commands.filter(({ title, words: more = '' }) =>
    `${title} ${more}`.toLowerCase().includes(wanted),
  );
}
