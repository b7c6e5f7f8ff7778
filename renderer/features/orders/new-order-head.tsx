import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, TextField } from '@renderer/ui';
import type { Hospital } from '@shared/domain/hospital/hospital';
import { useState } from 'react';
import type { OrderHead } from './order-head';
import { OrderKindFields } from './order-kind-fields';

type NewOrderHeadProps = {
  readonly head: OrderHead;
  readonly hospital: Hospital | undefined;
  readonly onChange: (change: Partial<OrderHead>) => void;
};

/** Day, place, remark and kind of an order. */
export function NewOrderHead({ head, hospital, onChange }: NewOrderHeadProps) {
  const text = useText('orders');
  const [day, setDay] = useState<string>(head.orderedOn ?? '');
  const departments = [
    { value: '', label: text('create.store') },
    ...(hospital?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <FormLayout columns={4} onSubmit={() => undefined}>
        <DayField
          label={text('create.ordered-on')}
          isRequired
          value={day}
          onChange={(typed, orderedOn) => {
            setDay(typed);
            onChange({ orderedOn });
          }}
        />
        <ChoiceField
          label={text('create.campus')}
          value={head.campusId === '' ? null : head.campusId}
          choices={(hospital?.campuses ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(campusId) => onChange({ campusId })}
        />
        <ChoiceField
          label={text('create.department')}
          value={head.departmentId}
          choices={departments}
          onChange={(departmentId) => onChange({ departmentId })}
        />
        <TextField
          label={text('create.remark')}
          maxLength={200}
          value={head.remark}
          onChange={(remark) => onChange({ remark })}
        />
      </FormLayout>
      <OrderKindFields head={head} onChange={onChange} />
    </>
  );
}
