import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DayField, FormLayout, parseDay, TextField, useNotify } from '@renderer/ui';
import type { OutsidePurchaseId } from '@shared/domain/monitoring/outside-purchase';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { ComplaintRow } from './complaint-rows';
import { useComplaintAnswer } from './complaint-words';

type VerdictDialogProps = { readonly row: ComplaintRow; readonly onClose: () => void };

/** The authority's finding, with the purchases that filled the gap. */
export function VerdictDialog({ row, onClose }: VerdictDialogProps) {
  const text = useText('monitoring');
  const ui = useText('ui');
  const { form, change, isUnread, save } = useVerdict(row, onClose);
  const { verdict } = row.complaint;
  const title = text(verdict === null ? 'complaint.verify' : 'complaint.extend');
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={ui('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={560}
    >
      <p>{text('complaint.verify-hint')}</p>
      <FormLayout onSubmit={() => void save()}>
        <TextField
          label={text('complaint.verdict')}
          isRequired
          hasFocus={verdict === null}
          isDisabled={verdict !== null}
          maxLength={60}
          value={form.documentNumber}
          onChange={(documentNumber) => change({ documentNumber })}
        />
        <DayField
          label={text('complaint.verdict-on')}
          isRequired
          isDisabled={verdict !== null}
          value={form.on}
          onChange={(on) => change({ on })}
          error={isUnread ? text('form.day-missing') : undefined}
        />
        <DayField
          label={text('complaint.short-until')}
          help={text('complaint.short-until-help')}
          isDisabled={(verdict?.shortUntil ?? null) !== null}
          value={form.shortUntil}
          onChange={(shortUntil) => change({ shortUntil })}
        />
        <PurchasesField
          row={row}
          value={form.purchaseIds}
          onChange={(purchaseIds) => change({ purchaseIds })}
        />
      </FormLayout>
    </Modal>
  );
}

type VerdictForm = {
  readonly on: string;
  readonly documentNumber: string;
  readonly shortUntil: string;
  readonly purchaseIds: readonly OutsidePurchaseId[];
};

function useVerdict({ complaint }: ComplaintRow, onSaved: () => void) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useComplaintAnswer();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [isTried, setTried] = useState(false);
  const { verdict: given } = complaint;
  const [form, setForm] = useState<VerdictForm>({
    on: given?.on ?? today,
    documentNumber: given?.documentNumber ?? '',
    shortUntil: given?.shortUntil ?? '',
    purchaseIds: given?.purchaseIds ?? [],
  });
  const on = parseDay(form.on);
  const until = parseDay(form.shortUntil);
  const isUnread = !on.ok || on.value === null || !until.ok;
  const save = async () => {
    setTried(true);
    if (!on.ok || on.value === null || !until.ok) return;
    const { documentNumber, purchaseIds } = form;
    const verdict = { on: on.value, documentNumber, shortUntil: until.value, purchaseIds };
    if (!answer(await supplyRegister.verify(complaint.id, verdict))) return;
    notify.success(text('complaint.verified', { count: purchaseIds.length }));
    onSaved();
  };
  const change = (changes: Partial<VerdictForm>) =>
    setForm((before) => ({ ...before, ...changes }));
  return { form, change, isUnread: isTried && isUnread, save };
}

type PurchasesFieldProps = {
  readonly row: ComplaintRow;
  readonly value: readonly OutsidePurchaseId[];
  readonly onChange: (ids: readonly OutsidePurchaseId[]) => void;
};

/** The non-selected purchases of the same group since the gap began. */
function PurchasesField({ row: { complaint }, value, onChange }: PurchasesFieldProps) {
  const text = useText('monitoring');
  const { supplyRegister } = useRepositories();
  const listed = useLiveQuery(() => supplyRegister.listPurchases(), [supplyRegister]) ?? [];
  const own = listed.filter(
    ({ groupId, boughtOn, role, isWithdrawn }) =>
      groupId === complaint.groupId &&
      boughtOn >= complaint.shortFrom &&
      role === 'non-selected' &&
      !isWithdrawn,
  );
  return (
    <div className="ch-field">
      <label htmlFor="verdict-purchases">{text('complaint.purchases-left')}</label>
      <Select<OutsidePurchaseId[]>
        id="verdict-purchases"
        mode="multiple"
        value={[...value]}
        onChange={onChange}
        notFoundContent={text('complaint.no-purchases')}
        options={own.map(({ id, product, boughtOn, quantity, unit }) => ({
          value: id,
          label: `${boughtOn} ${product} ${String(quantity)} ${unit}`,
        }))}
      />
    </div>
  );
}
