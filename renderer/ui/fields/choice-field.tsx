import { Select } from 'antd';
import { FieldFrame, type FieldProps } from './field-frame';

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type ChoiceFieldProps<Value extends string> = FieldProps & {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  readonly placeholder?: string;
};

/** One of a known few; typing finds among many. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, onChange, choices, placeholder } = props;
  return (
    <FieldFrame {...props}>
      {(control) => (
        <Select<Value>
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          onChange={onChange}
          options={choices.map((choice) => ({ ...choice }))}
          {...(placeholder !== undefined && { placeholder })}
        />
      )}
    </FieldFrame>
  );
}
