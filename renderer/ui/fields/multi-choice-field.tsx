import { Select } from 'antd';
import type { Choice } from './choice-field';
import { FieldFrame, type FieldProps } from './field-frame';

type MultiChoiceFieldProps<Value extends string> = FieldProps & {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly choices: readonly Choice<Value>[];
};

/** Several of a known many; typing finds among them. */
export function MultiChoiceField<Value extends string>(props: MultiChoiceFieldProps<Value>) {
  const { values, onChange, choices } = props;
  return (
    <FieldFrame {...props}>
      {(control) => (
        <Select<Value[]>
          {...control}
          mode="multiple"
          maxTagCount="responsive"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...values]}
          onChange={onChange}
          options={choices.map((choice) => ({ ...choice }))}
        />
      )}
    </FieldFrame>
  );
}
