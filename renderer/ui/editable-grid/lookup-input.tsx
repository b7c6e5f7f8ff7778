import { useText } from '@renderer/i18n/use-text';
import {
  useId,
  useRef,
  useState,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { LookupOptionText, useLookup } from '../fields/lookup-field';
import type { LineLookupOption } from './editable-line';

type LookupInputProps = {
  readonly input: InputHTMLAttributes<HTMLInputElement>;
  readonly value: string;
  readonly search: (words: string) => Promise<readonly LineLookupOption[]>;
  readonly onType: (words: string) => void;
  readonly onPick: (option: LineLookupOption) => void;
  /** Keys the list does not take: Enter to the next cell, arrows to other lines. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** A cell that finds: type, arrows choose, Enter takes and goes on. */
export function LookupInput(props: LookupInputProps) {
  const { input, value, search, onType, onPick, onKeyDown } = props;
  const listId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const { found, ask, forget } = useLookup(search);
  const options: readonly LineLookupOption[] = isOpen ? found : [];
  const close = () => {
    setOpen(false);
    setMarked(0);
    forget();
  };
  const pick = (option: LineLookupOption) => {
    onPick(option);
    close();
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const option = options[marked];
    if (event.nativeEvent.isComposing) return;
    if (option && event.key === 'ArrowDown') setMarked(Math.min(options.length - 1, marked + 1));
    else if (option && event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (option && event.key === 'Escape') close();
    else {
      if (option && event.key === 'Enter') pick(option);
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        {...input}
        ref={inputRef}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        {...(options.length > 0 && { 'aria-activedescendant': `${listId}-${marked}` })}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setMarked(0);
          ask(event.target.value);
        }}
        onBlur={close}
        onKeyDown={handleKey}
      />
      {options.length > 0 && (
        <OptionList
          id={listId}
          anchor={inputRef.current}
          options={options}
          marked={marked}
          pick={pick}
        />
      )}
    </>
  );
}

type OptionListProps = {
  readonly id: string;
  readonly anchor: HTMLElement | null;
  readonly options: readonly LineLookupOption[];
  readonly marked: number;
  readonly pick: (option: LineLookupOption) => void;
};

const LIST_HEIGHT = 280;

/** Drawn over everything: the table would cut it off. */
function OptionList({ id, anchor, options, marked, pick }: OptionListProps) {
  const text = useText('ui');
  const box = anchor?.getBoundingClientRect();
  if (!box) return null;
  const isBelow = box.bottom + LIST_HEIGHT < window.innerHeight || box.top < LIST_HEIGHT;
  const place = isBelow ? { top: box.bottom } : { bottom: window.innerHeight - box.top };
  // The input keeps the keyboard and names the marked entry: the combobox pattern.
  const list = { role: 'listbox' } as const;
  const entryOf = (option: LineLookupOption, index: number) => ({
    role: 'option',
    id: `${id}-${index}`,
    'aria-selected': index === marked,
    onMouseDown: (event: MouseEvent) => {
      // Before the input loses the focus and with it the list.
      event.preventDefault();
      pick(option);
    },
  });
  return createPortal(
    <ul
      {...list}
      id={id}
      aria-label={text('lines.found')}
      className="ch-lines-found"
      style={{ ...place, left: box.left, minWidth: box.width, maxHeight: LIST_HEIGHT }}
    >
      {options.map((option, index) => (
        <li {...entryOf(option, index)} key={option.value}>
          <LookupOptionText option={option} />
        </li>
      ))}
    </ul>,
    document.body,
  );
}
