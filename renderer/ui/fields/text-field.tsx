import { Input } from 'antd';
import { FieldFrame, type FieldProps } from './field-frame';

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** More than one line of text, this many shown. */
  readonly rows?: number;
};

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, rows } = props;
  const given = {
    value,
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
  };
  return (
    <FieldFrame {...props}>
      {(control) =>
        rows === undefined ? (
          <Input {...control} {...given} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input.TextArea
            {...control}
            {...given}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  );
}
