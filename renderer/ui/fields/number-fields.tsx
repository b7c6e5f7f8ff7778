import { useText } from '@renderer/i18n/use-text';
import { Input } from 'antd';
import { useState } from 'react';
import { parseScaled } from '../text/parse-scaled';
import { describeNumberRefusal } from '../text/refusal-text';
import { FieldFrame, type FieldProps } from './field-frame';

type NumberFieldProps = FieldProps & {
  /** As typed: 1,234.50 */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Whole units; the unit stands behind the number. */
export function QuantityField(props: NumberFieldProps & { readonly unit?: string }) {
  return <NumberField {...props} decimals={0} suffix={props.unit} />;
}

/** An amount in yuan with up to two decimals. */
export function MoneyField(props: NumberFieldProps) {
  const text = useText('ui');
  return <NumberField {...props} decimals={2} suffix={text('field.yuan')} />;
}

/** A unit price in yuan with up to four decimals. */
export function PriceField(props: NumberFieldProps & { readonly unit?: string }) {
  const text = useText('ui');
  const { unit } = props;
  const suffix = unit === undefined ? text('field.yuan') : text('field.yuan-per', { unit });
  return <NumberField {...props} decimals={4} suffix={suffix} />;
}

type AnyNumberProps = NumberFieldProps & {
  readonly decimals: number;
  readonly suffix: string | undefined;
};

/** Refuses what is no number as soon as the field is left, and says why; never changes what was typed. */
function NumberField(props: AnyNumberProps) {
  const text = useText('ui');
  const { value, onChange, decimals, suffix } = props;
  const [isLeft, setLeft] = useState(false);
  const parsed = value.trim() === '' ? null : parseScaled(value, decimals);
  const refusal =
    isLeft && parsed?.ok === false ? describeNumberRefusal(text, parsed.error, value) : undefined;
  return (
    <FieldFrame {...props} error={props.error ?? refusal}>
      {(control) => (
        <Input
          {...control}
          className="ch-field-number"
          inputMode="decimal"
          suffix={suffix}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setLeft(true)}
        />
      )}
    </FieldFrame>
  );
}
