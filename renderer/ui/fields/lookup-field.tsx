import { useText } from '@renderer/i18n/use-text';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FieldFrame, type FieldProps } from './field-frame';

/** Something found: its id, what it is called and what tells it from others of that name. */
export type LookupOption = {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
};

type LookupFieldProps = FieldProps & {
  readonly value: LookupOption | null;
  readonly onChange: (option: LookupOption | null) => void;
  /** By name, specification, pinyin or code: whatever the caller's search knows. */
  readonly search: (words: string) => Promise<readonly LookupOption[]>;
  readonly placeholder?: string;
};

const TYPING_PAUSE_MS = 120;

/** Finds one of many: type, Enter takes the first found. */
export function LookupField(props: LookupFieldProps) {
  const text = useText('ui');
  const { value, onChange, search } = props;
  const { found, ask } = useLookup(search);
  const options = found.length > 0 || value === null ? found : [value];
  return (
    <FieldFrame {...props}>
      {(control) => (
        <Select<string, LookupOption>
          {...control}
          showSearch={{ filterOption: false, onSearch: ask }}
          allowClear
          value={value?.value ?? null}
          placeholder={props.placeholder ?? text('field.lookup-hint')}
          notFoundContent={text('field.lookup-none')}
          onFocus={() => ask('')}
          onChange={(_id, option) => onChange(findOption(option))}
          options={options.map((option) => ({ ...option }))}
          optionRender={({ data }) => <LookupOptionText option={data} />}
        />
      )}
    </FieldFrame>
  );
}

function findOption(
  option: LookupOption | readonly LookupOption[] | undefined,
): LookupOption | null {
  if (option === undefined) return null;
  return 'value' in option ? option : (option[0] ?? null);
}

export function LookupOptionText({ option }: { readonly option: LookupOption }) {
  return (
    <span className="ch-lookup-option">
      <span>{option.label}</span>
      {option.detail !== undefined && <span className="ch-lookup-detail">{option.detail}</span>}
    </span>
  );
}

/** Asks after a short pause in typing; an answer that a later question has overtaken is dropped. */
export function useLookup(search: (words: string) => Promise<readonly LookupOption[]>) {
  const [found, setFound] = useState<readonly LookupOption[]>([]);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (words: string) => {
    clearTimeout(timer.current);
    const question = (asked.current += 1);
    timer.current = setTimeout(() => {
      void search(words).then((options) => {
        if (question === asked.current) setFound(options);
      });
    }, TYPING_PAUSE_MS);
  };
  return { found, ask, forget: () => setFound([]) };
}
