import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, TextField, useNotify } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  LISTING_STATES,
  type ListingState,
  type ListingStateKind,
} from '@shared/domain/program/listing-state';
import type { ProgramId, ProgramProduct } from '@shared/domain/program/program';
import { Modal } from 'antd';
import { useState } from 'react';
import { ListingHistory } from './listing-history';

type ListingDialogProps = {
  readonly programId: ProgramId;
  readonly products: readonly ProgramProduct[];
  /** All of the program, counter-entries too. */
  readonly states: readonly ListingState[];
  readonly onClose: () => void;
};

/** Notes from which day products are listed, suspended or resumed. */
export function ListingDialog({ programId, products, states, onClose }: ListingDialogProps) {
  const text = useText('program-life');
  const uiText = useText('ui');
  const dataText = useText('data');
  const notify = useNotify();
  const { programFacts } = useRepositories();
  const today = useBusinessDay();
  const [kind, setKind] = useState<ListingStateKind>('suspended');
  const [day, setDay] = useState<{ typed: string; from: LocalDate | null }>({
    typed: today,
    from: today,
  });
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const only = products.length === 1 ? products[0] : undefined;
  const nameOf = (id: string | null) => products.find((one) => one.id === id)?.name ?? '';
  const save = async () => {
    if (day.from === null) return;
    const productIds = products.map(({ id }) => id);
    const given = { programId, kind, from: day.from, reason, productIds };
    const saved = await programFacts.addListingStates(given);
    if (saved.ok) {
      notify.success(text('listing.saved', { count: saved.value }));
      onClose();
    } else if ('productId' in saved.error)
      setError(
        text(`listing.refused.${saved.error.kind}`, { name: nameOf(saved.error.productId) }),
      );
    else notify.error(dataText(`refusal.${saved.error.kind}`));
  };
  return (
    <Modal
      open
      title={text('listing.title', { count: products.length })}
      okText={text('listing.save')}
      cancelText={uiText('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <ChoiceField<ListingStateKind>
          label={text('listing.state')}
          value={kind}
          onChange={setKind}
          choices={LISTING_STATES.map((value) => ({ value, label: text(`listing.${value}`) }))}
          error={error}
        />
        <DayField
          label={text('listing.from')}
          isRequired
          value={day.typed}
          onChange={(typed, from) => setDay({ typed, from })}
        />
        <TextField
          label={text('listing.reason')}
          maxLength={120}
          value={reason}
          onChange={setReason}
        />
      </FormLayout>
      {only !== undefined && (
        <ListingHistory states={states.filter(({ productId }) => productId === only.id)} />
      )}
    </Modal>
  );
}
