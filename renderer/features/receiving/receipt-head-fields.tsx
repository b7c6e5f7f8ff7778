import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, TextField } from '@renderer/ui';
import type { Campus } from '@shared/domain/hospital/hospital';
import { useState } from 'react';
import type { ReceiptHead } from './use-receipt-form';

type ReceiptHeadFieldsProps = {
  readonly head: ReceiptHead;
  readonly campuses: readonly Campus[];
  readonly onChange: (change: Partial<ReceiptHead>) => void;
};

/** Delivery note, days, inspector and campus of an acceptance. */
export function ReceiptHeadFields({ head, campuses, onChange }: ReceiptHeadFieldsProps) {
  const text = useText('receiving');
  const [arrived, setArrived] = useState<string>(head.arrivedOn ?? '');
  const [accepted, setAccepted] = useState<string>(head.acceptedOn ?? '');
  return (
    <FormLayout columns={4} onSubmit={() => undefined}>
      <TextField
        label={text('new.note')}
        hasFocus
        maxLength={60}
        value={head.deliveryNote}
        onChange={(deliveryNote) => onChange({ deliveryNote })}
      />
      <DayField
        label={text('new.arrived-on')}
        isRequired
        value={arrived}
        onChange={(typed, arrivedOn) => {
          setArrived(typed);
          onChange({ arrivedOn });
        }}
      />
      <DayField
        label={text('new.accepted-on')}
        help={text('new.accepted-help')}
        isRequired
        value={accepted}
        onChange={(typed, acceptedOn) => {
          setAccepted(typed);
          onChange({ acceptedOn });
        }}
      />
      <TextField
        label={text('new.inspector')}
        isRequired
        maxLength={40}
        value={head.inspector}
        onChange={(inspector) => onChange({ inspector })}
      />
      {campuses.length > 1 && (
        <ChoiceField
          label={text('new.campus')}
          value={head.campusId}
          choices={campuses.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(campusId) => onChange({ campusId })}
        />
      )}
    </FormLayout>
  );
}
