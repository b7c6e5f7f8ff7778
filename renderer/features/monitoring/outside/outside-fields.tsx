import { useText } from '@renderer/i18n/use-text';
import { DayField, PriceField, QuantityField, TextField, WideField } from '@renderer/ui';
import type { OutsideField, OutsideForm } from './outside-form';

type FieldsProps = {
  readonly form: OutsideForm;
  readonly change: (changes: Partial<OutsideForm>) => void;
  readonly missing: ReadonlySet<OutsideField>;
};

/** What was bought, of whom and at what price. */
export function GoodsFields({ form, change, missing }: FieldsProps) {
  const text = useText('monitoring');
  const error = (field: OutsideField) => (missing.has(field) ? text('form.missing') : undefined);
  return (
    <>
      <TextField
        label={text('outside.product')}
        isRequired
        maxLength={120}
        value={form.product}
        onChange={(product) => change({ product })}
      />
      <TextField
        label={text('outside.supplier')}
        maxLength={80}
        value={form.supplier}
        onChange={(supplier) => change({ supplier })}
      />
      <TextField
        label={text('outside.department')}
        maxLength={40}
        value={form.department}
        onChange={(department) => change({ department })}
      />
      <QuantityField
        label={text('outside.quantity')}
        isRequired
        value={form.quantity}
        onChange={(quantity) => change({ quantity })}
        error={error('quantity')}
      />
      <TextField
        label={text('outside.unit')}
        isRequired
        maxLength={10}
        value={form.unit}
        onChange={(unit) => change({ unit })}
        error={error('unit')}
      />
      <QuantityField
        label={text('outside.conversion')}
        help={text('outside.conversion-help')}
        value={form.conversion}
        onChange={(conversion) => change({ conversion })}
        error={error('conversion')}
      />
      <PriceField
        label={text('outside.price')}
        isRequired
        value={form.unitPrice}
        onChange={(unitPrice) => change({ unitPrice })}
        error={error('unitPrice')}
      />
    </>
  );
}

/** Why it was bought so, and the papers that allow it. */
export function PaperFields({ form, change, missing }: FieldsProps) {
  const text = useText('monitoring');
  return (
    <>
      <TextField
        label={text('outside.filing')}
        isRequired={form.kind === 'filed'}
        maxLength={60}
        value={form.filingNumber}
        onChange={(filingNumber) => change({ filingNumber })}
      />
      <DayField
        label={text('outside.valid-until')}
        value={form.validUntil}
        onChange={(validUntil) => change({ validUntil })}
        error={missing.has('validUntil') ? text('form.day-missing') : undefined}
      />
      <TextField
        label={text('outside.order')}
        maxLength={40}
        value={form.orderNumber}
        onChange={(orderNumber) => change({ orderNumber })}
      />
      <WideField>
        <TextField
          label={text('outside.reason')}
          isRequired
          rows={2}
          maxLength={300}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      </WideField>
      <TextField
        label={text('outside.comparison')}
        rows={2}
        maxLength={300}
        value={form.priceComparison}
        onChange={(priceComparison) => change({ priceComparison })}
      />
      <TextField
        label={text('outside.decision')}
        isRequired={form.kind === 'negotiated'}
        rows={2}
        maxLength={300}
        value={form.decision}
        onChange={(decision) => change({ decision })}
      />
    </>
  );
}
